// SPDX-License-Identifier: Apache-2.0
// Tests src/report/visible.cpp.
#include "report/visible.h"

#include "catch.h"
#include "text/width.h"

using namespace ascribe;

TEST_CASE("control and bidi characters are spelt out") {
  struct Row {
    std::string text;
    std::string shown;
  };
  const Row rows[] = {
      {"plain “words”, 漢字", "plain “words”, 漢字"},
      {"\x1b[31mred", "\\u{1B}[31mred"},
      {"a\nb\tc\r", "a\\u{0A}b\\u{09}c\\u{0D}"},
      {std::string("nul\0", 4), "nul\\u{00}"},
      {"\xC2\x9B"
       "31m",
       "\\u{9B}31m"},  // C1 control sequence
      {"ab\xE2\x80\xAE"
       "cd",
       "ab\\u{202E}cd"},                           // right-to-left override
      {"\xE2\x81\xA6x", "\\u{2066}x"},             // isolate
      {"bad \xFF byte", "bad \xEF\xBF\xBD byte"},  // no UTF-8
  };
  for (const Row& row : rows) CHECK(visible(row.text) == row.shown);
}

TEST_CASE("a text is fitted to exactly so many columns") {
  CHECK(fitted("quay", 6) == "quay  ");
  CHECK(fitted("quayside", 6) == "quays…");
  CHECK(fitted("漢字漢字", 6) == "漢字… ");
  CHECK(display_width(fitted("漢字漢字", 6)) == 6);
  CHECK(fitted("", 2) == "  ");
}

TEST_CASE("words are wrapped under their first line") {
  CHECK(wrapped("one two three", "= ", 9) == "= one two\n  three\n");
  CHECK(wrapped("", "= ", 9) == "= \n");
  CHECK(wrapped("unbreakable", "= ", 6) == "= unbreakable\n");
  CHECK(wrapped("a unbreakable b", "", 6) == "a\nunbreakable\nb\n");
}

TEST_CASE("numbers have a dot and so many decimals") {
  CHECK(fixed(0.7305, 3) == "0.731");
  CHECK(fixed(35, 0) == "35");
  CHECK(fixed(25.5681, 2) == "25.57");
}
