// SPDX-License-Identifier: Apache-2.0
// The finding rules: what an editor should look at in one report.
#pragma once

#include <vector>

#include "report/desk.h"

namespace ascribe {

/// Every finding of the report, ordered as FindingDesk::take() orders. Linear in the
/// text and its attributions.
std::vector<Finding> list_findings(const Evidence& evidence);

// One family each; their order does not matter.
void find_unsourced(const Evidence& evidence, FindingDesk& desk);      ///< AS101-AS106
void find_vague_sources(const Evidence& evidence, FindingDesk& desk);  ///< AS2xx, AS302
void find_quote_faults(const Evidence& evidence, FindingDesk& desk);   ///< AS4xx, AS501
void find_article_faults(const Evidence& evidence, FindingDesk& desk);  ///< AS8xx

}  // namespace ascribe
