// SPDX-License-Identifier: Apache-2.0
// The examples that rules carry, run; and what they leave untried.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "ascribe/rule_remark.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// One example that does not hold.
///
/// expected  "source "Some economists"", "a match" or "no match"
/// matched   the words that matched instead; empty when none did
struct FailedExample {
  RuleRemark remark;  ///< R044, at the example
  std::string rule;   ///< its id
  std::string text;
  std::string expected;
  std::string matched;
};

struct RuleTests {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<FailedExample> failed;  ///< sorted by place
};

/// Runs every example of every rule through the real stages. The packs are read again
/// for the places of what fails; throws Error("bad-rules") when they have changed
/// since.
RuleTests test_rules(const RuleSet& rules);

/// A lexicon and those of its entries that stand in no example, as written.
struct UntriedWords {
  std::string lexicon;
  std::size_t entries = 0;
  std::vector<std::string> untried;
};

/// What examples touch in the uppermost pack, a house pack if there is one, and a
/// warning for each part of its rules that none does.
///
/// patterns_tried  matched in an example of their own rule, with the captures it wants
/// unless_tried    each keeps its rule from matching in one of its no_match examples
/// gaps            R051 for patterns, R053 for unless, R054 for lexicons; sorted
/// words           every lexicon with untried entries, by name; an entry is tried when
///                 a word of it stands in an example of any rule of any pack
struct RuleCoverage {
  std::size_t patterns = 0;
  std::size_t patterns_tried = 0;
  std::size_t unless = 0;
  std::size_t unless_tried = 0;
  std::size_t entries = 0;
  std::size_t entries_tried = 0;
  std::vector<RuleRemark> gaps;
  std::vector<UntriedWords> words;
};

/// Throws as test_rules does. Costs as much again for each `unless` of a rule.
RuleCoverage cover_rules(const RuleSet& rules);

/// What is wrong in rules folders, as far as it can be told without an article.
///
/// remarks   every fault the loader has; where it has none: its notes, R034
///           for examples that nobody has written yet, R050 for rules of one
///           priority that meet, and R052 for lexicons of two that meet which share
///           the words these meet at
struct RuleCheck {
  std::size_t rules = 0;
  std::size_t lexicons = 0;
  RuleRemarks remarks;
};
RuleCheck check_rules(const std::vector<std::filesystem::path>& folders,
                      std::string_view language);

/// How the text of an example begins that still has to be written.
inline constexpr std::string_view unwritten_example = "TODO";

}  // namespace ascribe
