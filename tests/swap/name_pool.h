// SPDX-License-Identifier: Apache-2.0
// Names to put in the place of others: of the pack's lexicons, and invented ones.
#pragma once

#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/rule_set.h"

namespace ascribe {

/// The names of the pack's lexicons, in one word or more, each with those that can
/// stand for it: itself and others of the same lexicons.
class ListedNames {
 public:
  explicit ListedNames(const RuleSet& rules);

  /// Null when no lexicon holds the name.
  const std::vector<std::string>* kin_of(const std::string& folded) const;
  /// True when the lexicon of that name holds it.
  bool is_in(const std::string& folded, std::string_view lexicon) const;

 private:
  std::map<std::string, std::vector<std::string>> kin_;  ///< by kind
  std::map<std::string, std::string> kinds_;             ///< by name
  std::map<std::string, std::set<std::string, std::less<>>> lists_;
};

/// Draws names that one article has not had. The same seed gives the same names.
class NamePool {
 public:
  /// `rules` and `names` must outlive the pool. `taken`: folded words that may not be
  /// drawn.
  NamePool(const RuleSet& rules, const ListedNames& names, std::set<std::string> taken,
           unsigned seed);

  /// A given name that is nothing else, folded; with or without an s at its end.
  std::string given_name(bool ends_in_s);

  /// A country, capital, nationality or outlet of as many words as `folded`, and in
  /// the same lexicons; "" when there is none.
  std::string of_same_lexicons(const std::string& folded);

  /// A word in no lexicon, folded; with or without an s at its end.
  std::string invented(bool ends_in_s);

  /// One lower-case letter.
  std::string initial();

  /// That many lower-case letters in no lexicon.
  std::string letters(std::size_t count);

 private:
  std::string draw(const std::vector<std::string>& words);
  std::string drawn(std::string word);
  bool is_free(const std::string& word) const;
  std::size_t below(std::size_t count) { return random_() % count; }

  const RuleSet& rules_;
  const ListedNames& names_;
  std::set<std::string> taken_;
  std::mt19937 random_;  // its numbers are the same everywhere, not so a distribution's
};

/// True when any lexicon or pattern holds the folded word, alone or in a phrase.
bool is_known(const RuleSet& rules, std::string_view folded);

}  // namespace ascribe
