// SPDX-License-Identifier: Apache-2.0
// Tests src/text/compose.cpp.
#include "text/compose.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("two spellings of one character become one") {
  CHECK(composed("cafe\xCC\x81") == "café");
  CHECK(composed("café") == "café");
  CHECK(composed("plain") == "plain");
  CHECK(composed("") == "");
}
