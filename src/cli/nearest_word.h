// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word that is nearest to what was typed.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ascribe {

/// The entry of `known` nearest in spelling to `typed` ("--fromat"), the first of
/// equals, or "" when none is near: more than a third of the letters would have to
/// change, or `typed` has under 4 bytes or over 40.
std::string nearest_word(std::string_view typed, std::span<const std::string> known);

}  // namespace ascribe
