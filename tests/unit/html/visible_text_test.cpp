// SPDX-License-Identifier: Apache-2.0
// Tests src/html/visible_text.cpp.
#include "html/visible_text.h"

#include <string>

#include "catch.h"

using namespace ascribe;

namespace {

struct Read {
  std::string source;
  HtmlTree tree;
  VisibleText made;
};

Read read(std::string source) {
  Read read;
  read.source = std::move(source);
  read.tree = std::get<HtmlTree>(parse_html(read.source));
  read.made = visible_text(read.tree, 0);
  return read;
}

/// The source bytes behind text [begin, end), by the rule of SourceRun.
std::string behind(const Read& read, std::size_t begin, std::size_t end) {
  const auto& runs = read.made.runs;
  const auto run_at = [&](std::size_t at) {
    std::size_t i = 0;
    while (i + 1 < runs.size() && runs[i + 1].text_begin <= at) ++i;
    return i;
  };
  const auto is_plain = [&](std::size_t i) {
    const std::size_t stop =
        i + 1 < runs.size() ? runs[i + 1].text_begin : read.made.text.size();
    return stop - runs[i].text_begin == runs[i].source_end - runs[i].source_begin;
  };
  const std::size_t first = run_at(begin);
  const std::size_t last = run_at(end - 1);
  const std::size_t from =
      runs[first].source_begin + (is_plain(first) ? begin - runs[first].text_begin : 0);
  const std::size_t to = is_plain(last)
                             ? runs[last].source_begin + (end - runs[last].text_begin)
                             : runs[last].source_end;
  return read.source.substr(from, to - from);
}

std::string behind(const Read& read, std::string_view words) {
  const std::size_t at = read.made.text.find(words);
  REQUIRE(at != std::string::npos);
  return behind(read, at, at + words.size());
}

}  // namespace

TEST_CASE("white space is folded and trimmed") {
  struct Row {
    std::string_view source;
    std::string_view text;
  };
  const Row rows[] = {
      {"<p>  Rain \n\t fell  </p>", "Rain fell"},
      {"<p>Rain&nbsp;&nbsp;fell&#8239;at\u3000night</p>", "Rain fell at night"},
      {"<p>Rain <b> fell</b> </p>", "Rain fell"},
      {"<p>Ra<b>in</b></p>", "Rain"},
      {"<p>Rain<br>fell<br><br>again</p>", "Rain fell again"},
      {"<p>Rain</p><p>fell</p>", "Rain fell"},
      {"<ul><li>one<li>two</ul>three", "one two three"},
      {"<p>zero\u200Bwidth</p>", "zero\u200Bwidth"},
      {"<p> <br> &nbsp; </p>", ""},
      {"<script type=application/ld+json>{}</script>x<style>y</style>", "x"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    CHECK(read(std::string(row.source)).made.text == row.text);
  }
}

TEST_CASE("slicing the source at mapped words gives what was written there") {
  const Read page = read(
      "<script>var no = 'Rain';</script><!-- Rain --><p>Rain &amp; wind&nbsp;\r\n "
      "hit the <b>Old&#32;Mill</b>, Ina&nbsp;Roke "
      "s&aacute;id.<br>&#8220;Go&#8221;</p>");
  CHECK(page.made.text == "Rain & wind hit the Old Mill, Ina Roke sáid. “Go”");
  CHECK(behind(page, "Rain") == "Rain");
  CHECK(behind(page, "&") == "&amp;");
  CHECK(behind(page, "Rain & wind") == "Rain &amp; wind");
  CHECK(behind(page, "wind hit") == "wind&nbsp;\r\n hit");
  CHECK(behind(page, "the Old") == "the <b>Old");
  CHECK(behind(page, "Old Mill") == "Old&#32;Mill");
  CHECK(behind(page, "Ina Roke") == "Ina&nbsp;Roke");
  CHECK(behind(page, "sáid") == "s&aacute;id");
  CHECK(behind(page, ". ") == ".<br>");
  CHECK(behind(page, "“Go”") == "&#8220;Go&#8221;");
}

TEST_CASE("every plain byte maps to itself") {
  const Read page = read(
      "<h1>A &lt;b&gt;</h1><table><tr><td>x<td>&copy;y</table><p>Lots  of <i>small</i> "
      "pieces&hellip; and\u00A0more</p>");
  for (std::size_t at = 0; at < page.made.text.size(); ++at) {
    const std::string one = behind(page, at, at + 1);
    INFO(at << " " << one);
    CHECK_FALSE(one.empty());
    if (one.size() == 1 && one != " ") CHECK(one[0] == page.made.text[at]);
  }
  for (std::size_t i = 1; i < page.made.runs.size(); ++i) {
    CHECK(page.made.runs[i - 1].text_begin < page.made.runs[i].text_begin);
  }
}

// <isindex> shows words that stand nowhere in the markup; a word of it as long as the
// markup beside it once looked as if it stood there.
TEST_CASE("words that no markup stands for look plain at no length") {
  for (std::size_t length = 1; length < 40; ++length) {
    const std::string source = "<isindex>" + std::string(length, '~');
    const Read page = read(source);
    INFO(source);
    for (std::size_t i = 0; i < page.made.runs.size(); ++i) {
      const SourceRun& run = page.made.runs[i];
      const std::size_t end = i + 1 < page.made.runs.size()
                                  ? page.made.runs[i + 1].text_begin
                                  : page.made.text.size();
      const std::string_view made =
          std::string_view(page.made.text).substr(run.text_begin, end - run.text_begin);
      if (made.size() < 2 || made.size() != run.source_end - run.source_begin) continue;
      CHECK(made == source.substr(run.source_begin, made.size()));
    }
  }
}

TEST_CASE("anchors become links around their own words") {
  const HtmlTree tree = std::get<HtmlTree>(parse_html("<p>See <i>the report</i> now"));
  TextFolder folder(tree);
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == "i") folder.open_link("/r");
    if (!tree.nodes[i].is_text()) continue;
    folder.add(i);
    if (tree.nodes[tree.nodes[i].parent].tag == "i") folder.close_link();
  }
  const VisibleText made = folder.take();
  CHECK(made.text == "See the report now");
  REQUIRE(made.links.size() == 1);
  CHECK(made.links[0].url == "/r");
  CHECK(slice(made.text, made.links[0].where) == "the report");
  CHECK(folder.is_empty());
}
