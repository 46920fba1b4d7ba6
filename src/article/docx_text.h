// SPDX-License-Identifier: Apache-2.0
// Reads a Word document as an article's source and blocks.
#pragma once

#include <string>
#include <vector>

#include "article/body.h"
#include "docx/docx_document.h"

namespace ascribe {

/// source  every paragraph as one line, see Article::source
/// blocks  of those that are read; Block::node is no_node
struct DocxText {
  std::string source;
  std::vector<Block> blocks;
};

/// Lays a document out. What stands in tables is read only when nothing stands outside
/// them, for then the table is there for the layout. Captions and tables of contents
/// are not read; notes are paragraphs behind the text. The headline is the first
/// paragraph in the style Title, else a first paragraph that is a heading or, as in
/// plain text, reads like a headline. Linear.
DocxText docx_text(const DocxDocument& document);

}  // namespace ascribe
