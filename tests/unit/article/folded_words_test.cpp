// SPDX-License-Identifier: Apache-2.0
// Tests src/article/folded_words.cpp.
#include "article/folded_words.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("capitals are made small in four scripts, all else is left") {
  CHECK(folded("Á LIRE Straße ŁÓDŹ ΑΘΗΝΑ МЭР Ёлка 市長 😀") ==
        "á lire straße łódź αθηνα мэр ёлка 市長 😀");
  CHECK(folded("").empty());
  CHECK(folded("cut \xE5\xB8").size() == 6);
}

TEST_CASE("words are runs of letters and digits") {
  const std::vector<std::string> words = folded_words("“It’s 12 o_clock”, said Ína…");
  CHECK(words == std::vector<std::string>{"it", "s", "12", "o_clock", "said", "ína"});
  CHECK(folded_words(" …, ").empty());
}

TEST_CASE("figures count words, function words and sentence marks") {
  const WordList stop = {"the", "is"};
  const TextFigures english = measure_text("The old mill is the one.", stop, 2);
  CHECK(english.tokens == 6);
  CHECK(english.characters == 24);
  CHECK(english.stop_words == 2);
  CHECK(english.has_sentence_mark);
  CHECK_FALSE(english.is_spaceless);
  const TextFigures chinese = measure_text("旧渡口关闭。", stop, 2);
  CHECK(chinese.tokens == 5);
  CHECK(chinese.is_spaceless);
  CHECK(chinese.has_sentence_mark);
  CHECK_FALSE(measure_text("No mark here", stop, 2).has_sentence_mark);
}

TEST_CASE("a line starts with an entry only where a word ends") {
  const WordList starts = {"read more", "via:", "©", "read", "read moreo"};
  CHECK(starts_with_any("read more about it", starts));
  CHECK(starts_with_any("read more", starts));
  CHECK(starts_with_any("via:x", starts));
  CHECK(starts_with_any("© 2025", starts));
  CHECK(starts_with_any("read moreover", starts));  // by "read"
  CHECK_FALSE(starts_with_any("readmoreover", starts));
  CHECK_FALSE(starts_with_any("vi", starts));
  CHECK_FALSE(starts_with_any("zebra", starts));
  CHECK_FALSE(starts_with_any("anything", {}));
  CHECK_FALSE(starts_with_any("to read more", starts));
  CHECK_FALSE(starts_with_any("", starts));
}
