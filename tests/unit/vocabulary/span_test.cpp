// SPDX-License-Identifier: Apache-2.0
// Tests src/vocabulary/span.cpp and the inline half in include/ascribe/span.h.
#include "ascribe/span.h"

#include <stdexcept>

#include "catch.h"

using namespace ascribe;

TEST_CASE("a slice is the bytes between the two positions") {
  const std::string_view text = "“We lost”";  // each mark is three bytes
  CHECK(slice(text, {0, 3}) == "“");
  CHECK(slice(text, {3, 10}) == "We lost");
  CHECK(slice(text, {0, 13}) == text);
  CHECK(slice(text, {13, 13}).empty());
  CHECK(slice("", {}).empty());
}

TEST_CASE("a span outside its text is refused") {
  CHECK_THROWS_AS(slice("abc", {0, 4}), std::out_of_range);
  CHECK_THROWS_AS(slice("abc", {4, 4}), std::out_of_range);
  CHECK_THROWS_AS(slice("abc", {2, 1}), std::out_of_range);
  CHECK_THROWS_AS(slice("abc", {0xFFFFFFFF, 0xFFFFFFFF}), std::out_of_range);
}

TEST_CASE("covering includes the ends and overlapping does not") {
  const Span outer{2, 8};
  CHECK(outer.covers({2, 8}));
  CHECK(outer.covers({4, 4}));
  CHECK_FALSE(outer.covers({1, 3}));
  CHECK_FALSE(outer.covers({7, 9}));
  CHECK(outer.overlaps({7, 9}));
  CHECK(outer.overlaps({0, 3}));
  CHECK_FALSE(outer.overlaps({8, 9}));
  CHECK_FALSE(outer.overlaps({0, 2}));
  CHECK(outer.size() == 6);
  CHECK(Span{}.empty());
}
