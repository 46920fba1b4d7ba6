// SPDX-License-Identifier: Apache-2.0
// Tests src/article/assemble.cpp and src/article/folded_text.cpp.
#include "article/assemble.h"

#include <stdexcept>
#include <string>

#include "article/folded_text.h"
#include "article/plain_text.h"
#include "catch.h"

using namespace ascribe;

namespace {

Article article_of(std::string source) {
  Article article;
  article.source = std::move(source);
  assemble(article, plain_text_blocks(article.source), "");
  return article;
}

std::string_view source_of(const Article& article, std::string_view words) {
  const std::size_t at = article.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  return slice(
      article.source,
      source_span(article, {begin, begin + static_cast<std::uint32_t>(words.size())}));
}

Block block_of(const FoldedText& text) {
  Block block;
  block.text = text.text();
  block.runs = text.runs();
  return block;
}

}  // namespace

TEST_CASE("paragraphs cover the text but the breaks between them") {
  const Article article = article_of("Rain\n\nIt rained.\nA lot.\n\nThen not.");
  CHECK(article.text == "Rain\nIt rained. A lot.\nThen not.");
  REQUIRE(article.paragraphs.size() == 3);
  CHECK(article.paragraphs[0].where == Span{0, 4});
  CHECK(article.paragraphs[0].is_headline);
  CHECK(article.paragraphs[1].where == Span{5, 22});
  CHECK(article.paragraphs[2].where == Span{23, 32});
}

TEST_CASE("a line break that became a space maps byte for byte") {
  const Article article =
      article_of("It rained.\nA  lot.\r\nAll day.\n\nThen\xC2\xA0not.");
  CHECK(source_of(article, "rained. A lot") == "rained.\nA  lot");
  CHECK(source_of(article, "All day") == "All day");
  CHECK(source_of(article, "lot. All") == "lot.\r\nAll");
  CHECK(source_of(article, "Then not") == "Then\xC2\xA0not");
  CHECK(source_of(article, "day.\nThen") == "day.\n\nThen");
  CHECK(article.runs.front().text_begin == 0);
}

TEST_CASE("made text maps only as a whole") {
  FoldedText text;
  const std::string source = "Tea &amp;&nbsp; rum &lt;3";
  text.add("Tea ", 0);
  text.add_made("&", {4, 9});
  text.add_made("\xC2\xA0", {9, 15});
  text.add(" rum ", 15);
  text.add_made("<", {20, 24});
  text.add("3", 24);
  CHECK(text.text() == "Tea & rum <3");
  Article article;
  article.source = source;
  assemble(article, {block_of(text)}, "");
  CHECK(source_of(article, "&") == "&amp;");
  CHECK(source_of(article, "& rum <3") == "&amp;&nbsp; rum &lt;3");
  CHECK(source_of(article, "ea") == "ea");
}

TEST_CASE("a break reaches from word to word") {
  FoldedText text;
  text.add_break();
  text.add("one", 2);
  text.add_break();
  text.add("two", 9);
  text.add_break();
  CHECK(text.text() == "one two");
  REQUIRE(text.runs().size() == 3);
  CHECK(text.runs()[1].source_begin == 5);
  CHECK(text.runs()[1].source_end == 9);
}

TEST_CASE("a span outside the article is refused") {
  const Article article = article_of("Rain.");
  CHECK_THROWS_AS(source_span(article, {0, 6}), std::out_of_range);
  CHECK_THROWS_AS(source_span(article, {3, 2}), std::out_of_range);
  CHECK(source_span(article, {5, 5}) == Span{5, 5});
  CHECK(source_span(Article(), {0, 0}) == Span{0, 0});
}

TEST_CASE("links are resolved, and dropped when they lead nowhere") {
  Block block;
  block.text = "one two three four";
  block.runs = {{0, 0, 18}};
  block.links = {
      {{0, 3}, "/a"}, {{4, 7}, "javascript:x()"}, {{8, 8}, "/b"}, {{14, 18}, "b?c"}};
  Article article;
  article.source = block.text;
  assemble(article, {block, block}, "https://varnby.example/news/x");
  REQUIRE(article.links.size() == 4);
  CHECK(article.links[0].url == "https://varnby.example/a");
  CHECK(article.links[1].url == "https://varnby.example/news/b?c");
  CHECK(slice(article.text, article.links[3].where) == "four");
}

TEST_CASE("resolved links stay in proportion to the page") {
  Block block;
  block.text = "a";
  block.runs = {{0, 0, 1}};
  block.links = {{{0, 1}, "/x"}};
  Article article;
  article.source = "a";
  const std::string base = "https://varnby.example/?" + std::string(100'000, 'q');
  assemble(article, std::vector<Block>(100, block), base);
  CHECK(article.links.front().url == "https://varnby.example/x");
  block.links = {{{0, 1}, "#x"}};
  Article flooded;
  flooded.source = "a";
  assemble(flooded, std::vector<Block>(100, block), base);
  CHECK(flooded.links.front().url == base + "#x");
  CHECK(flooded.links.back().url == "#x");
}
