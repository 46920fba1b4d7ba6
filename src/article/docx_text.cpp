// SPDX-License-Identifier: Apache-2.0
// Writes paragraphs as lines and folds each that is read into a block.
#include "article/docx_text.h"

#include <algorithm>
#include <array>

#include "article/folded_text.h"
#include "article/plain_text.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

ParagraphKind kind_of(DocxRole role) {
  switch (role) {
    case DocxRole::title:
    case DocxRole::heading:
      return ParagraphKind::heading;
    case DocxRole::list_item:
      return ParagraphKind::list_item;
    case DocxRole::quote:
      return ParagraphKind::quote;
    case DocxRole::body:
    case DocxRole::left_out:
    case DocxRole::note:
      break;
  }
  return ParagraphKind::paragraph;
}

/// Adds `text` to `folded` in stretches that end where links begin and end, so that
/// the places of links in the folded text are known.
Block folded_block(const DocxParagraph& paragraph, std::uint32_t begin) {
  FoldedText folded;
  Block block;
  std::uint32_t at = 0;
  const auto add_until = [&](std::uint32_t end) {
    folded.add(std::string_view(paragraph.text).substr(at, end - at), begin + at);
    at = end;
  };
  for (const DocxLink& link : paragraph.links) {
    add_until(link.where.begin);
    const std::uint32_t first = folded.next();
    add_until(link.where.end);
    if (first < folded.size()) {
      block.links.push_back({{first, folded.size()}, link.url});
    }
  }
  add_until(static_cast<std::uint32_t>(paragraph.text.size()));
  block.kind = kind_of(paragraph.role);
  block.text = folded.text();
  block.runs = folded.runs();
  return block;
}

bool is_read(const DocxParagraph& paragraph, bool with_tables) {
  return paragraph.role != DocxRole::left_out && (with_tables || !paragraph.in_table);
}

/// A note is no story: a document that is laid out in a table may have some.
bool is_story(const DocxParagraph& paragraph) {
  return paragraph.role != DocxRole::note && is_read(paragraph, false) &&
         !trimmed(paragraph.text).empty();
}

}  // namespace

DocxText docx_text(const DocxDocument& document) {
  const bool with_tables =
      std::none_of(document.paragraphs.begin(), document.paragraphs.end(), is_story);
  DocxText made;
  bool has_headline = false;
  bool opens_with_note = false;
  for (const DocxParagraph& paragraph : document.paragraphs) {
    const auto begin = static_cast<std::uint32_t>(made.source.size());
    made.source += paragraph.text;
    made.source += '\n';
    if (!is_read(paragraph, with_tables)) continue;
    Block block = folded_block(paragraph, begin);
    if (block.text.empty()) continue;
    block.is_headline = !has_headline && paragraph.role == DocxRole::title;
    has_headline = has_headline || block.is_headline;
    if (made.blocks.empty()) opens_with_note = paragraph.role == DocxRole::note;
    made.blocks.push_back(std::move(block));
  }
  if (has_headline || opens_with_note || made.blocks.empty()) return made;
  Block& first = made.blocks.front();
  const bool is_plain = first.kind == ParagraphKind::paragraph;
  first.is_headline = first.kind == ParagraphKind::heading ||
                      (is_plain && reads_as_headline(first.text));
  if (first.is_headline) first.kind = ParagraphKind::heading;
  return made;
}

}  // namespace ascribe
