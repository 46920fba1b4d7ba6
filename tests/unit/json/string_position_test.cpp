// SPDX-License-Identifier: Apache-2.0
// Tests string_position of src/json/position.cpp.
#include "catch.h"
#include "json/position.h"
#include "json/reader.h"

using namespace ascribe;

TEST_CASE("a place in a decoded string is found in the text") {
  struct Row {
    std::string text;  ///< an array of one string
    std::size_t index;
    std::size_t position;
  };
  const Row rows[] = {
      {R"(["said"])", 0, 2},
      {R"(["said"])", 2, 4},
      {R"(["said"])", 4, 6},   // the closing mark
      {R"(["said"])", 99, 6},  // past it, the same
      {R"([""])", 0, 2},
      {R"([ "a\nb"])", 1, 4},
      {R"([ "a\nb"])", 2, 6},
      {R"(["\"\\/x"])", 1, 4},
      {R"(["\"\\/x"])", 3, 7},
      {R"(["\u0041b"])", 1, 8},         // one byte decoded
      {R"(["\u00e9b"])", 1, 2},         // inside the escape: its first byte
      {R"(["\u00e9b"])", 2, 8},         // two
      {R"(["\u201cb"])", 3, 8},         // three
      {R"(["\ud83d\ude00b"])", 4, 14},  // a pair of halves, four
      {"[\"caf\xC3\xA9 x\"]", 6, 8},    // no escape at all
  };
  for (const Row& row : rows) {
    INFO(row.text << " " << row.index);
    const auto read = read_json(row.text);
    REQUIRE(std::holds_alternative<JsonValue>(read));
    const std::uint32_t quote = std::get<JsonValue>(read).items[0].offset;
    CHECK(string_position(row.text, quote, row.index) == row.position);
  }
}
