// SPDX-License-Identifier: Apache-2.0
// A fast 64-bit checksum for our own files; no defence against a forger.
#pragma once

#include <cstdint>
#include <string_view>

namespace ascribe {

/// Depends on every byte, on their order and number, and on `seed`; equal on machines
/// of equal byte order. Linear, some bytes a cycle.
std::uint64_t checksum(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace ascribe
