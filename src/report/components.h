// SPDX-License-Identifier: Apache-2.0
// The seven components of the score.
#pragma once

#include <vector>

#include "report/evidence.h"

namespace ascribe {

/// The components that have something to measure, in the order support breadth
/// independence figures quotes top anonymity, values from 0 to 1. `claims` stand in for
/// evidence.claims (score.cpp measures relabelled ones).
std::vector<ScoreComponent> measure_components(const Evidence& evidence,
                                               const std::vector<Claim>& claims);

/// The largest affiliation's part of the attributed claims, 0 when there is none.
double top_affiliation_share(const std::vector<Claim>& claims);

}  // namespace ascribe
