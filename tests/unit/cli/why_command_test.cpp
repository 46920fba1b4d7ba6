// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/why_command.cpp: places cut off inputs.
#include "cli/why_command.h"

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

TEST_CASE("the last one or two numbers are the place") {
  struct Row {
    std::string word;
    std::string input;
    std::uint32_t line;
    std::optional<std::uint32_t> column;
  };
  const Row rows[] = {
      {"draft.md:12", "draft.md", 12, {}},
      {"draft.md:12:5", "draft.md", 12, 5},
      {"-:3", "-", 3, {}},
      {"https://news.example:8080/a:7", "https://news.example:8080/a", 7, {}},
      {"a:1:2:3", "a:1", 2, 3},
      {"a b:999999999", "a b", 999999999, {}},
      {"3:4", "3", 4, {}},
  };
  for (const Row& row : rows) {
    INFO(row.word);
    const AskedPlace asked = asked_place(row.word);
    CHECK(asked.input == row.input);
    CHECK(asked.place.line == row.line);
    CHECK(asked.place.column == row.column);
  }
}

TEST_CASE("a word that ends in no number names no place") {
  for (const char* word :
       {"", "a", "a:", "a:b", "a:-3", "a:0x1", ":3", "a:1000000000"}) {
    INFO(word);
    CHECK_THROWS_AS(asked_place(word), Error);
  }
}
