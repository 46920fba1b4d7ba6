// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/complaint.cpp: what a person reads on standard error.
#include "cli/complaint.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("a failure is one line with its code") {
  CHECK(complaint(Failure{"not-found", "a.txt", "there is no such file"}) ==
        "ascribe: a.txt: there is no such file [E103 not-found]\n");
  CHECK(complaint(Failure{"http-404", "http://x.example/", "the server said 404"}) ==
        "ascribe: http://x.example/: the server said 404 [E214 http-404]\n");
  CHECK(complaint(Failure{"not-found", "a\nb", "no\nsuch"}) ==
        "ascribe: a\\u{A}b: no\\u{A}such [E103 not-found]\n");
}

TEST_CASE("an error of several lines is printed whole, its code last") {
  CHECK(complaint(Error("bad-option", "--color", "'x' is wrong")) ==
        "ascribe: --color: 'x' is wrong [E101 bad-option]\n");
  CHECK(complaint(Error("bad-rules", "rules", "a.json:1:2: what\n  {\n   ^\n")) ==
        "a.json:1:2: what\n  {\n   ^\n"
        "ascribe: rules: The rules folder has faults. [E302 bad-rules]\n");
}

TEST_CASE("nothing a page says reaches the terminal as a command") {
  struct Case {
    std::string_view words, wanted;
  };
  const Case cases[] = {
      {"", ""},
      {"plain \tword", "plain \tword"},
      {"na\xC3\xAFve \xE2\x80\x9Cso\xE2\x80\x9D \xF0\x9F\x93\xB0",
       "na\xC3\xAFve \xE2\x80\x9Cso\xE2\x80\x9D \xF0\x9F\x93\xB0"},
      {"\x1B[2J", "\\u{1B}[2J"},
      {"\x7F\r\n", "\\u{7F}\\u{D}\\u{A}"},
      {"\xC2\x9B"
       "2J",
       "\\u{9B}2J"},  // a control character of two bytes
      {"\xE2\x80\xAE"
       "txt",
       "\\u{202E}txt"},               // right-to-left override
      {"\xE2\x81\xA6", "\\u{2066}"},  // isolate
      {"\xFF", "\\x{FF}"},
      {"\xC3", "\\x{C3}"},                        // cut short
      {"\xC0\x80", "\\x{C0}\\x{80}"},             // overlong
      {"\xED\xA0\x80", "\\x{ED}\\x{A0}\\x{80}"},  // half of a surrogate pair
      {"\xF4\x90\x80\x80", "\\x{F4}\\x{90}\\x{80}\\x{80}"},
  };
  for (const Case& each : cases) {
    INFO(each.wanted);
    CHECK(printable(each.words) == each.wanted);
  }
}
