// SPDX-License-Identifier: Apache-2.0
// Seeds changed at random, the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// Numbers from a seed (SplitMix64), the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll();
  /// 0 to `sides` - 1; `sides` is at least 1.
  std::size_t roll(std::size_t sides) {
    return static_cast<std::size_t>(roll() % sides);
  }

 private:
  std::uint64_t state_;
};

/// One of `seeds` with a few bytes, stretches or words changed, put in, taken out or
/// taken from another seed. `seeds` is not empty.
std::string mutant(const std::vector<std::string>& seeds, Dice& dice);

}  // namespace ascribe
