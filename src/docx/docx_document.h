// SPDX-License-Identifier: Apache-2.0
// The running text of a Word document, paragraph by paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"
#include "ascribe/span.h"

namespace ascribe {

/// What a paragraph is for. left_out: captions and tables of contents.
enum class DocxRole : std::uint8_t {
  body,
  title,
  heading,
  list_item,
  quote,
  left_out,
  note
};

struct DocxLink {
  Span where;  ///< in DocxParagraph::text
  std::string url;
};

/// One paragraph; empty ones are kept, so that paragraphs can be counted.
///
/// text      UTF-8 without "\n" and "\r": a tab is "\t", a line break in the paragraph
///           one space
/// links     sorted, disjoint
/// in_table  stands in a cell of a table
struct DocxParagraph {
  DocxRole role = DocxRole::body;
  bool in_table = false;
  std::string text;
  std::vector<DocxLink> links;
};

/// paragraphs  the main text, then the footnotes, then the endnotes, both in the order
///             in which the main text refers to them, each once; notes that it does not
///             refer to are not there
///
/// creators, created, modified and language are as docProps/core.xml has them.
struct DocxDocument {
  std::vector<DocxParagraph> paragraphs;
  std::string title;
  std::vector<std::string> creators;
  std::string created;
  std::string modified;
  std::string language;
};

/// Reads the bytes of a .docx file (Office Open XML, transitional or strict).
///
/// Read: paragraphs of the main text and of its tables, in order; tracked insertions
/// and text moved to a place; results of fields; links by relationship and by HYPERLINK
/// field; footnotes and endnotes, but not in notes. Left out: tracked deletions and
/// text moved away, hidden text, comments, headers, footers, text boxes, pictures,
/// formulas, and the code of fields. A paragraph whose end is a tracked deletion goes
/// on in the next.
///
/// Failures, `where` empty: bad-input, too-large (a part, or a text of over 10 MiB),
/// too-complex, unreadable; see zip_entries.h and xml/xml_tree.h. Never throws for any
/// bytes. Linear.
std::variant<DocxDocument, Failure> read_docx(std::string_view bytes);

}  // namespace ascribe
