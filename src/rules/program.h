// SPDX-License-Identifier: Apache-2.0
// A compiled pattern: a small automaton over tokens, mentions and captures.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ascribe/mention.h"
#include "rules/lexicon.h"

namespace ascribe {

/// The names a pattern may capture.
enum class Capture : std::uint8_t { source, cue, content, head, role, org, doc, date };
inline constexpr std::size_t capture_count = 8;
std::optional<Capture> capture_named(std::string_view);

/// One step. `next` is the step after it; `other` the second choice of a fork.
struct Step {
  enum class Op : std::uint8_t {
    token,      ///< one token, or a phrase, in one of `classes`
    not_token,  ///< consumes nothing: the next token is in none of `classes`
    is_token,   ///< consumes nothing: the next token is in one of `classes`
    gap_token,  ///< one token that is no barrier (or a barrier in `classes`) and
                ///< not in `stops`
    mention,    ///< a whole mention whose type is in `types`
    fork,       ///< try `next`, then `other`
    open,       ///< capture begins
    close,      ///< capture ends
    at_start,   ///< consumes nothing: no token of the sentence before
    at_end,     ///< consumes nothing: no token but stops after
    accept,
  };
  Op op = Op::accept;
  std::uint16_t next = 0;
  std::uint16_t other = 0;
  Capture capture = Capture::source;
  std::uint16_t types = 0;       ///< bit i = MentionType i
  std::vector<ClassId> classes;  ///< any of these
  std::vector<ClassId> stops;
};

/// Steps; execution begins at step `first`.
///
/// needs    classes of steps that every match passes: a sentence must have a token or
///          phrase in one of each row, or it is skipped (never a change of meaning,
///          only of speed)
/// needs_types  likewise the mention types, bit i = MentionType i
/// reach    tokens a match may span at most; a mention counts as `mention_reach`
struct Program {
  std::vector<Step> steps;
  std::uint16_t first = 0;
  std::uint32_t reach = 0;
  std::vector<std::vector<ClassId>> needs;
  std::vector<std::uint16_t> needs_types;
};

/// Tokens that a mention inside a match may have; a longer one is not matched.
inline constexpr std::uint32_t mention_reach = 30;

/// Fills `needs` and `needs_types` from the steps. O(steps).
void find_needs(Program& program);

}  // namespace ascribe
