// SPDX-License-Identifier: Apache-2.0
// Tests src/vocabulary/word_lists.cpp.
#include "ascribe/word_lists.h"

#include <string>

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

TEST_CASE("a word list is found by name") {
  const WordLists words{{{"titles", {"mayor", "deputy mayor"}}}};
  CHECK(words["titles"].contains("mayor"));
  CHECK_FALSE(words["titles"].contains("baker"));
}

TEST_CASE("a word list that is absent is a loud fault that names it") {
  const WordLists words;
  try {
    words["titles"];
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.code().name == "missing-list");
    CHECK(error.where() == "titles");
    CHECK(std::string(error.what()).find("titles") != std::string::npos);
  }
}
