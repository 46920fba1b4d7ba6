// SPDX-License-Identifier: Apache-2.0
// One stage of one report as JSON.
#pragma once

#include <string>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// That part of the canonical report, indented, ended by a line feed: the value of the
/// member "article", "sentences" or "attributions". Tokens, which the report has not,
/// print as a list; mentions as an object of "mentions" and the report's "entities".
/// Both have the report's span objects.
std::string stage_json(const Report& report, const RuleSet& rules, Stage stage,
                       bool explain);

}  // namespace ascribe
