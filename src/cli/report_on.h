// SPDX-License-Identifier: Apache-2.0
// One input, whatever happens to it, becomes one Report.
#pragma once

#include <string>

#include "ascribe/report.h"
#include "cli/options.h"

namespace ascribe {

/// Reads and checks one input. What cannot be read is a failed report, and so is a
/// fault of ours on this input alone ("internal"): the other inputs must still be
/// served. Throws Error for what the user has to change first, such as a list the rules
/// lack.
Report report_on(const std::string& input, const Options& options,
                 const RuleSet& rules);

}  // namespace ascribe
