// SPDX-License-Identifier: Apache-2.0
// Tests src/article/body.cpp with the shipped word lists.
#include "article/body.h"

#include <string>

#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

constexpr std::string_view first =
    "The council of Tarnbrook voted on Monday to close the old ferry landing, the "
    "mayor "
    "said, because the piles are no longer safe for the boats that use it.";
constexpr std::string_view second =
    "Ina Roke, who runs the ferry with her brother, said she had asked for repairs for "
    "years and that the town had never answered a single one of her letters.";
constexpr std::string_view third =
    "A report by the harbour office, seen by this paper, puts the cost of new piles at "
    "two million crowns, which is more than the town spends on roads in a year.";

struct Found {
  HtmlTree tree;
  Body body;
  std::string text;  ///< one block a line, each with a letter for its kind
};

Found find_in(const std::string& html, std::string_view title = "") {
  static const WordLists words = word_lists_from("rules/extract");
  Found found;
  found.tree = std::get<HtmlTree>(parse_html(html));
  found.body = find_body(found.tree, ClassNames(found.tree, words), title, words);
  constexpr std::string_view letters = "HPLQCEF";
  for (const Block& block : found.body.blocks) {
    found.text += letters[static_cast<std::size_t>(block.kind)];
    found.text += block.is_headline ? "! " : " ";
    found.text += block.text + "\n";
  }
  return found;
}

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }
std::string line(std::string_view text) { return "P " + std::string(text) + "\n"; }
const std::string story = p(first) + p(second) + p(third);
const std::string story_lines = line(first) + line(second) + line(third);

}  // namespace

TEST_CASE("the story is kept and the page around it is not") {
  const Found found = find_in(
      "<header><a href=/>Tarn Post</a><nav><a href=/n>News</a></nav></header>"
      "<div class='cookie-banner'>" +
          p("We use cookies to make this site better for "
            "you and for all of our partners, who are many.") +
          "</div><main><article>"
          "<h1>Ferry landing to close</h1><div class=byline>By Ole Brand and the staff "
          "of "
          "the paper.</div><div class=share-bar><a href=#>Share</a></div><figure><img>"
          "<figcaption>The landing, last week. It is old.</figcaption></figure><div "
          "class=story>" +
          story +
          "</div><ul class=tags><li><a href=/t>Ferries</a></ul>"
          "</article><aside>" +
          p("Readers who liked this story also liked the one about the "
            "mill, which is here.") +
          "</aside><section id=comments>" +
          p("I do not believe a "
            "word of it, and my neighbour does not either. Shame on them.") +
          "</section>"
          "</main><footer>" +
          p("Tarn Post is printed in Tarnbrook. All rights reserved by "
            "the owners of it.") +
          "</footer>",
      "Ferry landing to close");
  CHECK(found.text == "H! Ferry landing to close\n" + story_lines);
  CHECK(found.body.confidence > 0.6);
  CHECK(found.body.confidence <= 1.0);
}

TEST_CASE("kinds follow the markup") {
  const Found found = find_in("<article>" + p(first) +
                              "<h2>What comes next</h2><ul><li>The landing closes in "
                              "May, the mayor said on Monday.</li></ul><blockquote>" +
                              p("We will row if we "
                                "must, and we will row every day of the year.") +
                              "</blockquote><blockquote "
                              "class=twitter-tweet>" +
                              p("So that was it then, said the old ferry.") +
                              "</blockquote>" + p(second) + p(third) + "</article>");
  CHECK(found.text ==
        line(first) +
            "H What comes next\n"
            "L The landing closes in May, the mayor said on Monday.\n"
            "Q We will row if we must, and we will row every day of the year.\n"
            "E So that was it then, said the old ferry.\n" +
            line(second) + line(third));
}

TEST_CASE("two breaks in a row part paragraphs, one is a space") {
  const Found found =
      find_in("<div>" + std::string(first) + "<br>So it is.<br> <br>" +
              std::string(second) + "<br/><br/>" + std::string(third) + "</div>");
  CHECK(found.text ==
        "P " + std::string(first) + " So it is.\n" + line(second) + line(third));
}

TEST_CASE("promos between paragraphs and lists of links after them are dropped") {
  const Found found = find_in("<article>" + p(first) + p("Read more: The mill burns") +
                              p("<a href=/x>Ten things to know about ferries</a>") +
                              p(second) + p(third) + "<h3>More stories</h3>" +
                              p("The mill on the river will open again in spring, "
                                "its new owners told the paper on Friday.") +
                              "</article>");
  CHECK(found.text == story_lines);
}

TEST_CASE("closing credits are dropped") {
  const Found found =
      find_in("<article>" + story +
              p("Reporting by Ole Brand in Tarnbrook; editing by Una Fell.") +
              p("Ole Brand can be reached at the office of the paper on most days.") +
              "</article>");
  CHECK(found.text == story_lines);
}

TEST_CASE("comments that outweigh a story do not replace it") {
  std::string comments;
  for (int i = 0; i < 12; ++i) comments += p(std::string(second) + std::to_string(i));
  const Found found =
      find_in("<div class=page><div class=text>" + story +
              "</div><div class=comment-list>" + comments + "</div></div>");
  CHECK(found.text == story_lines);
}

TEST_CASE("a name with the whole story under it is not believed") {
  for (const std::string_view name :
       {"sidebar", "share", "widget", "footer-col", "ad"}) {
    INFO(name);
    const Found found =
        find_in("<div class='" + std::string(name) + "'>" + story + "</div>");
    CHECK(found.text == story_lines);
  }
}

TEST_CASE("text a reader does not see is no part of a line") {
  const Found found = find_in(
      "<article><p>" + std::string(first) +
      "<span class=sr-only> opens a window</span><span style='display: none'> x</span>"
      "<span hidden> y</span></p>" +
      p(second) + p(third) + "<p style='display:none'>" + std::string(third) +
      "</p></article>");
  CHECK(found.text == story_lines);
}

TEST_CASE("links keep their words and href as written") {
  const Found found = find_in(
      "<article>" + p(first) + "<p>" + std::string(second) +
      " The <a href='/r?a=1&amp;b=2'>report &amp; its <b>annex</b></a> say so.</p>" +
      p(third) + "</article>");
  REQUIRE(found.body.blocks.size() == 3);
  const Block& block = found.body.blocks[1];
  REQUIRE(block.links.size() == 1);
  CHECK(block.links[0].url == "/r?a=1&b=2");
  CHECK(slice(block.text, block.links[0].where) == "report & its annex");
  CHECK(found.tree.nodes[block.node].tag == "p");
  CHECK(block.runs.front().text_begin == 0);
}

TEST_CASE("the headline is the heading most like the title, wherever it stands") {
  const std::string page =
      "<header><h1>Tarn Post</h1></header><div><h2>Ferry landing to close in May</h2>" +
      story + "</div><div><h2>Mill to reopen</h2></div>";
  const Found found = find_in(page, "Ferry landing to close in May | Tarn Post");
  CHECK(found.text == "H! Ferry landing to close in May\n" + story_lines);
  const Found untitled = find_in("<h1>Ferry landing to close</h1>" + story);
  CHECK(untitled.text == "H! Ferry landing to close\n" + story_lines);
}

TEST_CASE("rows of teaser cards are dropped") {
  std::string cards;
  for (const char* title : {"Mill to reopen", "Bees return", "Bridge is painted"}) {
    cards += "<div class=card><a href=/c><img><h3>" + std::string(title) +
             " this spring</h3></a>" +
             p("Keepers say the town has waited for this for a "
               "long time, and will again.") +
             "</div>";
  }
  const Found found = find_in("<main>" + story + cards + "</main>");
  CHECK(found.text == story_lines);
}

TEST_CASE("of several articles the one with the title is the story") {
  const std::string other = "<article><h1>Mill burns down again</h1>" +
                            p(std::string(third) + " So said Una Fell.") +
                            p(std::string(first) + " So said Ole Brand.") +
                            "</article>";
  const Found found = find_in("<main><article><h1>Ferry landing to close</h1>" + story +
                                  "</article>" + other + "</main>",
                              "Ferry landing to close");
  CHECK(found.text == "H! Ferry landing to close\n" + story_lines);
}

TEST_CASE("a page without a story has no blocks and no confidence") {
  for (const std::string page :
       {"", "<p></p>", "<nav><a href=/>Home</a><a href=/n>News</a></nav>",
        "<div id=app></div>",
        "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>"}) {
    INFO(page);
    const Found found = find_in(page, "Tarn Post");
    CHECK(found.body.blocks.empty());
    CHECK(found.body.confidence == 0);
  }
}

TEST_CASE("a poem in an element named as the body is found") {
  const Found found = find_in(
      "<div class=menu>Home</div><div class=entry-content><p>Three boats<br>two "
      "oars</p>"
      "<p>one river and no bridge</p></div><div class=foot>Tarn Post</div>");
  CHECK(found.text == "P Three boats two oars\nP one river and no bridge\n");
  CHECK(found.body.confidence < 0.2);
}

TEST_CASE("a page of one short sentence is that sentence") {
  const Found found = find_in(
      "<nav><a href=/>Home</a></nav><p>No, he said.</p><p><a href=/x>More.</a></p>");
  CHECK(found.text == "P No, he said.\n");
  CHECK(found.body.confidence < 0.2);
}

TEST_CASE("languages without spaces are prose too") {
  const std::string sentence =
      "市长周一在市政厅对记者表示，旧渡口将于五月关闭，因为木桩已不再安全。";
  const Found found = find_in("<nav><a href=/>首页</a></nav><div>" + p(sentence) +
                              p(sentence + "他说") + "</div><div class=sidebar>" +
                              p("热门新闻") + "</div>");
  CHECK(found.text == line(sentence) + line(sentence + "他说"));
}

TEST_CASE("what is left out is listed with the rule that left it out") {
  const Found found = find_in(
      "<nav><a href=/>Home</a></nav><figure><img src=x><figcaption>The landing in May."
      "</figcaption></figure><article>" +
      story + "<p>Reporting by Ole Brand in Norrby.</p></article><div class=comments>" +
      p("I never liked that landing and I say so.") + "</div>");
  CHECK(found.text == story_lines);
  REQUIRE(found.body.omitted.size() == 3);
  CHECK(found.body.omitted[0].rule == "figcaption");
  CHECK(found.body.omitted[0].kind == ParagraphKind::caption);
  CHECK(found.body.omitted[0].text == "The landing in May.");
  CHECK(found.body.omitted[1].rule == "credit");
  CHECK(found.body.omitted[1].kind == ParagraphKind::credit);
  CHECK(found.body.omitted[2].rule == "names/comments");
}

TEST_CASE(
    "what stands beside a story is told by its kind, away from it it is furniture") {
  struct Row {
    std::string inside;
    std::string_view text;
    ParagraphKind kind;
    std::string_view rule;
  };
  const Row rows[] = {
      {"<figure><img><figcaption>The landing in March.</figcaption></figure>",
       "The landing in March.", ParagraphKind::caption, "figcaption"},
      {"<div class=wp-caption><p class=wp-caption-text>The landing in March.</p></div>",
       "The landing in March.", ParagraphKind::caption, "names/caption"},
      {"<div class='photo-credit'>Ole Brand / Tarn Post</div>", "Ole Brand / Tarn Post",
       ParagraphKind::credit, "names/credit"},
      {"<aside><p class=pull-quote>The town had never answered a letter</p></aside>",
       "The town had never answered a letter", ParagraphKind::pull_quote,
       "names/pull-quote"},
      {"<blockquote>she had asked for repairs for years</blockquote>",
       "she had asked for repairs for years", ParagraphKind::pull_quote, "pull-quote"},
      {"<p class=pullquote>“the piles are no longer safe for the boats”</p>",
       "“the piles are no longer safe for the boats”", ParagraphKind::pull_quote,
       "pull-quote"},
      {"<div class=share-bar>Pass it on</div>", "Pass it on", ParagraphKind::paragraph,
       "names/weak"},
  };
  for (const Row& row : rows) {
    INFO(row.inside);
    const std::string html =
        "<article><h1>Ferry landing to close</h1>" + p(first) + p(second) + row.inside +
        p(third) + "</article>" +
        "<div><figure><figcaption>Another story.</figcaption></figure></div>";
    const Found found = find_in(html, "Ferry landing to close");
    CHECK(found.text == "H! Ferry landing to close\n" + story_lines);
    const std::vector<Omission>& omitted = found.body.omitted;
    REQUIRE(omitted.size() == 2);
    CHECK(omitted[0].text == row.text);
    CHECK(omitted[0].kind == row.kind);
    CHECK(omitted[0].rule == row.rule);
    const std::string_view place = std::string_view(html).substr(
        omitted[0].source.begin, omitted[0].source.size());
    CHECK(place == row.text);
    CHECK(omitted[1].kind == ParagraphKind::furniture);
  }
}

TEST_CASE("a quotation that the story does not repeat is part of it") {
  const Found found = find_in("<article>" + p(first) +
                              "<blockquote>We will row across, then, as our "
                              "fathers did before us.</blockquote>" +
                              p(second) + p(third) + "</article>");
  CHECK(found.text ==
        line(first) + "Q We will row across, then, as our fathers did before us.\n" +
            line(second) + line(third));
}
