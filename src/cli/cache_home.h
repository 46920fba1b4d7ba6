// SPDX-License-Identifier: Apache-2.0
// Where the program keeps what it may lose.
#pragma once

#include <filesystem>

#include "cli/environment.h"

namespace ascribe {

/// "ascribe" below XDG_CACHE_HOME, else below .cache of HOME; empty when neither is an
/// absolute path, which is how the XDG specification spells "not set".
std::filesystem::path cache_home(const Environment& environment);

}  // namespace ascribe
