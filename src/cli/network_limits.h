// SPDX-License-Identifier: Apache-2.0
// What the options say of fetching, all together.
#pragma once

#include "ascribe/page.h"
#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// options.limits with the place of kept pages and their use filled in. Without a home
/// for caches nothing is kept. Throws Error("bad-option") for options that contradict
/// each other.
FetchLimits network_limits(const Options& options, const Environment& environment);

}  // namespace ascribe
