// SPDX-License-Identifier: Apache-2.0
// Tests src/report/locator.cpp.
#include "report/locator.h"

#include <string>

#include "catch.h"

using namespace ascribe;

TEST_CASE("bytes become characters, lines and columns") {
  const std::string text = "aé\n漢字 b\r\nc\rd";
  struct Row {
    std::uint32_t byte;
    std::uint32_t chars;
    std::uint32_t line;
    std::uint32_t column;
  };
  const Row rows[] = {
      {0, 0, 1, 1},    // a
      {1, 1, 1, 2},    // é
      {3, 2, 1, 3},    // the line feed belongs to its line
      {4, 3, 2, 1},    // 漢
      {7, 4, 2, 2},    // 字
      {11, 6, 2, 4},   // b
      {13, 8, 2, 6},   // the line feed of CR LF
      {14, 9, 3, 1},   // c
      {16, 11, 4, 1},  // d, after a lone CR
      {17, 12, 4, 2},  // the end
      {99, 12, 4, 2},  // past it
  };
  const Locator locator(text);
  for (const Row& row : rows) {
    INFO("byte " << row.byte);
    CHECK(locator.chars(row.byte) == row.chars);
    CHECK(locator.place(row.byte).line == row.line);
    CHECK(locator.place(row.byte).column == row.column);
  }
}

TEST_CASE("an empty text has one place") {
  const Locator locator("");
  CHECK(locator.chars(0) == 0);
  CHECK(locator.place(0).line == 1);
  CHECK(locator.place(0).column == 1);
}

TEST_CASE("a byte order mark is a character but takes no column") {
  const Locator locator("\xEF\xBB\xBFone\ntwo");
  CHECK(locator.chars(3) == 1);
  CHECK(locator.place(0).column == 1);
  CHECK(locator.place(3).column == 1);
  CHECK(locator.place(4).column == 2);
  CHECK(locator.place(7).line == 2);
  CHECK(locator.place(7).column == 1);
}

TEST_CASE("counting agrees with a plain count across blocks") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 7 == 0 ? "漢" : (i % 50 == 0 ? "\n" : "x");
  const Locator locator(text);
  std::uint32_t chars = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0u) == 0x80u) continue;
    REQUIRE(locator.chars(byte) == chars);
    ++chars;
  }
}

TEST_CASE("lines and columns become bytes again") {
  const std::string text =
      "\xEF\xBB\xBF"
      "aé\n\n漢字 b\r\nc\rd";
  const Locator locator(text);
  CHECK(locator.line_count() == 5);
  CHECK(slice(text, locator.line(1)) == "aé");
  CHECK(slice(text, locator.line(2)) == "");
  CHECK(slice(text, locator.line(3)) == "漢字 b");
  CHECK(slice(text, locator.line(5)) == "d");
  CHECK(locator.byte({1, 1}) == 3);
  CHECK(locator.byte({1, 2}) == 4);
  CHECK(locator.byte({1, 9}) == locator.line(1).end);
  CHECK(locator.byte({3, 2}) == locator.line(3).begin + 3);
  for (std::uint32_t byte = 3; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    if (text[byte] == '\n' || text[byte] == '\r') continue;
    CHECK(locator.byte(locator.place(byte)) == byte);
  }
}
