// SPDX-License-Identifier: Apache-2.0
// Reasons for programs.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "ascribe/why.h"

namespace ascribe {

/// {"schema": "ascribe.why/1", "input": …, "sentences": […]}, indented, ended by a line
/// feed: every trial with its fate. Spans are those of the report.
std::string reasons_json(const Report& report, const RuleSet& rules,
                         const std::vector<Reasons>& reasons, const ReasonsForm& form);

}  // namespace ascribe
