// SPDX-License-Identifier: Apache-2.0
// Findings as a terminal shows them.
#pragma once

#include <string>

#include "ascribe/report.h"
#include "report/paint.h"

namespace ascribe {

/// Every finding of the report by position: where, level, name and code; the sentence
/// with carets under the words; the message; the hint, once a rule. Ends in a line
/// feed; empty when there are none.
std::string text_findings(const Report& report, const Paint& paint, unsigned width);

}  // namespace ascribe
