// SPDX-License-Identifier: Apache-2.0
// News pages made up on the spot, the same on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ascribe {

/// `count` pages of the make of real ones (scripts and styles are half of the bytes,
/// the story is a thirtieth): 40 to 400 KB each. Deterministic.
std::vector<std::string> generated_pages(std::size_t count);

}  // namespace ascribe
