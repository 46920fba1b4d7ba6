// SPDX-License-Identifier: Apache-2.0
// Tests src/http/http_date.cpp.
#include "http/http_date.h"

#include "catch.h"

using namespace ascribe;
using std::chrono::seconds;

namespace {

const HttpSeconds example(seconds(784'111'777));

}  // namespace

TEST_CASE("the three forms of an HTTP-date are one moment") {
  for (const char* text :
       {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994", "sun, 06 nov 1994 08:49:37 gmt"}) {
    INFO(text);
    CHECK(parse_http_date(text) == example);
  }
  CHECK(parse_http_date("Thu, 29 Feb 2024 23:59:60 GMT") ==
        HttpSeconds(seconds(1'709'251'200)));
  CHECK(parse_http_date("Thursday, 01-Jan-70 00:00:00 GMT") == HttpSeconds(seconds(0)));
}

TEST_CASE("what is no date is none") {
  for (const char* text :
       {"", "soon", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 31 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
        "Thu, 29 Feb 2023 08:49:37 GMT", "Sun, 06 Nov 1894 08:49:37 GMT",
        "Sun, 06 Brr 1994 08:49:37 GMT", "Sun, 6th Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 19944 08:49:37 GMT", "1994-11-06T08:49:37Z"}) {
    INFO(text);
    CHECK_FALSE(parse_http_date(text));
  }
}
