// SPDX-License-Identifier: Apache-2.0
// Rules made up for measuring: the same set as a pack and as regular expressions.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ascribe {

/// As many rules as asked for, in five shapes that rules of the house have, over 120
/// lexicons drawn from `vocabulary`. Equal arguments give equal rules.
///
/// rules     text of a rules file
/// lexicons  text of a lexicon file
/// regexes   one a rule, to be searched for in a sentence as spaced_out() writes it:
///           found exactly where the rule matches
struct MadeRules {
  std::string rules;
  std::string lexicons;
  std::vector<std::string> regexes;
};

/// `vocabulary`: words of a text, lower-case ASCII letters only, the most frequent
/// first; at least 400.
MadeRules made_rules(const std::vector<std::string>& vocabulary, std::size_t count);

}  // namespace ascribe
