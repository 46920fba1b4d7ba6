// SPDX-License-Identifier: Apache-2.0
// The report a person reads in a terminal.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// All reports, findings first and the verdict last, then one line of totals. No line
/// is wider than options.width unless a word is; widths under 40 count as 40.
std::string text_report(const std::vector<Report>& reports, const RuleSet& rules,
                        const RenderOptions& options);

}  // namespace ascribe
