// SPDX-License-Identifier: Apache-2.0
// Tests src/html/prepass.cpp and open_elements.cpp.
#include "html/prepass.h"

#include <string>

#include "catch.h"

using namespace ascribe;

namespace {

std::string emptied(std::string_view source) {
  const auto markup = empty_markup(source);
  REQUIRE(markup);
  return markup->html;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("contents nobody reads are emptied, all else is kept") {
  struct Row {
    std::string_view source;
    std::string_view wanted;
  };
  const Row rows[] = {
      {"<p>Rain &amp; wind</p>", "<p>Rain &amp; wind</p>"},
      {"a<!-- <p>x</p> -->b", "a<!---->b"},
      {"a<!-- x --!>b", "a<!----!>b"},
      {"a<!-->b", "a<!-->b"},
      {"a<!-- never closed <p>", "a<!--"},
      {"<script>var a='</p>';</script>b", "<script></script>b"},
      {"<SCRIPT>x</ScRiPt >b", "<SCRIPT></ScRiPt >b"},
      {"<script>x</scripture></script>b", "<script></script>b"},
      {"<script><!--<script>x</script>y--></script>b", "<script></script>b"},
      {"<script><!--<script>x--></script>b", "<script></script>b"},
      {"<script><!--><script></script>b", "<script></script>b"},
      {"<script><!-- x </script>b", "<script></script>b"},
      {"<script>never closed <p>", "<script>"},
      {"<script type=application/ld+json>{\"a\":1}</script>",
       "<script type=application/ld+json>{\"a\":1}</script>"},
      {"<script type='application&#x2F;ld&#x2B;json'>{}</script>",
       "<script type='application&#x2F;ld&#x2B;json'>{}</script>"},
      {"<style>p > a {}</style>b", "<style></style>b"},
      {"<title>a <b> c</title>", "<title>a <b> c</title>"},
      {"<textarea><p></textarea>b", "<textarea><p></textarea>b"},
      {"<iframe><p>x</p></iframe>b", "<iframe></iframe>b"},
      {"<noscript><img src=x></noscript>b", "<noscript></noscript>b"},
      {"<noscript><p>lost end tag", "<noscript><p>lost end tag"},
      {"<template><p>x<template>y</template>z</template>b", "<template></template>b"},
      {"<svg id=a><style>b{}</style><path d='x'/> <g></g></svg>c", "<svg id=a></svg>c"},
      {"<svg><style/><path/></svg>b", "<svg></svg>b"},
      {"<svg><svg><path></svg></svg>b", "<svg><svg><path></svg></svg>b"},
      {"<svg><path/><text>a</text></svg>b", "<svg><path/><text>a</text></svg>b"},
      {"<svg><title>a</title></svg>b", "<svg><title>a</title></svg>b"},
      {"<svg><path><p>a</p></svg>b", "<svg><path><p>a</p></svg>b"},
      {"<div><svg><path></div>b", "<div><svg><path></div>b"},
      {"<svg><path/>never closed", "<svg><path/>never closed"},
      {"<svg/><path/>b", "<svg/><path/>b"},
      {"<svg><link href=x></svg>b", "<svg><link href=x></svg>b"},
      {"<p data-a='<b>' id=c onClick=d() srcset=\"e\">f", "<p  id=c  >f"},
      {"<p\ndata-a\nid=c/ DATA-b=1>f", "<p\n\nid=c/ >f"},
      {"<img src='data:x' src=data:y alt=z/>", "<img   >"},
      {"<img src=a.png data-b/>", "<img  />"},
      {"<p id data-b =c>d", "<p id >d"},
      {"<svg data-a='1'b/c>d", "<svg /c>d"},
      {"<p id data-b=x =c>d", "<p id data-b=x >d"},
      {"<P CLASS=a Alt=b TITLE=c>d", "<P CLASS=a  TITLE=c>d"},
      {"<p data-a='1'data-b='2'id=c>d", "<p id=c>d"},
      {"<svg><![CDATA[a<!--b]]></svg><!-- x -->c",
       "<svg><![CDATA[a<!--b]]></svg><!---->c"},
      {"<![CDATA[a]]><!-- x -->b", "<![CDATA[a]]><!---->b"},
      {"<svg><foreignObject><style>x</style></foreignObject></svg>",
       "<svg><foreignObject><style></style></foreignObject></svg>"},
      {"<svg><desc><p><x-a><p>y</p></desc></svg><math><title>a</x-b><style/>b",
       "<svg><desc><p><x-a><p>y</p></desc></svg><math><title>a</x-b><style/>b"},
      {"<svg><p><style>x</style>b", "<svg><p><style></style>b"},
      {"<math><mi><style>x</style><mglyph/></mi><style>y</style>",
       "<math><mi><style></style><mglyph/></mi><style>y</style>"},
      {"<plaintext>a<!-- b --><script>c</script>",
       "<plaintext>a<!-- b --><script>c</script>"},
      {"<p title=\"<script>\">b</p>", "<p title=\"\">b</p>"},
      {"<p Class='a b'id=\"c\" title=\"d'>\">e", "<p Class=''id=\"\" title=\"\">e"},
      {"<a href='/?a&amp;b' title='c\r' name='d'>e",
       "<a href='/?a&amp;b' title='c\r' name='d'>e"},
      {"<p class=\"never closed", "<p class=\"never closed"},
      {"<ul>\n   <li>a\n  b</li>\t\t\n</ul>", "<ul>\n <li>a\n  b</li>\t\n</ul>"},
      {"<p>a <   <b>c</b></p>", "<p>a <   <b>c</b></p>"},
      {"<pre>\n\n   <b>a</b></pre>", "<pre>\n\n   <b>a</b></pre>"},
      {"a < b, a <3 c", "a < b, a <3 c"},
      {"a</>b", "a</>b"},
      {"a<", "a<"},
      {"<p", "<p"},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    CHECK(emptied(row.source) == row.wanted);
  }
}

TEST_CASE("a noscript that holds the article stays") {
  const std::string story =
      "<noscript><p>" + repeated("The council met again. ", 60) + "</p></noscript>";
  CHECK(emptied(story) == story);
}

TEST_CASE("every byte kept knows where it stood") {
  const std::string_view source =
      "<p>a<!-- x --><script>y</script>b<noscript>z</noscript>c</p>";
  const auto markup = empty_markup(source);
  REQUIRE(markup);
  for (std::size_t i = 0; i < markup->html.size(); ++i) {
    INFO(i);
    CHECK(source[markup->source_of(i)] == markup->html[i]);
  }
  CHECK(markup->source_of(markup->html.rfind('c')) == source.rfind('c'));
}

TEST_CASE("depth is capped at 512 open elements") {
  CHECK(empty_markup(repeated("<div>", 512)));
  CHECK_FALSE(empty_markup(repeated("<div>", 513)));
  CHECK_FALSE(empty_markup(repeated("<svg>", 513)));
  CHECK_FALSE(empty_markup(repeated("<ul><li>", 300)));
  CHECK(empty_markup(repeated("<div></div>", 5000)));
}

TEST_CASE("elements that need no end tag do not count as nested") {
  for (const std::string_view piece :
       {"<p>x", "<li>x", "<br>", "<img src=x>", "<p><b>x", "<tr><td>x", "<dt>a<dd>b",
        "<option>x", "<a href=x>y", "<html>", "</p>", "</div>"}) {
    INFO(piece);
    CHECK(empty_markup("<table><ul>" + repeated(piece, 2000)));
  }
}

TEST_CASE("attributes of one element are capped at 512") {
  std::string tag = "<p";
  for (int i = 0; i < 512; ++i) tag += " a" + std::to_string(i);
  CHECK(empty_markup(tag + ">"));
  CHECK_FALSE(empty_markup(tag + " b>"));
  CHECK_FALSE(empty_markup(repeated("<body a1 a2 a3>", 200)));
}
