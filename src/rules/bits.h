// SPDX-License-Identifier: Apache-2.0
// Sets of small numbers as rows of bits.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ascribe {

/// Calls `work` with the number of every bit that is set, ascending. O(words + bits).
template <typename Work>
void each_bit(std::span<const std::uint64_t> row, const Work& work) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    for (std::uint64_t left = row[i]; left != 0; left &= left - 1) {
      work(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

}  // namespace ascribe
