// SPDX-License-Identifier: Apache-2.0
// Tests src/report/content_words.cpp.
#include "report/content_words.h"

#include "catch.h"

using namespace ascribe;

namespace {

const WordList stop_words = {"the", "of", "and", "a", "in"};

}  // namespace

TEST_CASE("content words leave out what carries no matter") {
  using Words = std::vector<std::string>;
  CHECK(content_words("The Port of Norrby's dock", stop_words) ==
        Words{"port", "norrby", "dock"});
  CHECK(content_words("U.S. aid, in 2,500 boxes.", stop_words) ==
        Words{"u.s", "aid", "2,500", "boxes"});
  CHECK(content_words("“Quay-side” ÉTÉ…", stop_words) == Words{"quay", "side", "été"});
  CHECK(content_words("the of and", stop_words).empty());
  CHECK(content_words("", stop_words).empty());
  CHECK(content_words("...", stop_words).empty());
}

TEST_CASE("keys are equal for the same words in other dress") {
  CHECK(word_key("the Norrby Port", stop_words) == word_key("Norrby port", stop_words));
  CHECK(word_key("The", stop_words) == "the");
  CHECK(word_key("Norrby Port", stop_words) != word_key("Norrby Quay", stop_words));
}

TEST_CASE("forms of one word are the same and look-alikes are not") {
  CHECK(is_same_word("release", "released"));
  CHECK(is_same_word("closing", "close"));
  CHECK(is_same_word("negotiate", "negotiations"));
  CHECK_FALSE(is_same_word("internal", "international"));
  CHECK_FALSE(is_same_word("port", "ports authority"));
  CHECK_FALSE(is_same_word("car", "care"));
  CHECK_FALSE(is_same_word("", "bridge"));
}
