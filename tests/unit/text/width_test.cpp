// SPDX-License-Identifier: Apache-2.0
// Tests src/text/width.cpp.
#include "text/width.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("columns follow what a terminal shows") {
  struct Row {
    const char* text;
    unsigned columns;
  };
  const Row rows[] = {
      {"", 0},
      {"bridge", 6},
      {"é", 1},
      {"e\xCC\x81", 1},                             // e and a combining acute
      {"漢字", 4},                                  // wide
      {"ｆｕ", 4},                                  // full width
      {"ﾊ", 1},                                     // half width
      {"한", 2},                                    // one syllable
      {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2},  // the same in three jamo
      {"a\xE2\x80\x8B"
       "b",
       2},         // zero-width space
      {"“…”", 3},  // ambiguous counts one
      {"🌉", 2},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(display_width(row.text) == row.columns);
  }
}
