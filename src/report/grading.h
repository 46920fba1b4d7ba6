// SPDX-License-Identifier: Apache-2.0
// When a score would say more than the text can bear.
#pragma once

#include <string>

#include "report/evidence.h"

namespace ascribe {

/// Empty when the report may be graded, else the first that holds of not-english,
/// low-confidence, too-short, opinion, too-few-claims, unsure-labels.
std::string why_not_graded(const Evidence& evidence);

/// The reason as a clause for people: "fewer than six claims". Empty for "".
std::string_view why_not_words(std::string_view why_not);

/// True when the claim's label may be its runner-up instead.
bool is_doubtful(const Evidence& evidence, const Claim& claim);

}  // namespace ascribe
