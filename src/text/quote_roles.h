// SPDX-License-Identifier: Apache-2.0
// What each quotation mark or apostrophe of a paragraph is for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

enum class QuoteRole : std::uint8_t {
  opens,
  closes,
  apostrophe,  ///< part of a word: "don't", "'90s", "goin'"
  possessive,  ///< alone after s: "officials’ homes"
  symbol,      ///< inches, feet, strays
};

/// One mark; offsets are bytes into the paragraph. `` '' and their like are one mark.
struct QuoteMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  QuoteRole role = QuoteRole::symbol;
};

/// Every character for which is_quote_mark holds, in order. `elisions` are words that
/// begin with an apostrophe, without it. Linear.
std::vector<QuoteMark> classify_quotes(std::string_view paragraph,
                                       const WordList& elisions);

}  // namespace ascribe
