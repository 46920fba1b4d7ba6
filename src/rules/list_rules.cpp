// SPDX-License-Identifier: Apache-2.0
// Telling of compiled rules what a table shows.
#include "ascribe/rule_list.h"
#include "rules/pack.h"

namespace ascribe {

std::vector<RuleRow> list_rules(const RuleSet& rules) {
  std::vector<RuleRow> rows;
  for (const CompiledRule& rule : rules.compiled->rules) {
    rows.push_back({&rules.rules[rule.card], rule.priority, rule.confidence,
                    rule.patterns.size(), rule.unless.size(),
                    rule.must_match.size() + rule.must_not_match.size()});
  }
  return rows;
}

}  // namespace ascribe
