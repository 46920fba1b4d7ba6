// SPDX-License-Identifier: Apache-2.0
// White space taken off and folded, as readers see it: more than ASCII knows.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `text` without white space at either end.
std::string_view trimmed(std::string_view text);

/// `text` trimmed, with every run of white space as one space.
std::string single_spaced(std::string_view text);

}  // namespace ascribe
