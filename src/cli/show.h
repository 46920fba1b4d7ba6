// SPDX-License-Identifier: Apache-2.0
// `ascribe show`: one stage of reading one input.
#pragma once

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Runs the command and returns the exit code: 0 or 3. Throws Error for all that ends
/// in 2.
int run_show(const Options& options, const Environment& environment);

}  // namespace ascribe
