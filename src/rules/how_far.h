// SPDX-License-Identifier: Apache-2.0
// How near a pattern came to matching a sentence, for who asks why it did not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/program.h"
#include "rules/text_at.h"

namespace ascribe {

/// The best that a pattern made of a sentence it does not match.
///
///   [":Source", "@speech", ":Name"]   on   "Mayor Ruiz spoke on Tuesday"
///                                           ^^^^^^^^^^ ^
///   matched 1, missing 2, begin 0, stopped 2, wanted {the offset of "@speech"}
///
/// matched  tokens, phrases and mentions it took; those in gaps do not count
/// missing  elements that were still to come, on the shortest way; 0: it matches
/// begin    the token at which this way began
/// stopped  the token that nothing wanted would take; the end of the sentence's tokens
///          when the sentence ended there
/// wanted   offsets of the elements that would have led on from there, in the order of
///          the pattern; at most most_wanted
struct HowFar {
  std::uint32_t matched = 0;
  std::uint32_t missing = 0;
  std::uint32_t begin = 0;
  std::uint32_t stopped = 0;
  std::vector<std::uint32_t> wanted;
};

inline constexpr std::size_t most_wanted = 4;

/// Of all ways through the pattern the one that lacks fewest elements; of those, the
/// one that took most, began first, and came furthest. Looks at what the pattern says
/// only: `unless` and `where` are the rule's. O(edges x tokens), as matching is, and
/// O(positions x reach) of memory.
HowFar how_far(const Program& program, const SentenceView& sentence);

/// Offsets of the elements that every match needs and nothing in the sentence can be:
/// no token, phrase or mention of it. Empty when there may be a match. Ascending.
/// O(edges x positions / 64 + mentions x positions).
std::vector<std::uint32_t> lacking(const Program& program,
                                   const SentenceView& sentence);

}  // namespace ascribe
