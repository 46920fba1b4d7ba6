// SPDX-License-Identifier: Apache-2.0
// Tests src/json/value_text.cpp: values cut out as they stand.
#include "json/value_text.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("a value is cut out with its marks and brackets") {
  const std::string_view text =
      R"({"a": ["x\"]", {"gap": [0, 4]}], "b": 12, "c": true})";
  CHECK(value_text(text, 0) == text);
  CHECK(value_text(text, 6) == R"(["x\"]", {"gap": [0, 4]}])");
  CHECK(value_text(text, 7) == R"("x\"]")");
  CHECK(value_text(text, 15) == R"({"gap": [0, 4]})");
  CHECK(value_text(text, 38) == "12");
  CHECK(value_text(text, 47) == "true");
}

TEST_CASE("brackets and marks in comments do not count") {
  const std::string_view text = "[1, // ] \"\n 2, /* ] */ 3]  4";
  CHECK(value_text(text, 0) == "[1, // ] \"\n 2, /* ] */ 3]");
  CHECK(value_line(text, 0) == "[1, 2, 3]");
}

TEST_CASE("a value that is never closed reaches to the end") {
  CHECK(value_text("[1, 2", 0) == "[1, 2");
  CHECK(value_text("\"ab\\", 0) == "\"ab\\");
  CHECK(value_text("[1]", 3).empty());
  CHECK(value_text("[1]", 90).empty());
  CHECK(value_text("]", 0) == "]");
}

TEST_CASE("a value on one line keeps the spaces of its strings") {
  CHECK(value_line("{\n  \"a  b\":\t[1,\n 2]}", 0) == "{ \"a  b\": [1, 2]}");
}
