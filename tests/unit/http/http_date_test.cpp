// SPDX-License-Identifier: Apache-2.0
// Tests src/http/http_date.cpp.
#include "http/http_date.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("the three forms of a date name one moment") {
  for (const char* text :
       {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"}) {
    INFO(text);
    CHECK(parse_http_date(text) == 784'111'777);
  }
  CHECK(parse_http_date("Thu, 01 Jan 1970 00:00:00 GMT") == 0);
  CHECK(parse_http_date("Sat, 29 Feb 2020 23:59:60 GMT") == 1'583'020'800);
  CHECK(parse_http_date("Wed, 31 Dec 1969 23:59:59 GMT") == -1);
  CHECK(parse_http_date("Friday, 01-Jan-69 00:00:00 GMT") == 3'124'224'000);
}

TEST_CASE("what is no date is nothing") {
  for (const char* text :
       {"", "0", "-1", "tomorrow", "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nox 1994 08:49:37 GMT",
        "Sun, 06 Nov 199 08:49:37 GMT", "Sun, 06 Nov 19940 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 1994 +8:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT GMT", "2026-01-01T00:00:00Z",
        "\xff\xff \xff \xff \xff \xff"}) {
    INFO(text);
    CHECK_FALSE(parse_http_date(text));
  }
}
