// SPDX-License-Identifier: Apache-2.0
// Tests src/vocabulary/error.cpp: the code table and what is thrown from it.
#include "ascribe/error.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "catch.h"

using namespace ascribe;

TEST_CASE("error codes are in order of id and no id stands twice") {
  const auto codes = error_codes();
  REQUIRE(codes.size() > 20);
  const auto out_of_order = std::adjacent_find(
      codes.begin(), codes.end(),
      [](const ErrorCode& a, const ErrorCode& b) { return a.id >= b.id; });
  CHECK(out_of_order == codes.end());
}

TEST_CASE("no two error codes share a name") {
  std::set<std::string_view> names;
  for (const ErrorCode& row : error_codes()) {
    INFO(row.id << " " << row.name);
    CHECK(names.insert(row.name).second);
  }
}

TEST_CASE("every error code has an id, a machine word and a sentence") {
  for (const ErrorCode& row : error_codes()) {
    INFO(row.id << " " << row.name);
    REQUIRE(row.id.size() == 4);
    CHECK((row.id[0] == 'E' || row.id[0] == 'R'));
    CHECK(row.id.substr(1).find_first_not_of("0123456789") == row.id.npos);
    CHECK_FALSE(row.name.empty());
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == row.name.npos);
    CHECK(row.meaning.size() > 10);
    CHECK(row.meaning.ends_with('.'));
  }
}

TEST_CASE("an error code is found by its name and only by that") {
  CHECK(error_code("blocked-address").id == "E203");
  CHECK_THROWS_AS(error_code("E203"), std::out_of_range);
  CHECK_THROWS_AS(error_code(""), std::out_of_range);
}

TEST_CASE("an error keeps its code, its place and its text") {
  const Error error("bad-rules", "rules/en", "line one\nline two");
  CHECK(error.code().id == "E302");
  CHECK(error.where() == "rules/en");
  CHECK(std::string_view(error.what()) == "line one\nline two");
}
