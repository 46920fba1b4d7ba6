// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/numbers.cpp.
#include "cli/numbers.h"

#include <limits>

#include "catch.h"

using namespace ascribe;
using std::chrono::milliseconds;

TEST_CASE("sizes have units of 1024") {
  CHECK(byte_count("500") == 500u);
  CHECK(byte_count("256K") == 256u * 1'024);
  CHECK(byte_count("10M") == 10u << 20);
  CHECK(byte_count("2G") == std::uint64_t{2} << 30);
  CHECK(byte_count("99999999999999999G") == std::numeric_limits<std::uint64_t>::max());
  for (const char* text : {"", "0", "K", "-1", "1.5M", "10 M", "10MB", "1e6"}) {
    INFO(text);
    CHECK_FALSE(byte_count(text));
  }
}

TEST_CASE("times are seconds with a fraction, up to a day") {
  CHECK(seconds_of("0") == milliseconds(0));
  CHECK(seconds_of("0.25") == milliseconds(250));
  CHECK(seconds_of("30") == milliseconds(30'000));
  CHECK(seconds_of("86400") == milliseconds(86'400'000));
  for (const char* text : {"", "-1", "soon", "86401", "inf", "nan", "1s"}) {
    INFO(text);
    CHECK_FALSE(seconds_of(text));
  }
}
