// SPDX-License-Identifier: Apache-2.0
// A compiled pattern: a small automaton over tokens, mentions and captures.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ascribe/mention.h"
#include "rules/lexicon.h"

namespace ascribe {

/// The names a pattern may capture.
enum class Capture : std::uint8_t { source, cue, content, head, role, org, doc, date };
inline constexpr std::size_t capture_count = 8;
std::optional<Capture> capture_named(std::string_view);
std::string_view name(Capture);

/// Part of one of a Program's lists, from `begin` up to `end`.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Those of a set of classes that share a word of a token's row of bits.
struct ClassMask {
  std::uint64_t word = 0;
  std::uint64_t bits = 0;
};

enum class PositionOp : std::uint16_t {
  token,      ///< one token, or a phrase, in one of `classes`
  not_token,  ///< consumes nothing: the next token is in none of `classes`
  is_token,   ///< consumes nothing: the next token is in one of `classes`
  gap_token,  ///< one token that is no barrier (or a barrier in `classes`) and
              ///< not in `stops`
  mention,    ///< a whole mention whose type is in `types`
  at_start,   ///< consumes nothing: no token of the sentence before
  at_end,     ///< consumes nothing: no token but stops after
  accept,
};

/// A place of the pattern that looks at the text. `edges` lead from it to those that
/// may come next, the preferred one first; `classes` and `stops` are masks. Every edge
/// leads to a position of a lower index; `accept` has index 0.
struct Position {
  PositionOp op = PositionOp::accept;
  std::uint16_t types = 0;   ///< bit i = MentionType i
  std::uint32_t offset = 0;  ///< of its element in the rule's file, in bytes
  Range classes;
  Range stops;
  Range edges;
};

/// A way to a position; `marks` are made at the token where it is gone.
struct Edge {
  std::uint32_t to = 0;
  Range marks;
};

/// The beginning or the end of a capture.
struct Mark {
  Capture capture = Capture::source;
  std::uint8_t opens = 0;  ///< 1 or 0
};

/// Positions, and the lists that they and the rest are ranges of.
///
/// first    edges to where a match may begin
/// reach    tokens a match may span at most; a mention counts as `mention_reach`
/// needs    masks of classes that every match passes: a sentence must have a token or
///          phrase in one of each range, or it is skipped (never a change of meaning,
///          only of speed)
/// needs_types  likewise the mention types, bit i = MentionType i
/// starts   masks of the classes, and start_types the mention types, that the first
///          token of a match is in; starts_anywhere: it may be any, or none
struct Program {
  std::vector<Position> positions;
  std::vector<Edge> edges;
  std::vector<Mark> marks;
  std::vector<ClassMask> masks;
  Range first;
  std::uint32_t reach = 0;
  std::vector<Range> needs;
  std::vector<std::uint16_t> needs_types;
  Range starts;
  std::uint16_t start_types = 0;
  bool starts_anywhere = false;
};

/// Tokens that a mention inside a match may have; a longer one is not matched.
inline constexpr std::uint32_t mention_reach = 30;

}  // namespace ascribe
