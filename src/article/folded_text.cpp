// SPDX-License-Identifier: Apache-2.0
// Appends words and single spaces, joining runs that continue each other.
#include "article/folded_text.h"

#include <algorithm>

#include "article/white_space.h"
#include "html/visible_text.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

/// Where the words that begin at `at` end, single spaces between them included: what
/// stands there is folded already and is taken over as one piece.
std::size_t end_of_folded(std::string_view words, std::size_t at) {
  std::size_t end = at + 1;
  while (end < words.size()) {
    if (white_space_length(words, end) == 0) {
      ++end;
    } else if (words[end] == ' ' && end + 1 < words.size() &&
               white_space_length(words, end + 1) == 0) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

void FoldedText::add(std::string_view words, std::uint32_t source_begin) {
  std::size_t at = 0;
  while (at < words.size()) {
    const auto here = source_begin + static_cast<std::uint32_t>(at);
    if (const std::size_t space = white_space_length(words, at); space > 0) {
      note_space({here, here + static_cast<std::uint32_t>(space)});
      at += space;
      continue;
    }
    const std::size_t end = end_of_folded(words, at);
    flush_space(here);
    append(words.substr(at, end - at),
           {here, source_begin + static_cast<std::uint32_t>(end)});
    at = end;
  }
}

void FoldedText::add_made(std::string_view words, Span source) {
  if (words.empty()) return;
  const std::string_view kept = trimmed(words);
  if (white_space_length(words, 0) > 0) note_space(source);
  if (kept.empty()) return;
  flush_space(source.begin);
  // Bytes that happen to be as many as those they were made from (two characters from
  // "&acE;") must not look like bytes taken over one by one: two runs share the source.
  if (kept.size() == source.size() && kept.size() > 1) {
    std::size_t first = 0;
    step(kept, first);
    append(kept.substr(0, first), source);
    append(kept.substr(first), source);
  } else {
    append(kept, source);
  }
  if (kept.data() + kept.size() != words.data() + words.size()) note_space(source);
}

void FoldedText::add_break() {
  if (text_.empty()) return;
  const std::uint32_t from = has_space_ ? space_.begin : runs_.back().source_end;
  note_space({from, from});
  space_is_open_ = true;
}

std::uint32_t FoldedText::next() const {
  return size() + (has_space_ && !text_.empty() ? 1U : 0U);
}

void FoldedText::note_space(Span source) {
  if (has_space_) {
    space_.end = std::max(space_.end, source.end);
  } else {
    space_ = source;
  }
  has_space_ = true;
}

void FoldedText::flush_space(std::uint32_t next_source_begin) {
  if (has_space_ && !text_.empty()) {
    if (space_is_open_) space_.end = std::max(space_.begin, next_source_begin);
    append(" ", space_);
  }
  has_space_ = false;
  space_is_open_ = false;
}

void FoldedText::append(std::string_view words, Span source) {
  const std::uint32_t begin = size();
  text_ += words;
  if (!runs_.empty() && source.size() == words.size()) {
    SourceRun& last = runs_.back();
    const bool last_is_even =
        last.source_end - last.source_begin == begin - last.text_begin;
    if (last_is_even && last.source_end == source.begin) {
      last.source_end = source.end;
      return;
    }
  }
  runs_.push_back({begin, source.begin, source.end});
}

}  // namespace ascribe
