// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls; FUZZ_TARGET is the function of one target.
#include "fuzz/fuzz_target.h"

// NOLINTBEGIN(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return ascribe::FUZZ_TARGET(data, size);
}
// NOLINTEND(readability-identifier-naming)
