// SPDX-License-Identifier: Apache-2.0
// Tests src/article/linked_body.cpp.
#include "article/linked_body.h"

#include "catch.h"

using namespace ascribe;

namespace {

const std::string one =
    "The council of Tarnbrook voted on Monday to close the old ferry landing, the "
    "mayor "
    "said, because the piles are no longer safe for boats.";
const std::string two =
    "Ina Roke, who runs the ferry, said she had asked for repairs for years & that "
    "nobody had answered a single one of her letters to the town.";

Body shown(std::size_t characters) {
  Body body;
  Block headline;
  headline.kind = ParagraphKind::heading;
  headline.is_headline = true;
  headline.text = "Landing to close";
  headline.runs = {{0, 5, 21}};
  Block block;
  block.text = "The council";
  block.runs = {{0, 40, 51}};
  body.blocks = {headline, block};
  body.figures.story_characters = characters;
  body.confidence = 0.2;
  return body;
}

}  // namespace

TEST_CASE("a truncated story is taken from JSON-LD, paragraph by paragraph") {
  for (const std::string& text :
       {one + "\n\n" + two, "<p>" + one + "</p><p class=x>" + two + "</p>",
        one + "<br/>" + two}) {
    INFO(text);
    Body body = shown(100);
    REQUIRE(take_linked_body(text, {100, 900}, body));
    REQUIRE(body.blocks.size() == 3);
    CHECK(body.blocks[0].is_headline);
    CHECK(body.blocks[1].text == one);
    CHECK(body.blocks[2].text == two);
    CHECK(body.blocks[2].runs.front().source_begin == 100);
    CHECK(body.blocks[2].runs.front().source_end == 900);
    CHECK(body.confidence > 0.5);
  }
}

TEST_CASE("a story that the page shows is left as it is") {
  struct Row {
    std::string text;
    std::size_t shown;
  };
  for (const Row& row :
       {Row{one + "\n" + two, 250}, Row{one + "\n" + two, 3000}, Row{"Too little.", 0},
        Row{"", 0}, Row{std::string(300'000, 'x'), 0},
        Row{"<p>" + std::string(300, ' ') + "</p>", 0}}) {
    Body body = shown(row.shown);
    CHECK_FALSE(take_linked_body(row.text, {100, 900}, body));
    CHECK(body.blocks.size() == 2);
  }
}
