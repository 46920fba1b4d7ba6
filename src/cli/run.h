// SPDX-License-Identifier: Apache-2.0
// The program: command line in, exit code out.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.h"

namespace ascribe {

/// Does what `words` (without the program's name) ask for, writes to the standard
/// streams and to files, and returns the exit code (exit_code.h). Never throws.
int run(const std::vector<std::string>& words, const Environment& environment);

}  // namespace ascribe
