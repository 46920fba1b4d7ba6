// SPDX-License-Identifier: Apache-2.0
// `ascribe fetch`: pages with their headers, saved in one web archive.
#pragma once

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Runs the command and returns the exit code: 0, or 3 when a page could not be had.
/// The archive holds the pages that came, in the order of the inputs; without any none
/// is written. Throws Error for all that ends in 2.
int run_fetch(const Options& options, const Environment& environment);

}  // namespace ascribe
