// SPDX-License-Identifier: Apache-2.0
// Sentence numbers as people count them.
#pragma once

#include <string>
#include <vector>

#include "ascribe/report.h"

namespace ascribe {

/// One label a sentence: "H" for those of the headline, else "1", "2" … through the
/// rest.
std::vector<std::string> sentence_numbers(const Report& report);

}  // namespace ascribe
