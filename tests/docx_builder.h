// SPDX-License-Identifier: Apache-2.0
// Makes zip archives and Word documents for tests, the same bytes every time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ascribe {

/// One file of an archive.
///
/// packed     deflated; else stored, which needs no library to stay the same for ever
/// encrypted  only says so: the bytes are not
struct ZipMember {
  std::string name;
  std::string bytes;
  bool packed = false;
  bool encrypted = false;
};

/// A zip archive of these files, with no times in it.
std::string zip_of(const std::vector<ZipMember>& members);

/// The parts of a Word document that tests vary; an empty one is left out.
///
/// body           what stands in <w:body>
/// styles         what stands in <w:styles>
/// relationships  what stands in document.xml.rels
/// core           what stands in <cp:coreProperties>
/// footnotes      what stands in <w:footnotes>; endnotes likewise
/// note_links     what stands in footnotes.xml.rels
struct DocxParts {
  std::string body;
  std::string styles = {};
  std::string relationships = {};
  std::string core = {};
  std::string footnotes = {};
  std::string note_links = {};
  std::string endnotes = {};
};

/// document.xml of these parts.
std::string document_xml(std::string_view body);

/// The files of a document.
std::vector<ZipMember> docx_members(const DocxParts& parts);

/// A .docx of these parts, stored and not packed.
std::string docx_of(const DocxParts& parts);

/// "<w:p><w:r><w:t>words</w:t></w:r></w:p>", in a style when one is named. `words` are
/// XML already.
std::string docx_paragraph(std::string_view words, std::string_view style = {});

/// A reference to a note, in a run of its own; `element` is "footnote" or "endnote".
std::string docx_reference(std::string_view element, std::string_view id);

/// A note of one paragraph that says `words`, which are XML already.
std::string docx_note(std::string_view element, std::string_view id,
                      std::string_view words);

}  // namespace ascribe
