// SPDX-License-Identifier: Apache-2.0
// An article about other people, bodies and places, otherwise the same.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "swap/name_pool.h"

namespace ascribe {

/// The article of `report` with its names replaced by others of the same shape: the
/// same word always by the same, within one article. Positions are those of the new
/// text. The same seed gives the same article.
Article swap_names(const Report& report, const RuleSet& rules, const ListedNames& names,
                   unsigned seed);

/// The stages behind extract_article.
Report report_on(Article article, const RuleSet& rules);

/// What differs in labels, findings and score, one line each: "3: who named-person,
/// was named-org: …", from sentence 1. Empty when nothing does.
std::vector<std::string> differences(const Report& before, const Report& after);

}  // namespace ascribe
