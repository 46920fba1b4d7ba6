// SPDX-License-Identifier: Apache-2.0
// Tests src/text/fold.cpp.
#include "text/fold.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("folding makes spellings of one word equal") {
  struct Row {
    std::string_view word;
    std::string_view folded;
  };
  const Row rows[] = {
      {"", ""},
      {"Said", "said"},
      {"U.S.", "u.s."},
      {"DON'T", "don't"},
      {"don\u2019t", "don't"},
      {"Qur\u02BCan", "qur'an"},
      {"\u00C9LYS\u00C9E", "\u00E9lys\u00E9e"},
      {"Stra\u00DFe", "strasse"},
      {"\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2",
       "\u03C3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C3"},
      {"\u041C\u043E\u0441\u043A\u0432\u0430", "\u043C\u043E\u0441\u043A\u0432\u0430"},
      {"\U00010400", "\U00010428"},
  };
  for (const Row& row : rows) {
    CHECK(fold(row.word) == row.folded);
    CHECK(fold(row.folded) == row.folded);
  }
}

TEST_CASE("characters know their kind in and beyond ASCII") {
  CHECK(is_upper(U'A'));
  CHECK(is_upper(U'\u00C9'));
  CHECK(is_upper(U'\u01C5'));  // title case
  CHECK_FALSE(is_upper(U'a'));
  CHECK_FALSE(is_upper(U'1'));
  CHECK(is_lower(U'\u00DF'));
  CHECK(is_letter(U'\u6771'));
  CHECK(is_letter(U'\u0416'));
  CHECK_FALSE(is_letter(U'@'));
  CHECK_FALSE(is_letter(U'['));
  CHECK_FALSE(is_letter(U'\u2019'));
  CHECK(is_digit(U'7'));
  CHECK(is_digit(U'\u0667'));
  CHECK_FALSE(is_digit(U'\u00BD'));
  CHECK(is_mark(U'\u0301'));
  CHECK_FALSE(is_mark(U'e'));
}

TEST_CASE("a word is capitalised by its first letter") {
  CHECK(is_capitalised("Ruiz"));
  CHECK(is_capitalised("'Tis"));
  CHECK(is_capitalised("\u00C5land"));
  CHECK_FALSE(is_capitalised("al-Aqsa"));
  CHECK_FALSE(is_capitalised("1,004"));
  CHECK_FALSE(is_capitalised(""));
}
