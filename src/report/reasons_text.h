// SPDX-License-Identifier: Apache-2.0
// Reasons for a terminal.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "ascribe/why.h"

namespace ascribe {

/// Near misses that are told of unless all are asked for: of attribution rules, and of
/// the rules for mentions and for kinds each.
inline constexpr std::size_t near_attributions = 5;
inline constexpr std::size_t near_others = 2;

/// One block a sentence: its label with marks under the captures, its mentions, then
/// the rules by how they fared. Words of the article and of the rules are made visible.
std::string reasons_text(const Report& report, const RuleSet& rules,
                         const std::vector<Reasons>& reasons, const ReasonsForm& form);

}  // namespace ascribe
