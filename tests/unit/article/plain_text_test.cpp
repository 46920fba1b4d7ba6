// SPDX-License-Identifier: Apache-2.0
// Tests src/article/plain_text.cpp.
#include "article/plain_text.h"

#include <string>

#include "catch.h"

using namespace ascribe;

namespace {

/// "H:headline|one|two": every block's text, headlines marked.
std::string read(std::string_view source) {
  std::string out;
  for (const Block& block : plain_text_blocks(source)) {
    if (!out.empty()) out += '|';
    CHECK(block.is_headline == (block.kind == ParagraphKind::heading));
    out += (block.is_headline ? "H:" : "") + block.text;
  }
  return out;
}

}  // namespace

TEST_CASE("plain text is cut into paragraphs") {
  struct Row {
    std::string source;
    std::string wanted;
  };
  const Row rows[] = {
      // Nothing to read.
      {"", ""},
      {" \n\t\r\n\xC2\xA0", ""},
      {"\xEF\xBB\xBF", ""},
      // Blank lines separate, single breaks fold.
      {"Storm hits Varnby\n\nThe storm came\nat night.\nIt left.\n\nNobody slept.\n",
       "H:Storm hits Varnby|The storm came at night. It left.|Nobody slept."},
      {"Storm hits\nVarnby\n \t \nIt left.", "H:Storm hits Varnby|It left."},
      {"One.\n\n\n\nTwo.", "One.|Two."},
      // No blank line between lines of text: each line is a paragraph.
      {"Storm hits Varnby\nThe storm came.\nIt left.",
       "H:Storm hits Varnby|The storm came.|It left."},
      {"\n\n  One.\nTwo.\n\n", "One.|Two."},
      // Line ends of all kinds.
      {"One.\r\nTwo.\rThree.", "One.|Two.|Three."},
      {"One\r\nline.\r\n\r\nTwo.", "One line.|Two."},
      {"One\rline.\r\rTwo.", "One line.|Two."},
      // White space of all kinds folds.
      {"\xEF\xBB\xBF"
       "A\t b\xC2\xA0\xE2\x80\x89"
       "c.",
       "A b c."},
      // What is a headline.
      {"Is it over?\nYes.", "Is it over?|Yes."},
      {"\xE2\x80\x9CWe lost.\xE2\x80\x9D\nYes.",
       "\xE2\x80\x9CWe lost.\xE2\x80\x9D|Yes."},
      {"Mayor says \xE2\x80\x98no\xE2\x80\x99\nYes.",
       "H:Mayor says \xE2\x80\x98no\xE2\x80\x99|Yes."},
      {"a b c d e f g h i j k l m n o p q r s t\nYes.",
       "H:a b c d e f g h i j k l m n o p q r s t|Yes."},
      {"a b c d e f g h i j k l m n o p q r s t u\nYes.",
       "a b c d e f g h i j k l m n o p q r s t u|Yes."},
      {"Mayor says no", "H:Mayor says no"},
      {"It fell. Nobody was hurt", "It fell. Nobody was hurt"},  // alone, and two
      {"It fell. Nobody was hurt\nYes.", "H:It fell. Nobody was hurt|Yes."},
      {"\xE2\x80\x9ENun regnet es.\xE2\x80\x9C\nYes.",
       "\xE2\x80\x9ENun regnet es.\xE2\x80\x9C|Yes."},
      {"1. Nets 2. Lines 3. Hooks", "1. Nets 2. Lines 3. Hooks"},
      // A line that was cut at its margin, and a list that was not.
      {"The bridge has stood\nsince May.\nIt is old.",
       "The bridge has stood since May.|It is old."},
      {"The bridge has stood.\nsince May.", "The bridge has stood.|since May."},
      {"nets\nold lines\nhooks", "H:nets|old lines|hooks"},
      // Only the first paragraph can be one.
      {"One.\nWho pays\nTwo.", "One.|Who pays|Two."},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    CHECK(read(row.source) == row.wanted);
  }
}

TEST_CASE("a very long line is one paragraph") {
  std::string line;
  for (int i = 0; i < 500'000; ++i) line += "word  ";
  const auto blocks = plain_text_blocks(line);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text.size() == 500'000 * 5 - 1);
}
