// SPDX-License-Identifier: Apache-2.0
// The asan preset really has a sanitizer: cached compiler flags can silently drop it.
// The expectation comes by another way than the flags, so that it cannot go with them.
#include "catch.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ASCRIBE_HAS_ASAN
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define ASCRIBE_HAS_ASAN
#endif

#ifdef ASCRIBE_EXPECT_ASAN
TEST_CASE("a build that promises the address sanitizer has it") {
#ifdef ASCRIBE_HAS_ASAN
  constexpr bool has_asan = true;
#else
  constexpr bool has_asan = false;
#endif
  CHECK(has_asan);
}
#endif
