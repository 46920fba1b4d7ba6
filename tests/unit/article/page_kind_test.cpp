// SPDX-License-Identifier: Apache-2.0
// Tests src/article/page_kind.cpp: what is no article is told by name, and what is one
// is left alone.
#include "article/page_kind.h"

#include <algorithm>

#include "ascribe/article.h"
#include "ascribe/page.h"
#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

const std::string sentence =
    "<p>The council of Tarnbrook voted on Monday to close the old ferry landing, the "
    "mayor said, because the piles are no longer safe.</p>";

std::string times(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string teasers(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    out += "<div><a href=/" + n + ">Ferry strike number " + n +
           " ends at Norrby</a></div>";
  }
  return out;
}

std::string head(const std::string& inside) { return "<head>" + inside + "</head>"; }

Article read(const std::string& html) {
  static const WordLists words = word_lists_from("rules/extract");
  Page page;
  page.bytes = html;
  page.format = InputFormat::html;
  auto made = extract_article(page, words);
  REQUIRE(std::holds_alternative<Article>(made));
  return std::get<Article>(std::move(made));
}

/// The warning that tells what the page is, or "".
std::string kind_of(const Article& article) {
  for (const std::string& warning : article.warnings) {
    if (warning != "guessed-charset" && warning != "no-article") return warning;
  }
  return "";
}

const std::string canonical_home = "<link rel=canonical href='https://tarn.example/'>";
const std::string paid =
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
    "\"Landing to close\",\"isAccessibleForFree\":\"False\"}</script>";
const std::string video = "<meta property=og:type content=video.other>";

}  // namespace

TEST_CASE("a page that is no article says what it is and is not trusted") {
  struct Row {
    std::string name;
    std::string html;
  };
  const Row rows[] = {
      {"missing-page", head("<title>Page not found | Tarn Post</title>") + sentence},
      {"missing-page", "<body class='error404 wide'><h1>Lost</h1>" + sentence},
      {"search-page",
       head("<title>Search results for ferry</title>") + sentence + teasers(8)},
      {"search-page", "<body class='search-results'>" + sentence + teasers(3)},
      {"consent-wall",
       head("<title>Tarn Post</title>") +
           "<p>Before you continue, we and our partners would like to store and read "
           "what your device tells us.</p><p>Manage settings</p><p>Accept all</p>"},
      {"login-page", head("<title>Log in | Tarn Post</title>") +
                         "<p>Enter your name and the word you chose.</p>"},
      {"robot-check", head("<title>Just a moment…</title>") + "<p>Please wait.</p>"},
      {"robot-check", head("<title>tarn.example</title>") +
                          "<p>Verify you are human by completing this action.</p>"},
      {"needs-scripts",
       "<div id=app><p>You need to enable JavaScript to run this "
       "app.</p></div>"},
      {"paywall", head(paid) + "<h1>Landing to close</h1>" + sentence},
      {"paywall", head(paid) + "<h1>Landing to close</h1>" + times(sentence, 7) +
                      "<div>Subscribe to continue reading</div>"},
      {"video-page", head(video) + "<h1>Watch the landing</h1>" + sentence},
      {"home-page", head(canonical_home) + sentence + teasers(20)},
      {"home-page", "<body class=home>" + sentence + teasers(20)},
      {"listing-page", "<h1>Ferries</h1>" + sentence + teasers(60)},
  };
  for (const Row& row : rows) {
    INFO(row.html.substr(0, 200));
    const Article article = read(row.html);
    CHECK(kind_of(article) == row.name);
    CHECK(article.confidence < 0.1);
  }
}

TEST_CASE("an article is an article whatever stands around it") {
  const std::string story =
      "<article><h1>Landing to close</h1>" + times(sentence, 10) + "</article>";
  const std::string dated = "<meta property=article:published_time content=2031-05-04>";
  for (const std::string& html :
       {head("<title>Page not found: how a library lost a book</title>") +
            times(sentence, 20),
        head("<title>404 homes lost to the river in one night</title>") + story,
        head(paid) + times(sentence, 20) + "<div>Subscribe to continue reading</div>",
        head(video + dated) + story, head(canonical_home + dated) + story + teasers(40),
        "<body class=home>" + times(sentence, 20) + teasers(40),
        head(dated) + sentence + teasers(60),
        head("<title>Log in: how a ferry kept its log</title>") + times(sentence, 5),
        head("<title>Log in</title>" + dated) + sentence,
        head("<title>Are you a robot? Ask the harbour</title>") + story,
        "<p>We use cookies.</p><p>Accept all</p><p>Manage settings</p>" + story,
        "<noscript><p>Please enable JavaScript.</p></noscript>" + story,
        sentence + sentence}) {
    INFO(html.substr(0, 200));
    CHECK(kind_of(read(html)) == "");
  }
}
