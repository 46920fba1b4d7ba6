// SPDX-License-Identifier: Apache-2.0
// `ascribe --version`.
#pragma once

#include <string>

#include "cli/options.h"

namespace ascribe {

/// Name and version on the first line, then the rules that would be used (or why there
/// are none) and the libraries this program was built with, a line each.
std::string version_text(const Options& options);

}  // namespace ascribe
