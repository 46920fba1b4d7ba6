// SPDX-License-Identifier: Apache-2.0
// Which entries of the lexicons stand in an example.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ascribe/rule_tests.h"
#include "rules/example_text.h"
#include "rules/packs.h"

namespace ascribe {

/// A phrase as it is compared: the words that the tokeniser would find, and a space
/// between each two.
std::string with_single_spaces(std::string_view phrase);

/// The first few of the entries in quotation marks, for a message.
std::string some_of(const std::vector<std::string>& entries);

/// The words of examples that some lexicon or pattern knows, each with the classes it
/// had there; phrases with single spaces.
class SeenWords {
 public:
  /// O(tokens x classes).
  void add(ExampleText& text, const CompiledPack& pack);

  /// One of the phrases was seen in the class of the lexicon.
  bool has_any(ClassId lexicon, const std::vector<std::string>& phrases) const;

 private:
  std::set<std::pair<ClassId, std::string>> seen_;
};

/// Fills entries, entries_tried and words, and adds an R054 to `gaps` for each lexicon
/// of the last of the packs with entries that were not seen. Entries that only include
/// other lexicons are those' to try.
void cover_words(const RuleSet& rules, const std::vector<PackFiles>& packs,
                 const SeenWords& seen, RuleCoverage& coverage);

}  // namespace ascribe
