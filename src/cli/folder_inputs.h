// SPDX-License-Identifier: Apache-2.0
// The inputs that stand in a folder.
#pragma once

#include <string>
#include <vector>

#include "cli/input_list.h"

namespace ascribe {

/// `inputs` with each folder replaced by the files below it whose names end as pages,
/// drafts or web archives do, in order of their paths; links are not followed. A folder
/// with none, or one that cannot be read, stays one input, with a fault ("not-found",
/// "unreadable").
std::vector<ListedInput> with_folders_opened(const std::vector<ListedInput>& inputs);

}  // namespace ascribe
