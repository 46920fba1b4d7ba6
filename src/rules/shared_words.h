// SPDX-License-Identifier: Apache-2.0
// Lexicons that hold the same words, where two rules compete by them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/compile.h"
#include "rules/example_text.h"
#include "rules/faults.h"
#include "rules/pack.h"
#include "rules/rule_places.h"

namespace ascribe {

/// Two matches of competing rules in one test.
///
/// own    of the rule whose test it is
/// other  of the rule it competes with
/// test   index into the own rule's must_match
struct Meeting {
  const Match& own;
  const Match& other;
  std::size_t test = 0;
};

/// Adds an R052 for two lexicons when a word that each lists for itself stands where
/// both matches of a meeting are, and each match rests on one of the two there. Each
/// pair of lexicons is told of once. Words that both have by including a third lexicon,
/// or one the other, are written once and not shared; nor are those of a lexicon whose
/// "shares" names the other.
class SharedWords {
 public:
  /// The arguments must outlive it.
  SharedWords(const RuleSet& rules, RulePlaces& places, Faults& faults)
      : rules_(rules), places_(places), faults_(faults) {}

  /// O(tokens of the matches x lexicons they name), and what ExampleText::depends_on()
  /// costs for words that are shared; each pair of lexicons is compared once. Throws
  /// Error("bad-rules") when the packs have changed since they were loaded.
  void look_at(ExampleText& text, const Meeting& meeting);

 private:
  using Words = std::vector<std::string>;
  using Pair = std::pair<ClassId, ClassId>;

  /// A word or phrase of the text, and the element that names a lexicon it is in.
  struct Named {
    TokenRange words;
    ClassId lexicon = 0;
    std::uint32_t offset = 0;
  };

  /// By lexicon, the first element of a pattern that names it.
  using Elements = std::map<ClassId, std::uint32_t>;

  bool rests_on(ExampleText& text, const Match& match, const Named& named) const;
  const Program& pattern_of(const Match& match) const;
  Elements lexicons_of(const Match& match);
  std::vector<Named> named_in(const ExampleText& text, const Match& match,
                              TokenRange within);
  const Words& shared(Pair lexicons);
  Words compare(Pair lexicons);
  void tell(Pair lexicons, std::uint32_t offset, const Meeting& meeting);

  const RuleSet& rules_;
  RulePlaces& places_;
  Faults& faults_;
  std::optional<Vocabulary> vocabulary_;
  std::map<ClassId, std::string> names_;  ///< of lexicons, without "@"
  std::map<Pair, Words> shared_;
  std::set<Pair> told_;
};

}  // namespace ascribe
