// SPDX-License-Identifier: Apache-2.0
// Sentences, tokens and quotations of a text in any of some languages, those that ICU
// cuts among them.
#include <array>

#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "pack.h"

namespace ascribe {
namespace {

constexpr std::array<const char*, 6> languages = {"", "en", "de", "ja", "th", "x--y"};

void promise_quotations(const Report& report) {
  std::uint32_t begin = 0;
  for (const Quotation& quotation : report.quotations) {
    const Span paragraph = report.article.paragraphs.at(quotation.paragraph).where;
    promise(paragraph.covers(quotation.whole), "a quotation lies in its paragraph");
    promise(quotation.whole.covers(quotation.inner), "its words lie in its marks");
    promise(begin <= quotation.whole.begin, "quotations are in reading order");
    begin = quotation.whole.begin;
  }
}

}  // namespace

int fuzz_segment(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const char* const language = languages[input.choice() % languages.size()];
  Page page;
  page.input = "-";
  page.bytes = input.rest();
  page.format = InputFormat::text;
  std::variant<Article, Failure> read = extract_article(page, own_rules().extraction);
  if (!std::holds_alternative<Article>(read)) return 0;
  Report report;
  report.article = std::get<Article>(std::move(read));
  report.article.language = language;
  const WordLists& words = own_rules().segmentation;
  report.sentences = split_sentences(report.article, words);
  promise_sentences(report);
  report.tokens = tokenize(report.article, report.sentences, words);
  promise_tokens(report);
  report.quotations = pair_quotes(report.article, report.sentences, report.tokens);
  promise_quotations(report);
  return 0;
}

}  // namespace ascribe
