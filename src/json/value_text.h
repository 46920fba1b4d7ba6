// SPDX-License-Identifier: Apache-2.0
// One value of a JSON text as it was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ascribe {

/// The bytes of the value that begins at `offset` of `text`, which read_json took:
/// quotation marks, brackets and what they hold. To the end of the text when it is
/// never closed. Linear in the value.
std::string_view value_text(std::string_view text, std::uint32_t offset);

/// The same on one line: comments left out, and white space outside strings folded to
/// one space.
std::string value_line(std::string_view text, std::uint32_t offset);

}  // namespace ascribe
