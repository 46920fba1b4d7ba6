// SPDX-License-Identifier: Apache-2.0
// What page authors put around and inside JSON that JSON does not allow.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `text` with HTML comment and CDATA wrappers, a closing semicolon, and raw control
/// characters inside strings turned to spaces. Same length. Never throws.
std::string blank_page_quirks(std::string_view text);

}  // namespace ascribe
