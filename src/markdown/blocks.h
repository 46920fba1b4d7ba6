// SPDX-License-Identifier: Apache-2.0
// The readable blocks of a Markdown text; no parser type shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"
#include "ascribe/span.h"

namespace ascribe {

enum class MarkdownPieceKind : std::uint8_t {
  words,        ///< source bytes as they are
  entity,       ///< "&amp;", not decoded
  replacement,  ///< a NUL byte, to be read as U+FFFD
  line_break,   ///< a soft or hard break, <br>, a space in code; `where` is empty
};

struct MarkdownPiece {
  MarkdownPieceKind kind = MarkdownPieceKind::words;
  Span where;  ///< in the source
};

/// Pieces [first_piece, end_piece) of one block are a link's words.
struct MarkdownLink {
  std::uint32_t first_piece = 0;
  std::uint32_t end_piece = 0;
  std::string url;  ///< as written, entities not decoded
};

enum class MarkdownBlockKind : std::uint8_t { paragraph, heading, list_item, quote };

/// One leaf block that holds text. Its kind is that of the innermost list or quotation
/// around it, unless it is a heading.
struct MarkdownBlock {
  MarkdownBlockKind kind = MarkdownBlockKind::paragraph;
  std::vector<MarkdownPiece> pieces;
  std::vector<MarkdownLink> links;
};

/// Parses CommonMark with bare links and struck-out words as GitHub has them, from
/// byte `begin` of `source` on (the front matter's end). Code blocks, tables, blocks
/// of HTML and pictures are left out, and so are the tags of HTML inside a text. Pieces
/// are in the order of reading. Failure: too-complex when the parse makes far more than
/// the text holds (a table of many empty cells, a long address referred to very often).
/// Never throws for any text.
std::variant<std::vector<MarkdownBlock>, Failure> markdown_blocks(
    std::string_view source, std::uint32_t begin);

}  // namespace ascribe
