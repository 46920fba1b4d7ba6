// SPDX-License-Identifier: Apache-2.0
// The command explain: what there is to know of one id.
#pragma once

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Runs `ascribe explain ID`; the exit code. Throws Error("bad-option") when nothing
/// has that id, with the nearest one, or several are called so.
int run_explain(const Options& options, const Environment& environment);

}  // namespace ascribe
