// SPDX-License-Identifier: Apache-2.0
// Tests src/article/extract_article.cpp, and one law over all formats: every printed
// word slices back out of the source.
#include <algorithm>

#include "ascribe/article.h"
#include "ascribe/page.h"
#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

const WordLists& words() {
  static const WordLists lists = word_lists_from("rules/extract");
  return lists;
}

std::variant<Article, Failure> extract(std::string bytes, InputFormat format) {
  Page page;
  page.input = "draft";
  page.bytes = std::move(bytes);
  page.format = format;
  return extract_article(page, words());
}

Article article_of(std::string bytes, InputFormat format) {
  auto read = extract(std::move(bytes), format);
  if (const auto* failure = std::get_if<Failure>(&read)) FAIL(failure->message);
  return std::get<Article>(std::move(read));
}

std::string failure_of(std::string bytes, InputFormat format) {
  const auto read = extract(std::move(bytes), format);
  const auto* failure = std::get_if<Failure>(&read);
  if (failure == nullptr) return "none";
  CHECK(failure->where == "draft");
  CHECK_FALSE(failure->message.empty());
  return failure->code;
}

bool warns(const Article& article, std::string_view code) {
  return std::find(article.warnings.begin(), article.warnings.end(), code) !=
         article.warnings.end();
}

/// The invariants of Article, and that words made of plain source bytes are those.
void check_laws(const Article& article) {
  std::uint32_t at = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    CHECK(paragraph.where.begin == at);
    CHECK(paragraph.where.begin < paragraph.where.end);
    at = paragraph.where.end + 1;
    std::uint32_t begin = paragraph.where.begin;
    while (begin < paragraph.where.end) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(
          article.text.find_first_of(" \n", begin), article.text.size()));
      const std::string_view word = slice(article.text, {begin, end});
      const std::string_view source =
          slice(article.source, source_span(article, {begin, end}));
      const bool has_markup =
          source.find_first_of("&<*_`[]\\") != std::string_view::npos;
      if (has_markup) {
        CHECK(source.size() >= word.size());
      } else {
        CHECK(source == word);
      }
      begin = end + 1;
    }
  }
  CHECK((article.text.empty() || at == article.text.size() + 1));
  CHECK((article.runs.empty() || article.runs.front().text_begin == 0));
  CHECK(std::is_sorted(article.runs.begin(), article.runs.end(),
                       [](auto& a, auto& b) { return a.text_begin < b.text_begin; }));
  for (const Link& link : article.links) {
    CHECK(link.where.end <= article.text.size());
    CHECK_FALSE(link.where.empty());
  }
}

const std::string story =
    "The bridge in Varnby opened again on Monday after a storm had closed it for nine "
    "days, "
    "and the first buses crossed it before dawn, the town said.";

std::string story_page(const std::string& head) {
  return "<!DOCTYPE html><html lang=en><head><title>Bridge opens again in "
         "Varnby</title>" +
         head +
         "</head><body><nav><a href=/>Home</a></nav><article><h1>Bridge opens again in "
         "Varnby</h1><p>" +
         story +
         "</p>\n<p>It was <b>closed</b> &amp; guarded, <a href='/log?a=1&amp;b=2'>the "
         "log&nbsp;shows</a>, and nobody crossed it while the wind blew hard.</p><p>" +
         story + "</p></article></body></html>";
}

}  // namespace

TEST_CASE("plain text becomes an article") {
  const Article article =
      article_of("Bridge opens\r\n\r\nIt opened\r\non Monday.\r\n", InputFormat::text);
  CHECK(article.title == "Bridge opens");
  CHECK(article.text == "Bridge opens\nIt opened on Monday.");
  CHECK(article.charset == "utf-8");
  CHECK(article.charset_from == "valid-utf-8");
  CHECK(article.confidence == 1.0);
  CHECK(article.warnings.empty());
  check_laws(article);
}

TEST_CASE("Markdown becomes an article") {
  const std::string source =
      "---\ntitle: Bridge opens\nauthor: Ana Ruiz and Tom Lee\ndate: March 15, 2025\n"
      "lang: en\ncanonical: https://varnby.example/a/b\n---\n\n# Bridge *opens* "
      "again\n\n"
      "It opened,\nthe [town **log**](../log \"t\") shows &mdash; \"at&nbsp;last\" "
      "&notanentity; 5 \\* 5.\n\n> We\n> waited.\n\n- one\n- two\n";
  const Article article = article_of(source, InputFormat::markdown);
  CHECK(article.title == "Bridge opens");
  CHECK(article.byline == std::vector<std::string>{"Ana Ruiz", "Tom Lee"});
  CHECK(article.published == "2025-03-15");
  CHECK(article.language == "en");
  CHECK(article.text ==
        "Bridge opens again\nIt opened, the town log shows \xE2\x80\x94 \"at last\" "
        "&notanentity; 5 * 5.\nWe waited.\none\ntwo");
  REQUIRE(article.paragraphs.size() == 5);
  CHECK(article.paragraphs[0].is_headline);
  CHECK(article.paragraphs[2].kind == ParagraphKind::quote);
  CHECK(article.paragraphs[3].kind == ParagraphKind::list_item);
  REQUIRE(article.links.size() == 1);
  CHECK(slice(article.text, article.links[0].where) == "town log");
  CHECK(article.links[0].url == "https://varnby.example/log");
  const auto dash = static_cast<std::uint32_t>(article.text.find("\xE2\x80\x94"));
  CHECK(slice(source, source_span(article, {dash, dash + 3})) == "&mdash;");
  const auto we = static_cast<std::uint32_t>(article.text.find("We waited"));
  CHECK(slice(source, source_span(article, {we, we + 9})) == "We\n> waited");
  check_laws(article);
}

TEST_CASE("a page becomes an article") {
  Page page;
  page.bytes = story_page("<meta name=author content='Ana Ruiz'>");
  page.retrieval = Retrieval();
  page.retrieval->final_url = "https://varnby.example/news/bridge";
  auto read = extract_article(page, words());
  REQUIRE(std::holds_alternative<Article>(read));
  const Article& article = std::get<Article>(read);
  CHECK(article.title == "Bridge opens again in Varnby");
  CHECK(article.byline == std::vector<std::string>{"Ana Ruiz"});
  CHECK(article.language == "en");
  CHECK(article.text.find("closed & guarded, the log shows, and") != std::string::npos);
  CHECK(article.text.find("Home") == std::string::npos);
  REQUIRE(article.links.size() == 1);
  CHECK(article.links[0].url == "https://varnby.example/log?a=1&b=2");
  CHECK(slice(article.text, article.links[0].where) == "the log shows");
  CHECK(article.paragraphs.front().is_headline);
  CHECK(article.confidence > 0.5);
  check_laws(article);
}

TEST_CASE("a byte order mark and odd line ends keep their places") {
  for (const std::string source : {"\xEF\xBB\xBFOne two.\r\rThree\rfour.",
                                   "One\ttwo.\nThree\xC2\xA0"
                                   "four.\n",
                                   "\n\n  One   two.  \n\n\xE3\x80\x80Three four.",
                                   "\xE2\x80\x9COne\xE2\x80\x9D\n\ntwo"}) {
    check_laws(article_of(source, InputFormat::text));
    check_laws(article_of(source, InputFormat::markdown));
  }
}

TEST_CASE("inputs with nothing to read are failures") {
  CHECK(failure_of("", InputFormat::text) == "empty-page");
  CHECK(failure_of(" \n\t", InputFormat::markdown) == "empty-page");
  CHECK(failure_of("\xEF\xBB\xBF \n", InputFormat::text) == "empty-page");
  CHECK(failure_of("%PDF-1.7 text", InputFormat::html) == "not-html");
  std::string binary;
  for (int i = 0; i < 4096; ++i) binary += static_cast<char>(i * 7919 >> 3);
  CHECK(failure_of(binary, InputFormat::html) == "not-html");
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  CHECK(failure_of(deep + "x", InputFormat::html) == "too-complex");
}

TEST_CASE("a page with text and no story is an article with a warning") {
  const Article article = article_of(
      "<body><nav><a href=/a>Home</a> <a href=/b>News</a></nav>", InputFormat::html);
  CHECK(article.paragraphs.empty());
  CHECK(warns(article, "no-article"));
  CHECK(article.confidence == 0.0);
  const Article built =
      article_of("<html><title>Only a title</title><body><img src=x><script>x</script>",
                 InputFormat::html);
  CHECK(built.paragraphs.empty());
  CHECK(warns(built, "no-article"));
}

TEST_CASE("what hides a page or was none is told by name") {
  const std::string words = "The council met on Tuesday, the clerk said. ";
  CHECK(warns(article_of(words + words, InputFormat::html), "no-markup"));
  const Article page = article_of("<p>" + words + "</p>", InputFormat::html);
  CHECK_FALSE(warns(page, "no-markup"));
  CHECK_FALSE(warns(page, "unclosed-comment"));
  const Article cut =
      article_of("<p>" + words + "</p><!-- <p>" + words, InputFormat::html);
  CHECK(warns(cut, "unclosed-comment"));
  CHECK_FALSE(warns(article_of("<p>a <!-- b --> c<!-->", InputFormat::html),
                    "unclosed-comment"));
}

TEST_CASE("doubts about the character set are warnings") {
  const Article latin = article_of("The caf\xE9 opened.\nAgain.", InputFormat::text);
  CHECK(warns(latin, "guessed-charset"));
  CHECK(latin.text.find("caf\xC3\xA9") != std::string::npos);
  const Article bad = article_of(
      "<meta charset=utf-8>" + story_page("") + "<p>\xFF</p>", InputFormat::html);
  CHECK(warns(bad, "bad-bytes"));
}

TEST_CASE("the same bytes give the same article") {
  const Article a = article_of(story_page(""), InputFormat::html);
  const Article b = article_of(story_page(""), InputFormat::html);
  CHECK(a.text == b.text);
  CHECK(a.paragraphs.size() == b.paragraphs.size());
  CHECK(a.runs.size() == b.runs.size());
}
