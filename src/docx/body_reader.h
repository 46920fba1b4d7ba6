// SPDX-License-Identifier: Apache-2.0
// Gathers the paragraphs of a document's main part and of its notes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/docx_document.h"
#include "docx/package.h"
#include "docx/styles.h"

namespace ascribe {

/// footnotes, endnotes  the ids of the notes referred to, in order, each once
struct DocxBody {
  std::vector<DocxParagraph> paragraphs;
  std::vector<std::string> footnotes;
  std::vector<std::string> endnotes;
};

/// The main part (document.xml), see read_docx. Linear.
DocxBody read_body(const XmlTree& document, const StyleRoles& styles,
                   const Relationships& relationships);

/// The paragraphs of the notes with these ids, in this order, from footnotes.xml or
/// endnotes.xml; `element` is what a note is called there ("footnote"). Their role is
/// note. Ids that are not there are passed over. Linear.
std::vector<DocxParagraph> read_notes(const XmlTree& notes, std::string_view element,
                                      const std::vector<std::string>& ids,
                                      const Relationships& relationships);

}  // namespace ascribe
