// SPDX-License-Identifier: Apache-2.0
// Reads word lists for tests without the rules loader.
#pragma once

#include <string>

#include "ascribe/word_lists.h"

namespace ascribe {

/// All lists of all .json files in `folder`, a path inside the source folder such as
/// "rules/extract". Throws std::runtime_error for a file that cannot be read.
WordLists word_lists_from(const std::string& folder);

}  // namespace ascribe
