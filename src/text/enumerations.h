// SPDX-License-Identifier: Apache-2.0
// Lists whose items were run together into one paragraph.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ascribe {

/// First bytes of the second and later items of a paragraph that is a run-on list,
/// rising; empty for every other paragraph. Linear.
///
///   1. Nets 2. Lines 3. Hooks          • Nets • Lines
///           ^        ^                        ^
/// In any paragraph also web addresses that follow another: lines of a list of them.
std::vector<std::size_t> find_items(std::string_view paragraph);

}  // namespace ascribe
