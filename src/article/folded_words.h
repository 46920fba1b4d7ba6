// SPDX-License-Identifier: Apache-2.0
// Words and counts of a short text, for comparing and weighing, never for printing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

/// `text` with capital letters made small: ASCII, Latin, Greek and Cyrillic ones. One
/// code point gives one; enough to look a word up in a list.
std::string folded(std::string_view text);

/// The words of `text`, folded: longest runs of letters, digits and '_'.
std::vector<std::string> folded_words(std::string_view text);

/// The same, as one string with a space between words.
std::string joined_folded_words(std::string_view text);

/// tokens             words; a character of a script without spaces is a word of its
/// own characters         code points stop_words         words on the list, counted up
/// to `enough` has_sentence_mark  a full stop, question or exclamation mark anywhere,
/// in any script is_spaceless       over half of the words are single characters of
/// such scripts
struct TextFigures {
  std::uint32_t tokens = 0;
  std::uint32_t characters = 0;
  std::uint32_t stop_words = 0;
  bool has_sentence_mark = false;
  bool is_spaceless = false;
};
TextFigures measure_text(std::string_view text, const WordList& stop_words,
                         std::uint32_t enough);

/// True when folded `text` begins with an entry of `starts` and the entry ends where a
/// word does.
bool starts_with_any(std::string_view folded_text, const WordList& starts);

}  // namespace ascribe
