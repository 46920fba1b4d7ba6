// SPDX-License-Identifier: Apache-2.0
// What a rule is for.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ascribe {

enum class Finds : std::uint8_t { mention, attribution, kind, flag, affiliation };
inline constexpr std::size_t finds_count = 5;

}  // namespace ascribe
