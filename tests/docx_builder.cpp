// SPDX-License-Identifier: Apache-2.0
// Writes zip records by hand: APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
#include "docx_builder.h"

#include <zlib.h>

#include "loopback/coded_body.h"

namespace ascribe {
namespace {

constexpr std::uint16_t first_of_1980 = (1U << 5U) | 1U;

void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>(number & 0xFFU);
    number >>= 8U;
  }
}

/// The fields that a file's own record and its entry in the directory share.
void put_fields(std::string& out, const ZipMember& member, std::string_view packed) {
  const auto* bytes = reinterpret_cast<const Bytef*>(member.bytes.data());
  put(out, 20, 2);  // the version needed to unpack
  put(out, member.encrypted ? 1 : 0, 2);
  put(out, member.packed ? 8 : 0, 2);
  put(out, 0, 2);
  put(out, first_of_1980, 2);
  put(out, crc32(0, bytes, static_cast<uInt>(member.bytes.size())), 4);
  put(out, packed.size(), 4);
  put(out, member.bytes.size(), 4);
  put(out, member.name.size(), 2);
  put(out, 0, 2);
}

std::string part(std::string_view root, std::string_view inside) {
  const std::string_view name = root.substr(0, root.find(' '));
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" +
         std::string(root) + ">" + std::string(inside) + "</" + std::string(name) + ">";
}

constexpr std::string_view relationships_root =
    "Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
    "relationships\"";

constexpr std::string_view package_relationships =
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
    "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
    "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";

constexpr std::string_view content_types =
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
    "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
    "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd."
    "openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd."
    "openxmlformats-package.core-properties+xml\"/>";

constexpr std::string_view word_names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

constexpr std::string_view core_root =
    "cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
    "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:dcterms=\"http://purl.org/dc/terms/\"";

}  // namespace

std::string zip_of(const std::vector<ZipMember>& members) {
  std::string files;
  std::string directory;
  for (const ZipMember& member : members) {
    const std::string packed =
        member.packed ? raw_deflate_coded(member.bytes) : member.bytes;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_fields(directory, member, packed);
    put(directory, 0, 2 + 2 + 2 + 4);  // comment, disk, attributes
    put(directory, files.size(), 4);
    directory += member.name;
    files += "PK\x03\x04";
    put_fields(files, member, packed);
    files += member.name + packed;
  }
  std::string end = "PK\x05\x06";
  put(end, 0, 4);
  put(end, members.size(), 2);
  put(end, members.size(), 2);
  put(end, directory.size(), 4);
  put(end, files.size(), 4);
  put(end, 0, 2);
  return files + directory + end;
}

std::string document_xml(std::string_view body) {
  return part("w:document" + std::string(word_names),
              "<w:body>" + std::string(body) + "</w:body>");
}

std::vector<ZipMember> docx_members(const DocxParts& parts) {
  std::vector<ZipMember> members = {
      {"[Content_Types].xml",
       part("Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            "content-types\"",
            content_types)},
      {"_rels/.rels", part(relationships_root, package_relationships)},
      {"word/document.xml", document_xml(parts.body)}};
  const auto add = [&](const std::string& name, std::string_view root,
                       const std::string& inside) {
    if (!inside.empty()) members.push_back({name, part(root, inside)});
  };
  add("word/styles.xml", "w:styles" + std::string(word_names), parts.styles);
  add("word/_rels/document.xml.rels", relationships_root, parts.relationships);
  add("docProps/core.xml", core_root, parts.core);
  add("word/footnotes.xml", "w:footnotes" + std::string(word_names), parts.footnotes);
  add("word/_rels/footnotes.xml.rels", relationships_root, parts.note_links);
  add("word/endnotes.xml", "w:endnotes" + std::string(word_names), parts.endnotes);
  return members;
}

std::string docx_of(const DocxParts& parts) { return zip_of(docx_members(parts)); }

std::string docx_paragraph(std::string_view words, std::string_view style) {
  std::string out = "<w:p>";
  if (!style.empty()) {
    out += "<w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>";
  }
  return out + "<w:r><w:t xml:space=\"preserve\">" + std::string(words) +
         "</w:t></w:r></w:p>";
}

std::string docx_reference(std::string_view element, std::string_view id) {
  return "<w:r><w:" + std::string(element) + "Reference w:id=\"" + std::string(id) +
         "\"/></w:r>";
}

std::string docx_note(std::string_view element, std::string_view id,
                      std::string_view words) {
  const std::string name = "w:" + std::string(element);
  return "<" + name + " w:id=\"" + std::string(id) +
         "\"><w:p><w:pPr><w:pStyle "
         "w:val=\"FootnoteText\"/></w:pPr><w:r><w:footnoteRef/>"
         "</w:r><w:r><w:t xml:space=\"preserve\"> " +
         std::string(words) + "</w:t></w:r></w:p></" + name + ">";
}

}  // namespace ascribe
