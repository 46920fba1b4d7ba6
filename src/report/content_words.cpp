// SPDX-License-Identifier: Apache-2.0
// Splitting a text into the words that carry its matter.
//
// Two texts are compared by the words they share. Endings are compared away without a
// stemmer and without any list of endings: two words are forms of one when they begin
// alike for at least four letters and what differs is short on both sides. "release"
// and "released" share 7 of 7 and 8; "negotiate" and "negotiations" share 8 of 9 and
// 12; "internal" and "international" share 7 of 8 and 13, and 6 left over is too much.
// Wrong now and then, which a threshold over several words absorbs.
#include "report/content_words.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t least_shared = 4;
constexpr std::size_t most_left_short = 2;
constexpr std::size_t most_left_long = 4;

bool is_word_character(char32_t code) {
  return is_letter(code) || is_digit(code) || is_mark(code);
}

bool is_inner_stop(char32_t code) { return code == '.' || code == ','; }

/// The byte after the word that begins at `at`; `at` itself when none does.
std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t next = end;
    char32_t code = step(text, next);
    // "U.S." and "1,004" are one word each; the last dot of a sentence is not in it.
    if (end > at && is_inner_stop(code) && next < text.size()) {
      code = step(text, next);
    }
    if (!is_word_character(code)) break;
    end = next;
  }
  return end;
}

/// Past the apostrophe at `at` and the letters after it, else `at`: the "'s" of a
/// possessive carries no matter.
std::size_t after_apostrophe(std::string_view text, std::size_t at) {
  if (at == text.size()) return at;
  std::size_t next = at;
  const char32_t code = step(text, next);
  return code == U'\'' || code == U'’' ? word_end(text, next) : at;
}

}  // namespace

std::vector<std::string> content_words(std::string_view text,
                                       const WordList& stop_words) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      step(text, at);
      continue;
    }
    std::string word = fold(text.substr(at, end - at));
    at = after_apostrophe(text, end);
    if (!stop_words.contains(word)) words.push_back(std::move(word));
  }
  return words;
}

std::string word_key(std::string_view text, const WordList& stop_words) {
  std::string key;
  for (const std::string& word : content_words(text, stop_words)) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key.empty() ? fold(text) : key;
}

bool is_same_word(std::string_view one, std::string_view other) {
  if (one == other) return true;
  const auto [in_one, in_other] =
      std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto shared = static_cast<std::size_t>(in_one - one.begin());
  const std::size_t shorter = std::min(one.size(), other.size());
  const std::size_t longer = std::max(one.size(), other.size());
  return shared >= least_shared && shorter - shared <= most_left_short &&
         longer - shared <= most_left_long;
}

}  // namespace ascribe
