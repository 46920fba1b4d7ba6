// SPDX-License-Identifier: Apache-2.0
// The canonical report, "ascribe.report/1".
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// One indented JSON object over all reports, ending in a line feed.
/// rules/report.schema.json describes it.
std::string json_report(const std::vector<Report>& reports, const RuleSet& rules,
                        const RenderOptions& options);

/// One document object a line, without the envelope.
std::string jsonl_report(const std::vector<Report>& reports, const RuleSet& rules,
                         const RenderOptions& options);

/// How many findings of each Level all reports have, by the Level's number.
std::array<std::size_t, 3> count_levels(const std::vector<Report>& reports);

}  // namespace ascribe
