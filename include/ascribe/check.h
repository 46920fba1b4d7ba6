// SPDX-License-Identifier: Apache-2.0
// The whole chain in one call.
#pragma once

#include "ascribe/page.h"
#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// Reads `page` and reports who says so. Pure: no clock, no network, no locale; the
/// same page and rules give the same report on any thread.
Report check(const Page& page, const RuleSet& rules);

/// The same no further than one stage: what later ones fill stays empty, findings and
/// scores of all but the last among it.
Report check(const Page& page, const RuleSet& rules, Stage last);

}  // namespace ascribe
