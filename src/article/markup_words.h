// SPDX-License-Identifier: Apache-2.0
// The words of a value that may or may not be HTML.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `value` on one line, with HTML tags dropped and entities decoded once. Values past
/// 4,000 bytes are only folded. Never throws.
std::string markup_words(std::string_view value);

}  // namespace ascribe
