// SPDX-License-Identifier: Apache-2.0
// The order in which matches stand that want the same words.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>

#include "rules/match.h"
#include "rules/pack.h"

namespace ascribe {

/// Priority, then length, then earlier start, then rule: a total order but for matches
/// of one rule. The less, the better.
struct Rank {
  int priority = 0;         ///< of the rule, negative
  std::int64_t length = 0;  ///< tokens of the match, negative
  std::uint32_t begin = 0;  ///< its first token
  std::uint32_t rule = 0;   ///< index of the rule

  bool operator==(const Rank&) const = default;
  bool operator<(const Rank& other) const {
    return std::tie(priority, length, begin, rule) <
           std::tie(other.priority, other.length, other.begin, other.rule);
  }
};

inline Rank rank_of(const CompiledRule& rule, TokenRange match, std::uint32_t index) {
  return {-rule.priority, -std::int64_t{match.end - match.begin}, match.begin, index};
}

/// What `loser` gave way for: the first of them that differs, in words.
inline std::string_view why_behind(const Rank& loser, const Rank& winner) {
  if (loser.priority != winner.priority) return "lower priority";
  if (loser.length != winner.length) return "shorter";
  if (loser.begin != winner.begin) return "later in the sentence";
  return loser.rule == winner.rule ? "another match of this rule" : "later in the pack";
}

}  // namespace ascribe
