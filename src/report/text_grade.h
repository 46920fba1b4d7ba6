// SPDX-License-Identifier: Apache-2.0
// The letter, the summary, the bar and the tables of one article, for a terminal.
#pragma once

#include <string>

#include "report/evidence.h"
#include "report/paint.h"

namespace ascribe {

/// Title and origin, then grade, summary and source-quality bar. Each of these parts
/// ends in a line feed and holds no line wider than `width`.
std::string text_heading(const Report& report, unsigned width);
std::string text_grade(const Report& report, const Paint& paint, unsigned width);
std::string text_bar(const Metrics& metrics, const Paint& paint, unsigned width);

}  // namespace ascribe
