// SPDX-License-Identifier: Apache-2.0
// The article's sourcing in one or two sentences of plain English.
#pragma once

#include <string>

#include "report/evidence.h"

namespace ascribe {

/// "22 claims: 12 from one organisation and its official, 6 from unnamed or vague
/// sources, 4 from nobody. No second identified affiliation." Never empty; the counts
/// in it add up to the claims.
std::string summary_line(const Evidence& evidence);

}  // namespace ascribe
