// SPDX-License-Identifier: Apache-2.0
// Tests src/article/prose.cpp, prune.cpp, container.cpp, tidy.cpp and headline.cpp.
#include "article/prose.h"

#include <string>

#include "article/container.h"
#include "article/headline.h"
#include "article/prune.h"
#include "article/tidy.h"
#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

constexpr std::string_view words_of_prose =
    "<p>The mayor said that the landing is to close in May, and that no one will be "
    "paid "
    "for it.</p>";

const WordLists& lists() {
  static const WordLists words = word_lists_from("rules/extract");
  return words;
}

struct Outline {
  HtmlTree tree;
  std::vector<Passage> passages;
};

Outline outline_of(const std::string& html) {
  Outline page;
  page.tree = std::get<HtmlTree>(parse_html(html));
  page.passages = find_passages(page.tree, ClassNames(page.tree, lists()), lists());
  weigh(page.passages);
  return page;
}

std::uint32_t find(const HtmlTree& tree, std::string_view id) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (!tree.nodes[i].is_text() && tree.attribute(i, "id") == id) return i;
  }
  return no_node;
}

double weight_of(const std::string& html) {
  double sum = 0;
  for (const Passage& passage : outline_of(html).passages) sum += passage.weight;
  return sum;
}

std::string times(std::string_view piece, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("prose weighs its characters and what is no prose weighs less") {
  const std::string text = "The mayor said it is to close in May and in June.";
  const double whole = weight_of("<p>" + text + "</p>");
  CHECK(whole == Approx(static_cast<double>(text.size())));
  CHECK(weight_of("<li>" + text + "</li>") == Approx(whole / 2));
  CHECK(weight_of("<h2>" + text + "</h2>") == 0);
  CHECK(weight_of("<p><a href=x>" + text + "</a></p>") == 0);
  CHECK(weight_of("<p>Too short to weigh.</p>") == 0);
  CHECK(weight_of("<p>The mayor said it is to close in May and in June</p>") <
        whole / 2);
  CHECK(weight_of("<p>Boots, socks, hats, gloves, scarves, coats, bags, belts.</p>") <
        whole / 3);
  CHECK(weight_of("<p>We use cookies so that the site works for you and us.</p>") == 0);
}

TEST_CASE("weights sum up the tree and go when a part is cut") {
  const Outline page =
      outline_of("<div id=a>" + times(words_of_prose, 3) + "</div><div id=b>" +
                 std::string(words_of_prose) + "</div>");
  ProseMap prose(page.tree, page.passages);
  const double all = prose.total();
  CHECK(prose.under(find(page.tree, "a")) == Approx(all * 3 / 4));
  prose.cut(find(page.tree, "b"), "aside");
  CHECK(prose.total() == Approx(all * 3 / 4));
  CHECK(prose.gone()[find(page.tree, "b") + 1] == "aside");
  CHECK(prose.gone()[find(page.tree, "a")].empty());
}

TEST_CASE("each rule takes no more than its share") {
  struct Row {
    std::string open;  ///< start of an element with the id x
    int inside;        ///< paragraphs in it
    int outside;       ///< paragraphs beside it
    bool is_cut;
  };
  const Row rows[] = {
      {"<footer id=x>", 1, 3, true},
      {"<footer id=x>", 3, 1, false},
      {"<div id=x class=sidebar>", 1, 3, true},
      {"<div id=x class=sidebar>", 9, 4, false},
      {"<div id=x class=comments>", 9, 4, true},
      {"<div id=x class=comments>", 9, 1, false},
      {"<div id=x class=share>", 1, 3, true},
      {"<div id=x class=share>", 3, 3, false},
      {"<div id=x class=share>", 20, 19, true},
      {"<header id=x>", 1, 9, true},
      {"<header id=x>", 1, 2, false},
      {"<div id=x hidden>", 1, 2, true},
      {"<div id=x aria-hidden=true>", 2, 1, false},
      {"<div id=x role=complementary>", 1, 3, true},
      {"<form id=x>", 1, 1, false},
      {"<div id=x class=story>", 1, 9, false},
  };
  for (const Row& row : rows) {
    INFO(row.open << " " << row.inside << " of " << row.inside + row.outside);
    const std::string end = "</" + row.open.substr(1, row.open.find(' ') - 1) + ">";
    const Outline page =
        outline_of("<main>" + times(words_of_prose, row.outside) + row.open +
                   times(words_of_prose, row.inside) + end + "</main>");
    ProseMap prose(page.tree, page.passages);
    prune(page.tree, ClassNames(page.tree, lists()), Pruning::all, prose);
    CHECK(prose.gone()[find(page.tree, "x")].empty() != row.is_cut);
  }
}

TEST_CASE("an embedded post is kept whatever its wrapper is called") {
  const Outline page =
      outline_of(times(words_of_prose, 5) +
                 "<div class=social-widget id=x><blockquote "
                 "class=twitter-tweet><p>So it goes.</p></blockquote></div>");
  ProseMap prose(page.tree, page.passages);
  prune(page.tree, ClassNames(page.tree, lists()), Pruning::all, prose);
  CHECK(prose.gone()[find(page.tree, "x")].empty());
}

TEST_CASE("the container is the deepest element with most of the prose") {
  const Outline page =
      outline_of("<div id=page><div id=story>" + times(words_of_prose, 8) +
                 "</div><div id=more>" + std::string(words_of_prose) + "</div></div>");
  const ProseMap prose(page.tree, page.passages);
  CHECK(find_container(page.tree, prose, 0) == find(page.tree, "story"));
}

TEST_CASE("a body split into chunks of one class is joined") {
  const Outline page =
      outline_of("<div id=page><div id=one class=chunk>" + times(words_of_prose, 8) +
                 "</div><div class=chunk>" + times(words_of_prose, 2) + "</div></div>");
  const ProseMap prose(page.tree, page.passages);
  CHECK(find_container(page.tree, prose, 0) == find(page.tree, "page"));
}

TEST_CASE("an element marked as the body wins over the descent") {
  const Outline page = outline_of("<div id=page>" + times(words_of_prose, 4) +
                                  "<div id=body itemprop=articleBody>" +
                                  times(words_of_prose, 6) + "</div></div>");
  const ProseMap prose(page.tree, page.passages);
  CHECK(find_container(page.tree, prose, 0) == find(page.tree, "page"));
  const Outline alone = outline_of("<div id=page><div>" + times(words_of_prose, 4) +
                                   "</div><div id=body itemprop=articleBody>" +
                                   times(words_of_prose, 6) + "</div></div>");
  const ProseMap other(alone.tree, alone.passages);
  CHECK(find_container(alone.tree, other, 0) == find(alone.tree, "body"));
}

TEST_CASE("a line that opens the comments ends the story, but not before it began") {
  const Outline page = outline_of(times(words_of_prose, 4) + "<h3>12 Comments</h3>" +
                                  std::string(words_of_prose));
  Story story(page.passages);
  for (const Passage& passage : page.passages) story.kept.push_back(&passage);
  tidy(story, lists());
  CHECK(story.kept.size() == 4);
  CHECK(story.fates()[3].empty());
  CHECK(story.fates()[4] == "after-end");

  const Outline early = outline_of("<h3>Comments</h3>" + times(words_of_prose, 4));
  Story begun(early.passages);
  for (const Passage& passage : early.passages) begun.kept.push_back(&passage);
  tidy(begun, lists());
  CHECK(begun.kept.size() == 4);
  CHECK(begun.fates()[0] == "promo");
}

TEST_CASE("titles are alike by the words they share") {
  CHECK(likeness("Ferry landing to close", "FERRY landing, to close!") == 1);
  CHECK(likeness("Ferry landing", "Mill burns") == 0);
  CHECK(likeness("", "") == 0);
  CHECK(likeness("Ferry to close", "Ferry to close | Tarn Post") > 0.7);
}
