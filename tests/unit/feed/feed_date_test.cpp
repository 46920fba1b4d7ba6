// SPDX-License-Identifier: Apache-2.0
// Tests src/feed/feed_date.cpp.
#include "ascribe/feed.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("dates of feeds become one form in UTC") {
  const std::pair<std::string, std::string> rows[] = {
      {"Sun, 04 May 2031 10:00:00 GMT", "2031-05-04T10:00:00Z"},
      {"Sun, 4 May 2031 10:00 +0200", "2031-05-04T08:00:00Z"},
      {"04 May 31 23:30:00 EST", "2031-05-05T04:30:00Z"},
      {"Sunday, 04-May-31 10:00:00 UT", "2031-05-04T10:00:00Z"},
      {"01 January 1999 00:30:00 +0100", "1998-12-31T23:30:00Z"},
      {" \n04 may 2031\n", "2031-05-04"},
      {"Sun, 04 May 2031 10:00:00 XYZ", "2031-05-04T10:00:00Z"},
      {"2031-05-04T10:00:00Z", "2031-05-04T10:00:00Z"},
      {"2031-05-04T10:00:00.123-05:30", "2031-05-04T15:30:00Z"},
      {"2031-05-04 10:00", "2031-05-04T10:00:00Z"},
      {"2031-05-04T10:00+0200", "2031-05-04T08:00:00Z"},
      {"2031-05-04", "2031-05-04"},
      {"2031-05", "2031-05-01"},
      {"2031", "2031-01-01"},
      {"2031-05-04T25:00:00Z", "2031-05-04"},
      {"2032-02-29", "2032-02-29"},
      {"2031-02-29", ""},
      {"2031-13-01", ""},
      {"99999999999999999999", ""},
      {"04 Foo 2031", ""},
      {"yesterday", ""},
      {"", ""},
      {"2031-05-", ""},
  };
  for (const auto& [written, wanted] : rows) {
    INFO(written);
    CHECK(feed_date(written) == wanted);
  }
}

TEST_CASE("dates are compared by the day when one has no time") {
  CHECK(is_since("2031-05-04", "2031-05-04T10:00:00Z"));
  CHECK(is_since("2031-05-04T01:00:00Z", "2031-05-04"));
  CHECK(is_since("2031-05-04T10:00:00Z", "2031-05-04T10:00:00Z"));
  CHECK_FALSE(is_since("2031-05-03T23:59:59Z", "2031-05-04"));
  CHECK_FALSE(is_since("2031-05-04T09:00:00Z", "2031-05-04T10:00:00Z"));
  CHECK_FALSE(is_since("", "2031-05-04"));
}
