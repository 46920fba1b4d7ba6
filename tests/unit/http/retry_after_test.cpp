// SPDX-License-Identifier: Apache-2.0
// Tests src/http/retry_after.cpp.
#include "http/retry_after.h"

#include "catch.h"

using namespace ascribe;
using std::chrono::seconds;

namespace {

const HttpSeconds example(seconds(784'111'777));

}  // namespace

TEST_CASE("Retry-After is a number of seconds or a date") {
  CHECK(parse_retry_after("0", example) == seconds(0));
  CHECK(parse_retry_after(" 120 ", example) == seconds(120));
  CHECK(parse_retry_after("Sun, 06 Nov 1994 08:50:37 GMT", example) == seconds(60));
  CHECK(parse_retry_after("Sun, 06 Nov 1994 08:40:37 GMT", example) == seconds(0));
  CHECK(parse_retry_after(std::string(40, '9'), example) ==
        parse_retry_after("9223372036854775807", example));
  for (const char* text : {"", "-5", "1.5", "soon; -5", "1 2", "0x10"}) {
    INFO(text);
    CHECK_FALSE(parse_retry_after(text, example));
  }
}
