// SPDX-License-Identifier: Apache-2.0
// The article is the same with the pre-pass and without it.
#include "html/same_story.h"

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
  const HtmlTree whole = tree_of(parse_unemptied(source));
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
