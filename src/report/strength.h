// SPDX-License-Identifier: Apache-2.0
// How easily a reader could go and ask the source of one claim.
#pragma once

#include "ascribe/attribution.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// The strength w of a claim, 0 to 1, by the table "strength" of `scoring` and its
/// adjustments. `attribution` is the primary one, or null when there is none. Not an
/// estimate of truth. Throws Error("missing-list") when the table lacks a number.
double strength_of(Who who, How how, const Attribution* attribution,
                   const ScoringTable& scoring);

}  // namespace ascribe
