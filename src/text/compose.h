// SPDX-License-Identifier: Apache-2.0
// One spelling for characters that Unicode can spell in several ways.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// Valid UTF-8 `text` in Normalization Form C: "e" and a combining acute become "é".
/// Runs of over 30 marks are parted by U+034F. For comparing and hashing; never map
/// offsets through it. Linear.
std::string composed(std::string_view text);

}  // namespace ascribe
