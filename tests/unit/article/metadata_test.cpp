// SPDX-License-Identifier: Apache-2.0
// Tests src/article/metadata.cpp and the readers it chooses among.
#include "article/metadata.h"

#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

const WordLists& words() {
  static const WordLists lists = word_lists_from("rules/extract");
  return lists;
}

Metadata read(const std::string& page, std::string_view url = "") {
  const auto tree = parse_html(page);
  REQUIRE(std::holds_alternative<HtmlTree>(tree));
  const auto& read = std::get<HtmlTree>(tree);
  return read_metadata(read, ClassNames(read, words()), url, words());
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("JSON-LD speaks for the article") {
  const Metadata found = read(json_ld(R"({"@context":"https://schema.org","@graph":[
      {"@type":"WebSite","name":"Varnby Courier"},
      {"@type":"NewsArticle","headline":"Bridge reopens &amp; traffic returns",
       "datePublished":"2025-03-15T08:30:00Z","dateModified":"2025-03-16",
       "author":[{"@type":"Person","@id":"#ana"},{"@type":"Person","name":"Tom Lee"}],
       "inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://varnby.example/bridge"}},
      {"@type":["Person"],"@id":"#ana","name":"Ana Ruiz","sameAs":[]}]})"));
  CHECK(found.title == "Bridge reopens & traffic returns");
  CHECK(found.byline == Names{"Ana Ruiz", "Tom Lee"});
  CHECK(found.published == "2025-03-15T08:30:00Z");
  CHECK(found.modified == "2025-03-16");
  CHECK(found.site == "Varnby Courier");
  CHECK(found.language == "en-GB");
  CHECK(found.canonical_url == "https://varnby.example/bridge");
}

TEST_CASE("a page tells where it sends its reader on") {
  struct Row {
    std::string content;
    std::string wanted;
  };
  const Row rows[] = {
      {"0;url=/new", "https://varnby.example/new"},
      {" 5 ; URL = 'https://b.example/a b'", "https://b.example/a b"},
      {"3, next.html", "https://varnby.example/a/next.html"},
      {"1.5 url=\"/n\" x", "https://varnby.example/n"},
      {"0;url=/a/page", ""},  // itself
      {"300", ""},
      {"300;", ""},
      {"5url=/new", ""},
      {"soon; url=/new", ""},
      {"0;url=javascript:alert(1)", ""},
      {"0;url='", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.content);
    std::string content = row.content;
    for (std::size_t at = 0; (at = content.find('"', at)) != content.npos; at += 6) {
      content.replace(at, 1, "&quot;");
    }
    const Metadata found =
        read("<meta HTTP-EQUIV=Refresh content=\"" + content + "\"><p>Moved.</p>",
             "https://varnby.example/a/page");
    CHECK(found.refresh_url == row.wanted);
  }
  // A saved copy that loads its original anew.
  CHECK(read("<link rel=canonical href='https://varnby.example/a'>"
             "<meta http-equiv=refresh content='300;url=https://varnby.example/a'>")
            .refresh_url.empty());
}

TEST_CASE("JSON-LD authors come in many shapes") {
  struct Row {
    std::string author;
    Names wanted;
  };
  const Row rows[] = {
      {R"("Ana Ruiz")", {"Ana Ruiz"}},
      {R"(["Ana Ruiz","Tom Lee"])", {"Ana Ruiz", "Tom Lee"}},
      {R"({"@type":"Person","name":["Ana Ruiz","Tom Lee"]})", {"Ana Ruiz", "Tom Lee"}},
      {R"({"@type":"Person","name":"By Ana Ruiz, Staff Writer"})", {"Ana Ruiz"}},
      {R"([{"@type":"Organization","name":"Norrby Wire"},{"@type":"Person","name":"Ana Ruiz"}])",
       {"Ana Ruiz"}},
      {R"({"@type":"Organization","name":"Courier Staff"})", {"Courier Staff"}},
      {R"({"@type":"Organization","name":"Varnby Courier"})", {}},
      {R"("https://varnby.example/authors/ana")", {}},
      {R"({"@type":"Person","name":null})", {}},
      {R"([[["deep"]]])", {}},
      {"5", {}},
  };
  for (const Row& row : rows) {
    INFO(row.author);
    const Metadata found = read(json_ld(
        R"({"@type":"NewsArticle","publisher":{"name":"Varnby Courier"},"author":)" +
        row.author + "}"));
    CHECK(found.byline == row.wanted);
  }
}

TEST_CASE("broken JSON-LD is passed over") {
  const Metadata found =
      read(json_ld("{\"@type\":\"NewsArticle\",") + json_ld("[1,{\"@type\":7}]") +
           json_ld("{\"@type\":\"Article\",\"author\":\"Ana\n Ruiz\"};"));
  CHECK(found.byline == Names{"Ana Ruiz"});
}

TEST_CASE("meta elements fill in where JSON-LD is silent") {
  const Metadata found = read(
      "<html lang=en><head><title>Bridge reopens after storm | Varnby Courier</title>"
      "<meta property='og:site_name' content='Varnby Courier'>"
      "<meta property='og:title dc:title' content='Bridge reopens after storm'>"
      "<meta name=Author content='Ana Ruiz'>"
      "<meta property='article:published_time' content='March 15, 2025'>"
      "<meta property='article:modified_time' content='2025-03-16T10:00:00Z'>"
      "<link rel=canonical href='/bridge'>",
      "https://www.varnby.example/bridge?ref=x");
  CHECK(found.title == "Bridge reopens after storm");
  CHECK(found.byline == Names{"Ana Ruiz"});
  CHECK(found.published == "2025-03-15");
  CHECK(found.modified == "2025-03-16T10:00:00Z");
  CHECK(found.site == "Varnby Courier");
  CHECK(found.language == "en");
  CHECK(found.canonical_url == "https://www.varnby.example/bridge");
}

TEST_CASE("what readers see is the last resort") {
  const std::string byline = GENERATE(
      as<std::string>(),
      "<p class=byline>By <a rel=author href=/ana>Ana Ruiz</a> and "
      "<a rel=author href=/tom>Tom Lee</a></p>",
      "<div itemprop=author itemscope><img alt=x><span itemprop=name>Ana Ruiz</span>, "
      "<i>desk</i></div><div itemprop=author>Tom Lee</div>",
      "<div class='ArticleByline'>By Ana Ruiz and Tom Lee</div>",
      "<div><p>By Ana Ruiz and Tom Lee</p></div>");
  const std::string date =
      GENERATE(as<std::string>(),
               "<time class=updated datetime='2025-04-01'>x</time>"
               "<time datetime='2025-03-15'>Saturday</time>",
               "<span class=post-date>Saturday, 15 March 2025</span>",
               "<p>Norrby, 15 March 2025</p>");
  INFO(byline << date);
  const Metadata found = read(
      "<body><div class=comments>By Una Nobody, 1 May 2020</div><h1>"
      "Bridge reopens</h1>" +
      byline + date + "<div class=related><p class=byline>By Una Nobody</p></div>");
  CHECK(found.title == "Bridge reopens");
  CHECK(found.byline == Names{"Ana Ruiz", "Tom Lee"});
  CHECK(found.published == "2025-03-15");
}

TEST_CASE("a full name is better than a system's short one") {
  const Metadata found =
      read(json_ld(R"({"@type":"NewsArticle","author":{"name":"aruiz"}})") +
           "<body><h1>Bridge</h1><p class=byline>By Ana Ruiz</p>");
  CHECK(found.byline == Names{"Ana Ruiz"});
  CHECK(read(json_ld(R"({"@type":"NewsArticle","author":{"name":"aruiz"}})")).byline ==
        Names{"aruiz"});
}

TEST_CASE("titles lose the names of sites and nothing else") {
  struct Row {
    std::string page;
    std::string wanted;
  };
  const std::string site = "<meta property='og:site_name' content='Varnby Courier'>";
  const Row rows[] = {
      {"<title>Bridge reopens | Varnby Courier</title>", "Bridge reopens"},
      {"<title>Bridge reopens after storm - Varnby Courier</title>" + site,
       "Bridge reopens after storm"},
      {"<title>Varnby Courier: Bridge reopens</title>" + site, "Bridge reopens"},
      {"<title>Storm - what comes next</title>", "Storm - what comes next"},
      {"<title>Review: a bridge too far</title>", "Review: a bridge too far"},
      {"<title>Bridge</title><body><h1>Varnby Courier</h1><h1>Bridge</h1>" + site,
       "Bridge"},
      {"<title>Bridge reopens after storm | Courier</title><h1>Bridge reopens after "
       "storm</h1>",
       "Bridge reopens after storm"},
      {"<meta property='og:title' content='Bridge reopens after storm'>"
       "<title>x</title><h1>Sport Bridge reopens after storm</h1>",
       "Bridge reopens after storm"},
      {"<body><svg><title>Icon</title></svg><h1>Bridge <em>reopens</em></h1>",
       "Bridge reopens"},
      {"<body>text", ""},
  };
  for (const Row& row : rows) {
    INFO(row.page);
    CHECK(read(row.page).title == row.wanted);
  }
}

TEST_CASE("addresses that are no web addresses are not used") {
  for (const std::string bad : {"javascript:alert(1)", "file:///etc/hosts", "data:x"}) {
    const Metadata found =
        read("<base href='" + bad + "'><link rel=canonical href='" + bad +
                 "'><meta property='og:url' content='" + bad + "'>",
             "https://varnby.example/a");
    CHECK(found.canonical_url.empty());
    CHECK(found.base == "https://varnby.example/a");
  }
  CHECK(
      read("<base href='https://other.example/x/'>", "https://varnby.example/a").base ==
      "https://other.example/x/");
  CHECK(read("<base href='/x/'>").base.empty());
}

TEST_CASE("the host's name stands in for the site's, the path's date for the page's") {
  const Metadata found =
      read("<body>text", "https://www.varnby.example:8080/2025/03/15/a");
  CHECK(found.site == "varnby.example");
  CHECK(found.published == "2025-03-15");
}

TEST_CASE("a language that is no language tag is dropped") {
  CHECK(read("<html lang='en_US'>").language == "en-US");
  CHECK(read("<html lang='<b>'>").language.empty());
  CHECK(read("<html lang=x>").language.empty());
}

TEST_CASE("every value says where it was found") {
  const Metadata found = read(
      "<html lang=en><head><title>Bridge reopens | Varnby Courier</title>"
      "<meta property='og:site_name' content='Varnby Courier'>"
      "<link rel=canonical href='https://varnby.example/2025/03/15/bridge'>"
      "<meta name=last-modified content=2025-03-16></head><body>"
      "<div class=byline>By Ana Ruiz</div>");
  CHECK(found.from.title == "title");
  CHECK(found.from.byline == "byline");
  CHECK(found.from.published == "url");
  CHECK(found.from.modified == "meta");
  CHECK(found.from.site == "opengraph");
  CHECK(found.from.language == "html");
  CHECK(found.from.canonical_url == "link");
  const Metadata nothing = read("<body>text");
  CHECK(nothing.from.title.empty());
  CHECK(nothing.from.byline.empty());
  CHECK(nothing.from.published.empty());
}

TEST_CASE("the day of a moment in UTC is the day on which readers saw it") {
  const auto published = [](const std::string& date, const std::string& url) {
    return read(json_ld(R"({"@type":"NewsArticle","datePublished":")" + date + "\"}") +
                    "<h1>Bridge</h1>",
                "https://varnby.example" + url)
        .published;
  };
  CHECK(published("2025-03-16T02:25:54Z", "/2025/03/15/a") == "2025-03-15");
  CHECK(published("2025-03-16T02:25:54+00:00", "/15-03-2025") == "2025-03-15");
  CHECK(published("2025-03-16T02:25:54+05:00", "/2025/03/15/a") ==
        "2025-03-16T02:25:54+05:00");
  CHECK(published("2025-03-16T02:25:54Z", "/2025/03/12/a") == "2025-03-16T02:25:54Z");
  CHECK(published("2025-03-16", "/2025/03/15/a") == "2025-03-16");
}

TEST_CASE("a date in slashes yields to its twin before readers' eyes") {
  const std::string meta = "<meta name=date content='11/01/2023 12:43:42'>";
  CHECK(read(meta + "<h1>Bridge</h1><p>Erstellt am: 01.11.2023</p>").published ==
        "2023-11-01");
  CHECK(read(meta + "<h1>Bridge</h1><p>Erstellt am: 03.11.2023</p>").published ==
        "2023-01-11");
}

TEST_CASE("dates of other stories and comments are not the story's") {
  struct Row {
    std::string page;
    std::string wanted;
  };
  const Row rows[] = {
      // A class with "sidebar" or "teaser" around the story itself means nothing.
      {"<div class='page with-sidebar'><h1>Bridge</h1><span class=date>8 January 2020, "
       "3:51 pm</span></div>",
       "2020-01-08"},
      {"<div class=sidebar><time datetime=2020-01-08>x</time></div><h1>Bridge</h1>",
       ""},
      {"<h1>Bridge</h1><div id=comments><time datetime=2020-01-08>x</time></div>", ""},
      {"<h1>Bridge</h1><div class=author-box><time>1. November 2023</time></div>",
       "2023-11-01"},
      {"<h1>Bridge</h1><p>(21 November 2022) The bridge over the Varn reopened to all "
       "traffic this morning after nine months of repairs, the county said.</p>",
       "2022-11-21"},
      {"<h1>Bridge</h1><p>The bridge over the Varn, which was built on 21 November "
       "1922 "
       "and closed on 3 May 2021, reopened to all traffic this morning, it said.</p>",
       ""},
      {json_ld(R"({"@type":"Recipe","datePublished":"2022-01-10T22:06:08:684Z"})"),
       "2022-01-10"},
      {json_ld(R"({"@type":"Comment","datePublished":"2022-01-10"})"), ""},
  };
  for (const Row& row : rows) {
    INFO(row.page);
    CHECK(read(row.page).published == row.wanted);
  }
}
