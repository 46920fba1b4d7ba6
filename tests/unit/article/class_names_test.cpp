// SPDX-License-Identifier: Apache-2.0
// Tests src/article/class_names.cpp.
#include "article/class_names.h"

#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

std::string words_of(std::string_view value) {
  ClassWords words;
  words.read("what was read before");
  words.read(value);
  std::string out;
  words.any([&](std::string_view word) {
    out.append(out.empty() ? "" : " ").append(word);
    return false;
  });
  return out;
}

NameFacts facts_of(const std::string& attributes) {
  const HtmlTree tree =
      std::get<HtmlTree>(parse_html("<div " + attributes + ">x</div>"));
  const ClassNames names(tree, word_lists_from("rules/extract"));
  std::uint32_t node = 0;
  while (tree.nodes[node].tag != "div") ++node;
  return names.of(node);
}

}  // namespace

TEST_CASE("names are split into words and pairs, hashes left out") {
  CHECK(words_of("share-bar") == "share bar share-bar");
  CHECK(words_of("relatedPosts") == "related posts related-posts");
  CHECK(words_of("relatedPosts_x7Gh2 share-bar2") ==
        "related posts share bar related-posts posts-share share-bar");
  CHECK(words_of("sidebar2") == "sidebar");
  CHECK(words_of("sc-77igqf-0") == "sc");
  CHECK(words_of("hJpRRP").empty());
  CHECK(words_of("shareholders") == "shareholders");
  CHECK(words_of("__x__") == "x");
  CHECK(words_of("").empty());
}

TEST_CASE("a role is read from class and id, a topic is not a role") {
  struct Row {
    std::string attributes;
    bool comments, strong, weak;
  };
  const Row rows[] = {
      {"class=comments", true, true, false},
      {"id=commentList", true, true, false},
      {"class='col sidebar'", false, true, false},
      {"class=share-bar", false, false, true},
      {"class=shareholders", false, false, false},
      {"class=tag-comments", false, false, false},
      {"class=elementor-widget", false, false, false},
      {"class=''", false, false, false},
  };
  for (const Row& row : rows) {
    INFO(row.attributes);
    const NameFacts hits = facts_of(row.attributes);
    CHECK(hits.comments == row.comments);
    CHECK(hits.strong == row.strong);
    CHECK(hits.weak == row.weak);
  }
}

TEST_CASE("embeds and unseen elements are told by whole names") {
  CHECK(facts_of("class='twitter-tweet tw-align-center'").embed);
  CHECK_FALSE(facts_of("class=my-twitter-tweet").embed);
  CHECK(facts_of("class=sr-only").unseen);
  CHECK(facts_of("hidden").unseen);
  CHECK(facts_of("style='color:red; Display : None'").unseen);
  CHECK_FALSE(facts_of("style='display:block'").unseen);
}

TEST_CASE("captions, credits and pull quotes are named by words") {
  CHECK(facts_of("class=wp-caption").caption);
  CHECK(facts_of("id=photoCredit").credit);
  CHECK(facts_of("class='c-pullquote right'").pull_quote);
  const NameFacts none = facts_of("class='story captioned accredited'");
  CHECK_FALSE((none.caption || none.credit || none.pull_quote));
}
