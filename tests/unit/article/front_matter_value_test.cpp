// SPDX-License-Identifier: Apache-2.0
// Tests src/article/front_matter_value.cpp.
#include "article/front_matter_value.h"

#include "catch.h"

using namespace ascribe;

using Lines = std::vector<std::string_view>;
using Items = std::vector<std::string>;

TEST_CASE("a value of front matter is read as one text") {
  struct Row {
    std::string value;
    Lines below;
    std::string wanted;
  };
  const Row rows[] = {
      {"Rain and wind", {}, "Rain and wind"},
      {"Rain # and wind", {}, "Rain"},
      {"Rain#3", {}, "Rain#3"},
      {"\"Who pays: the bridge\" # desk", {}, "Who pays: the bridge"},
      {"\"the \\\"new\\\" bridge\\u2019s \\x41\\tand\\\\\"",
       {},
       "the \"new\" bridge\xE2\x80\x99s A and\\"},
      {"'it''s \\open'", {}, "it's \\open"},
      {"\"We lost,\" says mayor", {}, "\"We lost,\" says mayor"},
      {"\"never closed", {}, "\"never closed"},
      {"\"bad \\u12 escape\\", {}, "\"bad \\u12 escape\\"},
      {">-", {"Rain and", "wind # not a comment"}, "Rain and wind # not a comment"},
      {"|", {"Rain"}, "Rain"},
      {"Rain and", {"wind"}, "Rain and wind"},
      {"", {"Rain"}, "Rain"},
      {"~", {}, ""},
      {"null", {}, ""},
      {"''", {}, ""},
  };
  for (const Row& row : rows) {
    INFO(row.value);
    CHECK(front_matter_text({"title", row.value, row.below}) == row.wanted);
  }
}

TEST_CASE("a value of front matter is read as a list") {
  struct Row {
    std::string value;
    Lines below;
    Items wanted;
  };
  const Row rows[] = {
      {"Ana Ruiz", {}, {"Ana Ruiz"}},
      {"[Ana Ruiz, 'Tom Lee']", {}, {"Ana Ruiz", "Tom Lee"}},
      {"[\"Ruiz, Ana\", Tom's] # desk", {}, {"Ruiz, Ana", "Tom's"}},
      {"[", {"Ana,", "Tom", "]"}, {"Ana", "Tom"}},
      {"[{name: Ana, mail: 'a,b'}, {mail: c, name: \"Tom\"}]", {}, {"Ana", "Tom"}},
      {"{name: Ana}", {}, {"Ana"}},
      {"", {"- Ana", "- \"Tom: Lee\""}, {"Ana", "Tom: Lee"}},
      {"", {"- name: Ana", "mail: x", "-", "name: Tom"}, {"Ana", "Tom"}},
      {"", {"name: Ana"}, {"Ana"}},
      {"[]", {}, {}},
      {"[Ana", {}, {"Ana"}},
      {"", {}, {}},
  };
  for (const Row& row : rows) {
    INFO(row.value);
    CHECK(front_matter_list({"authors", row.value, row.below}) == row.wanted);
  }
}
