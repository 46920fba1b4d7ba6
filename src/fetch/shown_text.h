// SPDX-License-Identifier: Apache-2.0
// Makes a stranger's bytes safe to stand inside one of our sentences.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `bytes` for use in a message: printable ASCII kept, every other byte written as
/// \xNN, cut after `limit` bytes of input with "...". Never throws.
std::string shown(std::string_view bytes, std::size_t limit = 80);

/// `url` with whatever stands between its scheme and the last '@' of its authority
/// replaced by "***", so that a password never reaches a report. Works on text that is
/// no valid URL; text with no such '@' comes back unchanged.
std::string mask_user_info(std::string_view url);

}  // namespace ascribe
