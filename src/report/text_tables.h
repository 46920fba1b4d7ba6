// SPDX-License-Identifier: Apache-2.0
// The tables of one article's verdict, for a terminal.
#pragma once

#include <string>

#include "report/evidence.h"

namespace ascribe {

/// Sources by band, at most twelve, the rest counted; then the counts in a sentence.
std::string text_sources(const Evidence& evidence, unsigned width);

/// The components of the score with their points, the sum, and the doubtful labels.
/// Empty when the report is not graded.
std::string text_components(const Evidence& evidence, unsigned width);

}  // namespace ascribe
