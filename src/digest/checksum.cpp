// SPDX-License-Identifier: Apache-2.0
// Multiply and fold, eight bytes at a time (the finalizer of SplitMix64, Steele, Lea
// and Flood, OOPSLA 2014, run over the input).
#include "digest/checksum.h"

#include <array>
#include <cstring>

namespace ascribe {
namespace {

std::uint64_t mixed(std::uint64_t sum) {
  sum = (sum ^ (sum >> 30)) * 0xBF58476D1CE4E5B9;
  sum = (sum ^ (sum >> 27)) * 0x94D049BB133111EB;
  return sum ^ (sum >> 31);
}

}  // namespace

std::uint64_t checksum(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t sum = mixed(mixed(seed + 0x9E3779B97F4A7C15) ^ bytes.size());
  // Four sums that do not wait for each other: a long file costs a quarter.
  std::array<std::uint64_t, 4> lanes = {sum, sum + 1, sum + 2, sum + 3};
  std::array<std::uint64_t, 4> block{};
  for (; bytes.size() >= sizeof block; bytes.remove_prefix(sizeof block)) {
    std::memcpy(block.data(), bytes.data(), sizeof block);
    for (std::size_t i = 0; i < lanes.size(); ++i)
      lanes[i] = mixed(lanes[i] ^ block[i]);
  }
  for (const std::uint64_t lane : lanes) sum = mixed(sum ^ lane);
  std::uint64_t eight = 0;
  for (; bytes.size() >= sizeof eight; bytes.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, bytes.data(), sizeof eight);
    sum = mixed(sum ^ eight);
  }
  eight = 0;
  std::memcpy(&eight, bytes.data(), bytes.size());
  return mixed(sum ^ eight);
}

}  // namespace ascribe
