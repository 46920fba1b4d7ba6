// SPDX-License-Identifier: Apache-2.0
// Tests src/docx/field_code.cpp.
#include "docx/field_code.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("the address of a HYPERLINK field is found, and nothing else") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {" HYPERLINK \"https://varnby.example/a b\" \\o \"tip\" ",
       "https://varnby.example/a b"},
      {"hyperlink https://varnby.example/", "https://varnby.example/"},
      {"HYPERLINK \"https://varnby.example/", "https://varnby.example/"},
      {"HYPERLINK \\l \"top\"", ""},
      {"HYPERLINK \"https://varnby.example/\" \\l \"top\"", "https://varnby.example/"},
      {"HYPERLINK \\o \"tip\"", ""},
      {"HYPERLINK", ""},
      {"PAGEREF x", ""},
      {"", ""}};
  for (const auto& [code, wanted] : rows) {
    INFO(code);
    CHECK(hyperlink_in(code) == wanted);
  }
}
