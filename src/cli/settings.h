// SPDX-License-Identifier: Apache-2.0
// Who has the last word on an option: flag, environment, config file, default.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// The values an option has on the command line ("1" for a toggle, how often it stands
/// there for a count); nothing when it does not stand there.
using GivenValues = std::optional<std::vector<std::string>>;

/// What counts for `row`: what is given, else its twin in the environment (an empty one
/// counts as unset), else its entry in `file`, else the table's fallback.
Setting settle(const OptionRow& row, const GivenValues& given,
               const Environment& environment, const std::vector<Setting>& file);

/// Stores the values. Throws Error("bad-option") naming the origin when the option
/// refuses one.
void apply(const Setting& setting, Options& options);

}  // namespace ascribe
