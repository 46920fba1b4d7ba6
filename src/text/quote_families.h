// SPDX-License-Identifier: Apache-2.0
// The quotation marks of a paragraph by the family that closes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ascribe/sentence.h"

namespace ascribe {

/// Marks that pair with each other. Typists mix " “ „ '' and so these are one family.
enum class QuoteFamily : std::uint8_t {
  double_marks,
  single_marks,
  angles,
  single_angles,
  corners,
  white_corners,
  prime_marks,
};

inline constexpr std::size_t quote_family_count = 7;

/// One quotation mark that opens or closes; sentence_end is where its sentence ends.
struct PairedMark {
  Span where;
  QuoteFamily family = QuoteFamily::double_marks;
  bool opens = false;
  std::uint32_t sentence_end = 0;
};

/// The family of a mark as printed, which must not be empty.
QuoteFamily family_of(std::string_view mark);

/// The marks of the sentences [first, last), in order. Linear.
std::vector<PairedMark> marks_of(const Article& article,
                                 const std::vector<Sentence>& sentences,
                                 const Tokens& tokens, std::size_t first,
                                 std::size_t last);

/// The families a paragraph that begins at byte `begin` opens with, outermost first.
std::vector<QuoteFamily> leading_families(const std::vector<PairedMark>& marks,
                                          std::uint32_t begin);

/// True when a quotation of this family, left open before, goes on in the paragraph
/// that begins at `begin`: it opens with a mark of the family, or its first one closes.
bool continues(QuoteFamily family, const std::vector<PairedMark>& marks,
               std::uint32_t begin);

}  // namespace ascribe
