// SPDX-License-Identifier: Apache-2.0
// ICU's break iterator over a UText: it yields byte offsets of the UTF-8 itself.
#include "text/icu_sentences.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <new>

#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_tag = 35;  // RFC 5646, 4.4.1: room for any sensible tag

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

icu::Locale locale_of(const std::string& language) {
  if (language.size() > longest_tag) return icu::Locale::getRoot();
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  if (U_FAILURE(status) || locale.isBogus()) return icu::Locale::getRoot();
  return locale;
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    std::size_t past = begin;
    if (!is_space(step(text, past))) break;
    begin = past;
  }
  while (end > begin) {
    std::size_t at = end;
    if (!is_space(step_back(text, at))) break;
    end = at;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Span> split_by_icu(std::string_view paragraph,
                               const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(locale_of(language), status));
  // U_USING_DEFAULT_WARNING is no failure: the root rules serve.
  if (U_FAILURE(status)) throw std::bad_alloc();
  const std::unique_ptr<UText, CloseText> text(utext_openUTF8(
      nullptr, paragraph.data(), static_cast<int64_t>(paragraph.size()), &status));
  if (U_FAILURE(status)) throw std::bad_alloc();
  breaks->setText(text.get(), status);
  if (U_FAILURE(status)) throw std::bad_alloc();

  std::vector<Span> sentences;
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaks->next()) {
    const Span span = trimmed(paragraph, static_cast<std::size_t>(begin),
                              static_cast<std::size_t>(end));
    if (!span.empty()) sentences.push_back(span);
  }
  return sentences;
}

}  // namespace ascribe
