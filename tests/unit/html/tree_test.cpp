// SPDX-License-Identifier: Apache-2.0
// Tests src/html/tree.cpp, text_runs.cpp and arena.cpp.
#include "html/tree.h"

#include <string>

#include "catch.h"
#include "html/arena.h"

using namespace ascribe;

namespace {

HtmlTree parsed(std::string_view source) {
  auto result = parse_html(source);
  REQUIRE(std::holds_alternative<HtmlTree>(result));
  return std::get<HtmlTree>(std::move(result));
}

std::uint32_t find(const HtmlTree& tree, std::string_view tag) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == tag) return i;
  }
  FAIL("no such element");
  return no_node;
}

/// Each run as text=source, so that a test shows what came from where.
std::string runs_of(std::string_view source, std::string_view tag = "p") {
  const HtmlTree tree = parsed(source);
  const std::uint32_t element = find(tree, tag);
  std::string out;
  for (std::uint32_t i = element; i < tree.nodes[element].end; ++i) {
    const HtmlNode& node = tree.nodes[i];
    for (std::uint32_t r = node.first_run; r < node.end_run; ++r) {
      const SourceRun& run = tree.runs[r];
      const std::size_t end =
          r + 1 == node.end_run ? node.text.size() : tree.runs[r + 1].text_begin;
      out += "[" + std::string(node.text.substr(run.text_begin, end - run.text_begin)) +
             "=" +
             std::string(
                 source.substr(run.source_begin, run.source_end - run.source_begin)) +
             "]";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the tree lies flat in document order") {
  const HtmlTree tree =
      parsed("<!doctype html><html lang=en><body><div id=a><p>x</p>y</div><i>z</i>");
  CHECK(tree.nodes[0].tag == "html");
  CHECK(tree.attribute(0, "lang") == "en");
  const std::uint32_t div = find(tree, "div");
  const std::uint32_t p = find(tree, "p");
  CHECK(tree.nodes[p].parent == div);
  CHECK(tree.nodes[div].first_child == p);
  CHECK(tree.nodes[tree.nodes[p].next_sibling].text == "y");
  CHECK(tree.nodes[div].end == find(tree, "i"));
  CHECK(tree.nodes[0].end == tree.nodes.size());
  CHECK(tree.has(div, "id"));
  CHECK_FALSE(tree.has(div, "class"));
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) CHECK(tree.nodes[i].parent < i);
}

TEST_CASE("elements know where their start tags stood") {
  const std::string_view source = "<!-- c --><script>x</script><p class=a>word</p>";
  const HtmlTree tree = parsed(source);
  const HtmlNode& p = tree.nodes[find(tree, "p")];
  CHECK(source.substr(p.source_begin, p.source_end - p.source_begin) == "<p class=a>");
}

TEST_CASE("unknown tags and attributes come out in lower case") {
  const HtmlTree tree = parsed("<My-Card ItemProp=1>x</My-Card>");
  CHECK(tree.attribute(find(tree, "my-card"), "itemprop") == "1");
}

TEST_CASE("attributes come out whole, also those the parser never saw") {
  struct Row {
    std::string_view tag;
    std::string_view value;
  };
  const Row rows[] = {
      {"<div class=\"a 'b' <c>\">", "a 'b' <c>"},
      {"<div class='a \"b\"'>", "a \"b\""},
      {"<div CLASS = 'a\n b'>", "a\n b"},
      {"<div class=a>", "a"},
      {"<div class=''>", ""},
      {"<div class>", ""},
      {"<div class=\"a&amp;b\">", "a&b"},
      {"<div class='a' class='b'>", "a"},
      {"<div data-x='y' class='Ã©tÃ©' hidden>", "Ã©tÃ©"},
  };
  for (const Row& row : rows) {
    INFO(row.tag);
    const HtmlTree tree = parsed(std::string(row.tag) + "x</div>");
    CHECK(tree.attribute(find(tree, "div"), "class") == row.value);
  }
}

TEST_CASE("a link opened anew keeps its address") {
  const HtmlTree tree = parsed("<p><a href='/a'>one<p>two</a>");
  std::size_t links = 0;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag != "a") continue;
    CHECK(tree.attribute(node, "href") == "/a");
    ++links;
  }
  CHECK(links == 2);
}

TEST_CASE("texts know which bytes they were made from") {
  struct Row {
    std::string_view source;
    std::string_view runs;
  };
  const Row rows[] = {
      {"<p>plain</p>", "[plain=plain]"},
      {std::string_view("<p>a\0\x1B b</p>", 12), "[a=a][\xEF\xBF\xBD=\x1B][ b= b]"},
      {"<p>Rain &amp; wind</p>", "[Rain =Rain ][&=&amp;][ wind= wind]"},
      {"<p>&#8220;No&#x201D;&#38;</p>", "[“=&#8220;][No=No][”=&#x201D;][&=&#38;]"},
      {"<p>a&nbsp;b&hellip;</p>", "[a=a][\u00A0=&nbsp;][b=b][…=&hellip;]"},
      {"<p>&copy2025 &notit; &amp;amp;</p>",
       "[©=&copy][2025 =2025 ][¬=&not][it; =it; ][&=&amp;][amp;=amp;]"},
      {"<p>AT&T, R & D, &bogus; &#x;</p>",
       "[AT&T, R & D, &bogus; &#x;=AT&T, R & D, &bogus; &#x;]"},
      {"<p>&NotEqualTilde;x &fjlig;y</p>",
       "[≂̸=&NotEqualTilde;][x =x ][fj=&fjlig;][y=y]"},
      {"<p>&#0;&#128;x</p>", "[\uFFFD=&#0;][€=&#128;][x=x]"},
      {"<p>&#4294967361;&#000065;&#x100000041;</p>",
       "[\uFFFD=&#4294967361;][A=&#000065;][\uFFFD=&#x100000041;]"},
      {"<p>&#121160355264720,&#18446744073709551616;x</p>",
       "[\uFFFD=&#121160355][,=,][\uFFFD=&#18446744073709551616;][x=x]"},
      {"<p>a\u0081b\u0085c</p>", "[a=a][\uFFFD=\u0081][b=b][\uFFFD=\u0085][c=c]"},
      {"<p>a\r\nb</p>", "[a=a][\n=\r\n][b=b]"},
      {"<p>a</foo>b</p>", "[a=a][b=b]"},
      {"<p>a<!-- x -->b</p>", "[a=a][b=b]"},
      {"<p>a < b &lt; c</p>", "[a < b =a < b ][<=&lt;][ c= c]"},
      {"<p>Brügge &uuml;ber</p>", "[Brügge =Brügge ][ü=&uuml;][ber=ber]"},
      {"<script>zzz</script><p>after</p>", "[after=after]"},
      {"<table>foster<tr><td><p>cell</p></table>", "[cell=cell]"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    CHECK(runs_of(row.source) == row.runs);
  }
  CHECK(runs_of("<title>a &amp; <b> c</title>", "title") ==
        "[a =a ][&=&amp;][ <b> c= <b> c]");
  CHECK(runs_of("\xEF\xBB\xBFno markup", "body") == "[no markup=no markup]");
}

TEST_CASE("only data scripts keep their text, templates and comments leave none") {
  const HtmlTree tree = parsed(
      "<script>var x</script><script type='application/ld+json'>{\"a\":\"&amp;\"}"
      "</script><template><p>no</p></template><!-- no --><p>yes");
  std::string all;
  for (const HtmlNode& node : tree.nodes) all += node.text;
  CHECK(all == "{\"a\":\"&amp;\"}yes");
}

TEST_CASE("numbers too large for a character never come out as one") {
  const HtmlTree tree = parsed("<p title='&#4294967361;'>&#4294967296;x");
  CHECK(tree.attribute(find(tree, "p"), "title") == "\uFFFD");
  CHECK(tree.nodes.back().text == "\uFFFDx");
}

TEST_CASE("markup past the caps is refused with one failure") {
  std::string formatting;
  for (int i = 0; i < 10'000; ++i) formatting += "<b id=" + std::to_string(i) + "><p>";
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  for (const std::string& source : {formatting, deep}) {
    const auto result = parse_html(source);
    REQUIRE(std::holds_alternative<Failure>(result));
    CHECK(std::get<Failure>(result).code == "too-complex");
    CHECK_FALSE(std::get<Failure>(result).message.empty());
  }
}

TEST_CASE("any bytes at all give a tree with a root") {
  for (const std::string_view source :
       {std::string_view(""), std::string_view("\0\0\0", 3), std::string_view("</p>"),
        std::string_view("<frameset><frame>"),
        std::string_view("\xFF\xFE\x80<p>\xE2\x82"),
        std::string_view("<p>a\0b</p>", 10), std::string_view("<!doctype")}) {
    const HtmlTree tree = parsed(source);
    CHECK(tree.nodes[0].tag == "html");
    for (const HtmlNode& node : tree.nodes) {
      CHECK(node.source_begin <= node.source_end);
      CHECK(node.source_end <= source.size());
    }
  }
}

TEST_CASE("the arena throws at its cap and never before") {
  Arena arena(1000, 10.0);
  CHECK(arena.take(400) != nullptr);
  CHECK(arena.take(0) != nullptr);
  CHECK_THROWS_AS(arena.take(1000), ParseLimit);
  Arena late(std::size_t{1} << 30, -1.0);
  CHECK_THROWS_AS(
      [&] {
        for (int i = 0; i < 2000; ++i) late.take(16);
      }(),
      ParseLimit);
}
