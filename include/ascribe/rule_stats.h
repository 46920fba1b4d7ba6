// SPDX-License-Identifier: Apache-2.0
// What the rules did in a number of articles: for the writer of a rule who wants to
// know what it costs to change it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// One match, for a person to look up. `line` and `column` as in Finding's place; the
/// words are cut after some eighty characters.
struct RuleSample {
  std::string input;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string words;
};

inline constexpr std::size_t most_samples = 5;

/// One rule.
///
/// matches    one for each place and pattern, `unless` and `where` applied
/// sentences  that have one at least
/// won        decisions of the rule: mentions it made, attributions it framed, kinds it
///            gave; of flag and affiliation rules, which all count, every match
/// lost       matches whose words another rule of its sort decided on
/// branches   matches of each pattern
/// overlaps   by index into RuleSet::rules: sentences in which a match of that rule, of
///            the same sort, claims some of the same words
/// samples    the first, in the order of the articles
struct RuleCount {
  std::uint64_t matches = 0;
  std::uint64_t sentences = 0;
  std::uint64_t won = 0;
  std::uint64_t lost = 0;
  std::vector<std::uint64_t> branches;
  std::map<std::uint32_t, std::uint64_t> overlaps;
  std::vector<RuleSample> samples;
};

/// `rules` by index into RuleSet::rules.
struct RuleStats {
  std::uint64_t articles = 0;
  std::uint64_t sentences = 0;
  std::vector<RuleCount> rules;
};

/// Counts one article in. A report that failed counts nothing. `report` was made with
/// `rules`. O(tokens x rules, and matches x rules in a sentence).
void count_rules(const Report& report, const RuleSet& rules, RuleStats& stats);

/// A table, then each rule that matched with its branches, overlaps and samples, then
/// the dead ones; or the same as JSON. Same bytes for the same articles in the same
/// order.
std::string write_rule_stats(const RuleStats& stats, const RuleSet& rules,
                             bool as_json);

}  // namespace ascribe
