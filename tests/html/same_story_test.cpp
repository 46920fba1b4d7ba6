// SPDX-License-Identifier: Apache-2.0
// The article is the same with the pre-pass and without it.
#include "html/same_story.h"

#include <algorithm>
#include <filesystem>

#include "catch.h"
#include "html/decode.h"
#include "pack.h"

using namespace ascribe;

namespace {

HtmlTree tree_of(std::variant<HtmlTree, Failure> parsed) {
  REQUIRE(std::holds_alternative<HtmlTree>(parsed));
  return std::get<HtmlTree>(std::move(parsed));
}

void check_same(const std::string& source) {
  const HtmlTree emptied = tree_of(parse_html(source));
  const HtmlTree whole = tree_of(parse_unemptied(without_head_noscripts(source)));
  if (is_comparable(source)) CHECK(tree_difference(emptied, whole).empty());
  const std::string story = story_of(emptied, own_rules().extraction);
  CHECK(story == story_of(whole, own_rules().extraction));
}

}  // namespace

TEST_CASE("every stored page gives the same article with the pre-pass and without") {
  std::size_t pages = 0;
  const auto root = source_dir() / "fixtures/pages";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".html") continue;
    INFO(entry.path());
    check_same(decode(file_bytes(entry.path()), "", true).text);
    ++pages;
  }
  CHECK(pages > 2);
}

TEST_CASE(
    "markup around a story gives the same article with the pre-pass and without") {
  const std::string story =
      "<article><h1>Gate shut</h1><p>The warden of the lower lock said on Tuesday that "
      "the gate would stay shut until the spring, and that no boat would pass.</p>"
      "<p>Boatmen said they had been told nothing of it before Monday evening.</p>"
      "</article>";
  for (const std::string_view around :
       {"", "<!-- <p>x</p> -->", "<script>var a = '</p><!--';</script>",
        "<script><!-- <script>x</script> --></script>", "<style>p > a {}</style>",
        "<svg viewBox='0 0 9 9'><title>t</title><style>a{}</style><path d='M0 "
        "0z'/></svg>",
        "<svg><![CDATA[ <!-- ]]></svg>", "<math><mi>x</mi></math>",
        "<svg><foreignObject><p>x</p><style>y</style></foreignObject></svg>",
        "<iframe src=x><p>y</iframe>", "<noscript><img src=x></noscript>",
        "<template><p>x</p></template>", "<a data-x='{\"a\":\"<p>\"}' href=x>y</a>",
        "<p style='display:none' onclick='x()'>y</p>", "<img src='data:,x' srcset=y>",
        "<textarea><!-- </textarea>", "<xmp><p></xmp>", "<noframes><p></noframes>"}) {
    INFO(around);
    const std::string piece(around);
    check_same("<title>t</title>" + piece + "<body>" + piece + story + piece);
  }
}

TEST_CASE("what nobody reads weighs nothing, whoever leaves it out") {
  const std::string story =
      "<article><h1>Gate shut</h1><p>The warden of the lower lock said on Tuesday that "
      "the gate would stay shut until the spring, and that no boat would pass.</p>"
      "<p>Boatmen said they had been told nothing of it before Monday evening.</p>";
  const std::string aside =
      "This paper is read best with scripts, says its maker, and without them half of "
      "the pictures of boats and of locks will not be seen by any reader at all.";
  for (const std::string& around :
       {"<noscript>" + aside + "</noscript>", "<noscript>&lt;img src=x>" + aside,
        "<div><noscript><p>" + aside + "</div>", "<xmp>" + aside + "</xmp>",
        "<noembed>" + aside + "</noembed>",
        "<div class='twitter-tweet'><svg><style>p { color: red; margin: 0 0 0 0 "
        "}</style><path d='M0 0z'/></svg><p>" +
            aside + "</p></div>",
        std::string("<script type='application&#x2F;ld&#x2B;json'>{\"@type\": "
                    "\"NewsArticle\", \"datePublished\": \"2031-05-04\"}</script>"),
        std::string("<script type=' Application/LD+JSON; charset=utf-8'>{\"@type\": "
                    "\"NewsArticle\", \"datePublished\": \"2031-05-04\"}</script>"),
        std::string("<script type='application/json'>{\"@type\": \"NewsArticle\", "
                    "\"datePublished\": \"2031-05-04\"}</script>")}) {
    INFO(around);
    check_same("<head><title>Gate shut</title></head><body>" + story + around);
    check_same("<head><title>Gate shut</title></head><body>" + around + story);
  }
}

TEST_CASE("a noscript in the head does not end it") {
  const std::string page =
      "<head><noscript>&lt;img src=x></noscript><meta name=author content='Ada Quill'>"
      "<title>Gate shut</title></head><body><p>The warden of the lower lock said on "
      "Tuesday that the gate would stay shut until the spring.</p>";
  check_same(page);
  const HtmlTree tree = tree_of(parse_html(page));
  const auto meta =
      std::find_if(tree.nodes.begin(), tree.nodes.end(),
                   [](const HtmlNode& node) { return node.tag == "meta"; });
  REQUIRE(meta != tree.nodes.end());
  CHECK(tree.nodes[meta->parent].tag == "head");
}

TEST_CASE("JSON-LD is told by its type, however that is written") {
  for (const std::string_view type :
       {"application/ld+json", "application&#x2F;ld&#x2B;json",
        " Application/LD+JSON ; charset=utf-8"}) {
    INFO(type);
    const HtmlTree tree = tree_of(parse_html(
        "<script type='" + std::string(type) +
        "'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2031-05-04\"}</script>"));
    CHECK(story_of(tree, own_rules().extraction).find("published: 2031-05-04") !=
          std::string::npos);
  }
  const HtmlTree other = tree_of(
      parse_html("<script type='application/json&#43;'>{\"@type\": \"NewsArticle\", "
                 "\"datePublished\": \"2031-05-04\"}</script>"));
  CHECK(story_of(other, own_rules().extraction).find("2031") == std::string::npos);
}
