// SPDX-License-Identifier: Apache-2.0
// From components to one number, its interval and its letter.
#pragma once

#include "report/evidence.h"

namespace ascribe {

/// Scores one report, or says why it is not graded (grading.h). Throws
/// Error("missing-list") when the scoring table lacks a number.
Score score_report(const Evidence& evidence);

/// The words shown beside a letter: "thinly sourced" for "D". Empty for any other.
std::string_view letter_words(std::string_view letter);

}  // namespace ascribe
