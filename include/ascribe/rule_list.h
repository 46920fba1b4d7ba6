// SPDX-License-Identifier: Apache-2.0
// The rules of a RuleSet as a table.
#pragma once

#include <cstddef>
#include <vector>

#include "ascribe/rule_set.h"

namespace ascribe {

/// One rule. `card` is one of RuleSet::rules and lives as long as that.
struct RuleRow {
  const RuleCard* card = nullptr;
  int priority = 0;       ///< 0 to 100
  double confidence = 0;  ///< 0 to 1
  std::size_t patterns = 0;
  std::size_t unless = 0;
  std::size_t examples = 0;  ///< that must match, and that must not
};

/// Every rule, in the order they are tried.
std::vector<RuleRow> list_rules(const RuleSet& rules);

}  // namespace ascribe
