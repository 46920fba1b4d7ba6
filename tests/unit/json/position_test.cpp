// SPDX-License-Identifier: Apache-2.0
// Tests src/json/position.cpp.
#include "json/position.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("columns count code points and lines end at line feeds") {
  const std::string_view text = "a\xC3\xA9z\r\nsecond\n";
  CHECK(line_column(text, 0) == LineColumn{1, 1});
  CHECK(line_column(text, 3) == LineColumn{1, 3});
  CHECK(line_column(text, 6) == LineColumn{2, 1});
  CHECK(line_column(text, 8) == LineColumn{2, 3});
  CHECK(line_column(text, 900) == LineColumn{3, 1});
}

TEST_CASE("a byte order mark takes no column") {
  CHECK(line_column("\xEF\xBB\xBFword", 3) == LineColumn{1, 1});
  CHECK(line_column("\xEF\xBB\xBFword", 5) == LineColumn{1, 3});
  CHECK(line_at("\xEF\xBB\xBFword\n", 4) == "word");
}

TEST_CASE("the line at an offset has no line break") {
  const std::string_view text = "one\r\ntwo\nthree";
  CHECK(line_at(text, 0) == "one");
  CHECK(line_at(text, 3) == "one");
  CHECK(line_at(text, 5) == "two");
  CHECK(line_at(text, 8) == "two");
  CHECK(line_at(text, 9) == "three");
  CHECK(line_at(text, 99) == "three");
  CHECK(line_at("", 0).empty());
}
