// SPDX-License-Identifier: Apache-2.0
// Tests src/html/tag_reader.cpp.
#include "html/tag_reader.h"

#include <string>

#include "catch.h"

using namespace ascribe;

namespace {

std::string spelled(std::string_view html, std::size_t begin = 0) {
  TagReader tag(html, begin);
  std::string out(tag.name());
  for (RawAttribute attribute; tag.next(attribute);) {
    out +=
        " " + std::string(attribute.name) + "=[" + std::string(attribute.value) + "]";
  }
  if (tag.is_self_closing()) out += " /";
  if (!tag.is_closed()) out += " open";
  return out + " @" + std::to_string(tag.end());
}

}  // namespace

TEST_CASE("tags are read as the tokeniser reads them") {
  struct Row {
    std::string_view html;
    std::string_view wanted;
  };
  const Row rows[] = {
      {"<p>", "p @3"},
      {"</P >", "P @5"},
      {"<img src=\"a>b\" alt=c/>", "img src=[a>b] alt=[c/] @22"},
      {"<br/>", "br / @5"},
      {"<br / >", "br @7"},
      {"<a href = 'x y' href2>", "a href=[x y] href2=[] @22"},
      {"<a b=c d>", "a b=[c] d=[] @9"},
      {"<a =b>", "a =b=[] @6"},
      {"<a \"q\">", "a \"q\"=[] @7"},
      {"<a b=\"never closed>", "a b=[never closed>] open @19"},
      {"<a b", "a b=[] open @4"},
      {"<a/b/c>", "a b=[] c=[] @7"},
      {"<a b=>", "a b=[] @6"},
  };
  for (const Row& row : rows) CHECK(spelled(row.html) == row.wanted);
}

TEST_CASE("comments end where the tokeniser ends them") {
  struct Row {
    std::string_view html;
    std::size_t end;
  };
  const Row rows[] = {
      {"<!-- a -->b", 10},      {"<!-->b", 5},       {"<!--->b", 6},
      {"<!---->b", 7},          {"<!--a--!>b", 9},   {"<!--a-- >b", 10},
      {"<!doctype html>b", 15}, {"<?php x ?>b", 10}, {"<![CDATA[x]]>b", 13},
      {"<!-- <p>", 8},          {"<!x", 3},
  };
  for (const Row& row : rows) {
    INFO(row.html);
    CHECK(end_of_comment(row.html, 0) == row.end);
  }
}
