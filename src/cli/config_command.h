// SPDX-License-Identifier: Apache-2.0
// The command `ascribe config`.
#pragma once

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Prints what its one word asks for: show, path or schema. Returns the exit code.
/// Throws Error("bad-option") for another word or none.
int run_config(const Options& options);

/// Every setting as a config file would hold it, with its origin in a comment. What has
/// no value stands in a comment of its own.
std::string shown_settings(const Options& options);

}  // namespace ascribe
