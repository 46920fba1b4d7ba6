// SPDX-License-Identifier: Apache-2.0
// Where the rules are when nobody says.
#pragma once

#include <filesystem>

#include "ascribe/rule_set.h"
#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// The folder to load: --rules (or its twin) as given; else the first that exists of
/// ../share/ascribe/rules beside the running program, the folder the program was
/// configured to be installed with, and the rules of the source tree it was built from.
/// Throws Error("bad-rules") naming the places when there is none.
std::filesystem::path find_rules(const Options& options);

/// Where compiled rules are kept: "rules" in cache_home(); nowhere when there is none.
/// The build is told by the running program's size and time.
RulesCache rules_cache(const Environment& environment);

}  // namespace ascribe
