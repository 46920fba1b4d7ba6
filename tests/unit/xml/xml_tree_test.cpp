// SPDX-License-Identifier: Apache-2.0
// Tests src/xml/xml_tree.cpp.
#include "xml/xml_tree.h"

#include "catch.h"

using namespace ascribe;

namespace {

XmlTree tree_of(std::string_view source) {
  auto read = parse_xml(source, {});
  if (const auto* failure = std::get_if<Failure>(&read)) FAIL(failure->message);
  return std::get<XmlTree>(std::move(read));
}

Failure failure_of(std::string_view source, const XmlLimits& limits = {}) {
  auto read = parse_xml(source, limits);
  REQUIRE(std::holds_alternative<Failure>(read));
  return std::get<Failure>(std::move(read));
}

}  // namespace

TEST_CASE("XML becomes a list in which children stand behind their parent") {
  const XmlTree tree = tree_of(
      "<?xml version='1.0'?><!-- c --><a x='1' y:z=\"&lt;2\"><b>one &amp; "
      "<![CDATA[<two>"
      "]]></b><c/><b>&#233;&#x20AC;</b>\n</a>");
  REQUIRE(tree.nodes.size() == 7);
  CHECK(tree.nodes[0].name == "a");
  CHECK(tree.nodes[0].end == 7);
  CHECK(tree.attribute(0, "x") == "1");
  CHECK(tree.attribute(0, "z") == "<2");
  CHECK(tree.attribute(0, "none").empty());
  CHECK(tree.child(0, "c") == 4);
  CHECK(tree.child(0, "d") == 0);
  CHECK(tree.nodes[1].end == 4);
  CHECK(tree.text_of(1) == "one & <two>");
  CHECK(tree.nodes[2].is_text());
  CHECK(tree.nodes[2].parent == 1);
  CHECK(tree.text_of(0) == "one & <two>\xC3\xA9\xE2\x82\xAC");
}

TEST_CASE("prefixes stand for what they are bound to") {
  const XmlTree tree = tree_of(
      "<a xmlns='urn:a' xmlns:p='urn:p'><p:b xmlns:p='urn:q'><p:c/></p:b><p:d/><e/>"
      "<q:f/></a>");
  const std::pair<std::string_view, std::string_view> wanted[] = {
      {"a", "urn:a"}, {"b", "urn:q"}, {"c", "urn:q"},
      {"d", "urn:p"}, {"e", "urn:a"}, {"f", "q"}};
  REQUIRE(tree.nodes.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(tree.nodes[i].name == wanted[i].first);
    CHECK(tree.nodes[i].space == wanted[i].second);
  }
}

TEST_CASE("a tree may be moved") {
  XmlTree tree = tree_of("<a>b</a>");
  const XmlTree moved = std::move(tree);
  CHECK(moved.nodes[0].name == "a");
  CHECK(moved.text_of(0) == "b");
}

TEST_CASE("unknown entities and plain document types are passed over") {
  CHECK(tree_of("<!DOCTYPE a SYSTEM 'http://varnby.example/a.dtd'><a>x&nbsp;y</a>")
            .text_of(0) == "x&nbsp;y");
  CHECK(tree_of("\xEF\xBB\xBF<a>x</a>").text_of(0) == "x");
}

TEST_CASE("references to what is no character stand for U+FFFD") {
  const std::string mended = "\xEF\xBF\xBD";
  CHECK(tree_of("<a b='&#0;'>x&#xD800;y</a>").text_of(0) == "x" + mended + "     y");
  CHECK(tree_of("<a b='&#0;c'/>").attribute(0, "b") == mended + " c");
  CHECK(tree_of("<a>&#x110000;</a>").text_of(0).starts_with(mended));
  CHECK(tree_of("<a>&#4294967361;</a>").text_of(0).starts_with(mended));
  CHECK(tree_of("<a>&#x10FFFF;&#65;&#; &#x; &#</a>").text_of(0) ==
        "\xF4\x8F\xBF\xBF"
        "A&#; &#x; &#");
}

TEST_CASE("bad XML is refused with its line and column") {
  struct Row {
    std::string source;
    std::string where;
  };
  const Row rows[] = {
      {"", "line 1, column 1"},
      {"plain words", "line 1, column 12"},
      {"<a>\n  <b>\n</a>", "line 3"},
      {"<a>\n<b", "line 2"},
      {"<a", "line 1"},
      {std::string("<a>\n\0</a>", 9), "line 2, column 1"},
      {"<!DOCTYPE a [<!ENTITY b 'boom'>]><a>&b;</a>", "line 1"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    const Failure failure = failure_of(row.source);
    CHECK(failure.code == "bad-input");
    CHECK(failure.message.find(row.where) == 0);
  }
}

TEST_CASE("XML past its bounds is refused") {
  CHECK(failure_of("<a>long</a>", {5, 100, 10}).code == "too-large");
  CHECK(failure_of("<a><b/><b/><b/></a>", {100, 5, 10}).code == "too-complex");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "</a>";
  CHECK(failure_of(deep).code == "too-complex");
  std::string attributes = "<a";
  for (int i = 0; i < 2'100'000; ++i) attributes += " b=''";
  CHECK(failure_of(attributes + "/>").code == "too-complex");
  CHECK(tree_of("<a><b><c>x</c></b></a>").nodes.size() == 4);
}
