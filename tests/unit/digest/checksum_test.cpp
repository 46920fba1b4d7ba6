// SPDX-License-Identifier: Apache-2.0
// Tests src/digest/checksum.cpp.
#include "digest/checksum.h"

#include <set>
#include <string>

#include "catch.h"

using namespace ascribe;

TEST_CASE("a checksum depends on every byte, on the length and on the seed") {
  std::string bytes;
  for (int i = 0; i < 61; ++i) bytes += static_cast<char>('a' + i % 26);
  std::set<std::uint64_t> sums{checksum(bytes), checksum(bytes, 1)};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string other = bytes;
    other[i] = static_cast<char>(other[i] ^ 1);
    sums.insert(checksum(other));
    sums.insert(checksum(bytes.substr(0, i)));
  }
  sums.insert(checksum(bytes + '\0'));
  std::string swapped = bytes;
  std::swap(swapped[0], swapped[8]);
  sums.insert(checksum(swapped));
  CHECK(sums.size() == 2 + 2 * bytes.size() + 2);
  CHECK(checksum(bytes) == checksum(std::string(bytes)));
}
