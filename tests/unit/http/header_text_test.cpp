// SPDX-License-Identifier: Apache-2.0
// Tests src/http/header_text.cpp.
#include "http/header_text.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("lower case touches ASCII letters only") {
  CHECK(lower_ascii("Text/HTML; Q=[\\]^_`{|}~@") == "text/html; q=[\\]^_`{|}~@");
  CHECK(lower_ascii("\xc3\x89T\xc3\x89") == "\xc3\x89t\xc3\x89");
}

TEST_CASE("blanks are trimmed at both ends and nowhere else") {
  CHECK(trim_blanks(" \t a b \r\n") == "a b");
  CHECK(trim_blanks("a") == "a");
  CHECK(trim_blanks(" \r\n\t").empty());
  CHECK(trim_blanks("").empty());
}

TEST_CASE("a scheme is letters first, then a few signs, then a colon") {
  CHECK(scheme_of("HTTPS://x") == "https");
  CHECK(scheme_of("a+b-c.d2:x") == "a+b-c.d2");
  CHECK(scheme_of("javascript:alert(1)") == "javascript");
  for (const char* text : {"", ":", "1a:", "a b:", "a/b:", "/x:y", "noscheme"}) {
    INFO(text);
    CHECK(scheme_of(text).empty());
  }
}
