// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/shown_text.cpp.
#include "fetch/shown_text.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("whatever a terminal could obey is shown as a number") {
  CHECK(shown("plain text") == "plain text");
  CHECK(shown("\x1b[31mred\r\n\x7f") == "\\x1b[31mred\\x0d\\x0a\\x7f");
  CHECK(shown("\xe2\x80\xae") == "\\xe2\\x80\\xae");
  CHECK(shown(std::string_view("\0", 1)) == "\\x00");
  CHECK(shown("").empty());
}

TEST_CASE("long text is cut and says so") {
  CHECK(shown("abcdef", 6) == "abcdef");
  CHECK(shown("abcdefg", 6) == "abcdef...");
}

TEST_CASE("user info is masked in any spelling") {
  struct Row {
    const char* url;
    const char* wanted;
  };
  const Row rows[] = {
      {"http://reporter:hunter2@paper.example/a", "http://***@paper.example/a"},
      {"http://a@hunter2@paper.example", "http://***@paper.example"},
      {"http:\\\\u:hunter2@paper.example/", "http:\\\\***@paper.example/"},
      {"http:u:hunter2@paper.example/", "http:***@paper.example/"},
      {"http://reporter:hun/ter2@paper.example/", "http://***@paper.example/"},
      {"http://reporter:hun?ter2@paper.example/", "http://***@paper.example/"},
      {"http://paper.example:8080/@reporter", "http://paper.example:8080/@reporter"},
      {"http://[::1]/@reporter", "http://[::1]/@reporter"},
      {"//u:hunter2@paper.example/", "//***@paper.example/"},
      {"http://paper.example/@reporter", "http://paper.example/@reporter"},
      {"http://paper.example?m=a@b.example", "http://paper.example?m=a@b.example"},
      {"page.html", "page.html"},
      {"http://", "http://"},
      {"", ""},
  };
  for (const Row& row : rows) CHECK(mask_user_info(row.url) == row.wanted);
}
