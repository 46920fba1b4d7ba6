// SPDX-License-Identifier: Apache-2.0
// Tests src/vocabulary/word_lists.cpp.
#include "ascribe/word_lists.h"

#include <string>
#include <vector>

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

TEST_CASE("a list holds each word once, in order, and knows what it lacks") {
  const WordList list = {"pears", "apples", "pears", "", "fig"};
  CHECK(std::vector<std::string>(list.begin(), list.end()) ==
        std::vector<std::string>{"", "apples", "fig", "pears"});
  for (const char* word : {"pears", "apples", "fig", ""}) {
    INFO(word);
    CHECK(list.contains(word));
    CHECK(list.count(word) == 1);
  }
  for (const char* word : {"pear", "figs", "alones", "x", "Fig"}) {
    INFO(word);
    CHECK_FALSE(list.contains(word));
  }
  CHECK(*list.lower_bound("b") == "fig");
  CHECK(*list.upper_bound("fig") == "pears");
  CHECK(list.upper_bound("pears") == list.end());
}

TEST_CASE("words of one length over 63 bytes are told apart") {
  WordList list;
  const std::string longer(70, 'a');
  CHECK(list.insert(longer));
  CHECK_FALSE(list.insert(longer));
  CHECK(list.contains(longer));
  CHECK_FALSE(list.contains(longer + "a"));
  CHECK_FALSE(WordList().contains(""));
}
