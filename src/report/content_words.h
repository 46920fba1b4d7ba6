// SPDX-License-Identifier: Apache-2.0
// The words of a text that carry its matter, for comparing one text with another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

/// The words of `text` in order, folded (text/fold.h), what follows an
/// apostrophe and `stop_words` left out. Dots inside a word stay ("u.s"), hyphens part
/// words.
std::vector<std::string> content_words(std::string_view text,
                                       const WordList& stop_words);

/// The content words joined by one space: equal for "the Norrby Port" and "Norrby
/// port". Falls back to the whole folded text when nothing is left.
std::string word_key(std::string_view text, const WordList& stop_words);

/// True when the two look like forms of one word: equal, or alike but for short
/// endings ("close" and "closing", not "internal" and "international").
bool is_same_word(std::string_view one, std::string_view other);

}  // namespace ascribe
