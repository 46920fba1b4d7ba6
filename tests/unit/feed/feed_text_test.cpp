// SPDX-License-Identifier: Apache-2.0
// Tests src/feed/feed_text.cpp.
#include "feed/feed_text.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("feeds are decoded as they are, and else as they say") {
  const std::string utf8 = "<a>caf\xC3\xA9</a>";
  CHECK(feed_text(utf8, "text/xml; charset=iso-8859-1") == utf8);
  CHECK(feed_text("<a>caf\xE9</a>", "") == utf8);
  CHECK(feed_text("<a>\xE9</a>", "text/xml; charset=\"windows-1251\"") ==
        "<a>\xD0\xB9</a>");
  CHECK(feed_text("<?xml version='1.0' encoding='koi8-r'?><a>\xC1</a>", "")
            .ends_with("<a>\xD0\xB0</a>"));
  CHECK(feed_text("<?xml version='1.0' encoding=\"utf-16\"?><a>\xE9</a>", "")
            .ends_with("<a>\xC3\xA9</a>"));
  CHECK(feed_text(std::string("\xFF\xFE<\0a\0>\0", 8), "").ends_with("<a>"));
}

TEST_CASE("titles lose their markup") {
  const std::pair<std::string, std::string> rows[] = {
      {"Rain", "Rain"},
      {" Rain\n and  wind ", "Rain and wind"},
      {"Rain &amp; wind", "Rain & wind"},
      {"<b>Rain</b> &nbsp;falls &lsquo;hard&rsquo;",
       "Rain falls \xE2\x80\x98hard\xE2\x80\x99"},
      {"5 < 6 & 7", "5 < 6 & 7"},
      {"", ""},
  };
  for (const auto& [written, wanted] : rows) {
    INFO(written);
    CHECK(plain_title(written) == wanted);
  }
  CHECK(plain_title(std::string(1'999, 'x') + "\xC3\xA9").size() == 1'999);
}
