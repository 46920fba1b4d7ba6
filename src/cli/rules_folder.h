// SPDX-License-Identifier: Apache-2.0
// Where the rules are when nobody says.
#pragma once

#include <filesystem>

#include "cli/options.h"

namespace ascribe {

/// The folder to load: --rules (or its twin) as given; else the first that exists of
/// ../share/ascribe/rules beside the running program, the folder the program was
/// configured to be installed with, and the rules of the source tree it was built from.
/// Throws Error("bad-rules") naming the places when there is none.
std::filesystem::path find_rules(const Options& options);

}  // namespace ascribe
