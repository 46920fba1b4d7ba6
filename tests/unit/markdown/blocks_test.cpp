// SPDX-License-Identifier: Apache-2.0
// Tests src/markdown/blocks.cpp.
#include "markdown/blocks.h"

#include "catch.h"

using namespace ascribe;

namespace {

std::vector<MarkdownBlock> blocks_of(std::string_view source) {
  auto read = markdown_blocks(source, 0);
  REQUIRE(std::holds_alternative<std::vector<MarkdownBlock>>(read));
  return std::get<std::vector<MarkdownBlock>>(std::move(read));
}

/// A line a block: its kind's first letter, then its pieces; breaks as "/".
std::string read(std::string_view source) {
  std::string out;
  for (const MarkdownBlock& block : blocks_of(source)) {
    out += "PHLQ"[static_cast<std::size_t>(block.kind)];
    for (const MarkdownPiece& piece : block.pieces) {
      const bool is_break = piece.kind == MarkdownPieceKind::line_break;
      out += is_break ? " /" : " " + std::string(slice(source, piece.where));
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("Markdown is cut into blocks of exact pieces") {
  struct Row {
    std::string source;
    std::string wanted;
  };
  const Row rows[] = {
      {"", ""},
      {"# Rain\n\nIt rained.\nA lot.", "H Rain\nP It rained. / A lot.\n"},
      {"Rain\n====\nText", "H Rain\nP Text\n"},
      {"- one\n- two\n\n1. three", "L one\nL two\nL three\n"},
      {"- one\n\n  more\n\n- two", "L one\nL more\nL two\n"},
      {"- one\n  - inner\n- two", "L one\nL inner\nL two\n"},
      {"> said\n> so", "Q said / so\n"},
      {"> - item", "L item\n"},
      {"- > said", "Q said\n"},
      {"a **b** _c_ `d` ~~e~~", "P a  b   c   d   e\n"},
      {"x &amp; y \\* z", "P x  &amp;  y  *  z\n"},
      {"one  \ntwo", "P one / two\n"},
      {"```\ncode\n```\n\n    more code\n\ntext", "P text\n"},
      {"| a | b |\n|---|---|\n| c | d |\n\ntext", "P text\n"},
      {"<div>\nraw\n</div>\n\ntext <b>bold</b>", "P text  bold\n"},
      {"one<br>two <BR/>three<brim>", "P one / two  / three\n"},
      {"it<!-- aside -->self", "P it self\n"},
      {"see ![alt *words*](x.png) there", "P see   there\n"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    CHECK(read(row.source) == row.wanted);
  }
}

TEST_CASE("links keep their words and their addresses") {
  const std::string source =
      "A [short *link*](/a?b&amp;c \"t\") and https://varnby.example/x and "
      "[ref][r].\n\n"
      "[r]: https://varnby.example/r\n";
  const auto blocks = blocks_of(source);
  REQUIRE(blocks.size() == 1);
  const auto& [kind, pieces, links] = blocks[0];
  REQUIRE(links.size() == 3);
  CHECK(links[0].url == "/a?b&amp;c");
  CHECK(links[0].end_piece - links[0].first_piece == 2);
  CHECK(slice(source, pieces[links[0].first_piece].where) == "short ");
  CHECK(links[1].url == "https://varnby.example/x");
  CHECK(links[2].url == "https://varnby.example/r");
}

TEST_CASE("a NUL byte stands where it stood") {
  const std::string source("a\0b", 3);
  const auto blocks = blocks_of(source);
  REQUIRE(blocks.size() == 1);
  REQUIRE(blocks[0].pieces.size() == 3);
  CHECK(blocks[0].pieces[1].kind == MarkdownPieceKind::replacement);
  CHECK(blocks[0].pieces[1].where == Span{1, 2});
}

TEST_CASE("a NUL byte in a picture's words does not shift the next") {
  const std::string source("![a\0b](c.png) d\0e", 17);
  const auto blocks = blocks_of(source);
  REQUIRE(blocks.size() == 1);
  REQUIRE(blocks[0].pieces.size() == 3);
  CHECK(blocks[0].pieces[1].where == Span{15, 16});
}

TEST_CASE("reading may begin behind the front matter") {
  const std::string source = "---\na: b\n---\nText";
  auto read = markdown_blocks(source, 13);
  const auto& blocks = std::get<std::vector<MarkdownBlock>>(read);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].pieces[0].where == Span{13, 17});
}

TEST_CASE("Markdown that grows out of proportion is refused") {
  std::string table = "|";
  for (int i = 0; i < 4'000; ++i) table += "x|";
  table += "\n|";
  for (int i = 0; i < 4'000; ++i) table += "---|";
  for (int i = 0; i < 4'000; ++i) table += "\n|";
  std::string links =
      "[a]: https://varnby.example/" + std::string(200'000, 'x') + "\n\n";
  for (int i = 0; i < 40'000; ++i) links += "[a] ";
  for (const std::string& source : {table, links}) {
    const auto read = markdown_blocks(source, 0);
    REQUIRE(std::holds_alternative<Failure>(read));
    CHECK(std::get<Failure>(read).code == "too-complex");
  }
}

TEST_CASE("deep nesting is read without harm") {
  const auto quotes = blocks_of(std::string(20'000, '>') + " x");
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].kind == MarkdownBlockKind::quote);
  CHECK(blocks_of(std::string(100'000, '[')).size() == 1);
  CHECK(blocks_of(std::string(100'000, '*') + "a").size() == 1);
}
