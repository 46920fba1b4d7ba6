// SPDX-License-Identifier: Apache-2.0
// From the bytes of a .docx to its paragraphs: finds the parts and reads each.
#include "docx/docx_document.h"

#include <algorithm>
#include <optional>

#include "docx/body_reader.h"
#include "docx/package.h"
#include "docx/styles.h"

namespace ascribe {
namespace {

/// "Ana Ruiz; Tom Lee", as Word writes several authors.
std::vector<std::string> authors_in(std::string_view written) {
  std::vector<std::string> authors;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find(';'), written.size());
    const std::string_view author = written.substr(0, end);
    if (author.find_first_not_of(" \t\n") != std::string_view::npos) {
      authors.emplace_back(author);
    }
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return authors;
}

void take_core(const XmlTree& core, DocxDocument& document) {
  const auto text = [&](std::string_view name) {
    const std::uint32_t node = core.child(0, name);
    return node == 0 ? std::string() : core.text_of(node);
  };
  document.title = text("title");
  document.creators = authors_in(text("creator"));
  document.created = text("created");
  document.modified = text("modified");
  document.language = text("language");
}

/// A part that a document may do without; nothing when it does.
std::variant<std::optional<XmlTree>, Failure> part_if_any(ZipEntries& entries,
                                                          const std::string& part) {
  if (!entries.has(part)) return std::nullopt;
  auto read = read_part(entries, part);
  if (auto* failure = std::get_if<Failure>(&read)) return std::move(*failure);
  return std::optional<XmlTree>(std::get<XmlTree>(std::move(read)));
}

/// Adds the notes with these ids, which are called `element`, to `paragraphs`.
std::optional<Failure> add_notes(ZipEntries& entries, const Relationships& links,
                                 std::string_view element,
                                 const std::vector<std::string>& ids,
                                 std::vector<DocxParagraph>& paragraphs) {
  if (ids.empty()) return std::nullopt;
  const std::string type = std::string(element) + "s";
  const std::string part = part_of_type(links, type, "word/" + type + ".xml");
  auto read = part_if_any(entries, part);
  if (auto* failure = std::get_if<Failure>(&read)) return std::move(*failure);
  const auto& notes = std::get<std::optional<XmlTree>>(read);
  if (!notes) return std::nullopt;
  auto relations = read_relationships(entries, part);
  if (auto* failure = std::get_if<Failure>(&relations)) return std::move(*failure);
  for (DocxParagraph& each :
       read_notes(*notes, element, ids, std::get<Relationships>(relations))) {
    paragraphs.push_back(std::move(each));
  }
  return std::nullopt;
}

/// What a page may have by default; more than a book of a million words.
constexpr std::size_t most_text = 10U << 20U;

std::optional<Failure> too_much_text(const std::vector<DocxParagraph>& paragraphs) {
  std::size_t size = 0;
  for (const DocxParagraph& each : paragraphs) size += each.text.size() + 1;
  if (size <= most_text) return std::nullopt;
  return Failure{"too-large", "",
                 "its text is over the limit of " + std::to_string(most_text) +
                     " bytes; cut it down to the article"};
}

/// The main part and its notes, into `made`.
std::optional<Failure> take_text(ZipEntries& entries, const std::string& main,
                                 DocxDocument& made) {
  auto document = read_part(entries, main);
  if (auto* failure = std::get_if<Failure>(&document)) return std::move(*failure);
  auto relations = read_relationships(entries, main);
  if (auto* failure = std::get_if<Failure>(&relations)) return std::move(*failure);
  const auto& links = std::get<Relationships>(relations);
  auto styles = part_if_any(entries, part_of_type(links, "styles", "word/styles.xml"));
  if (auto* failure = std::get_if<Failure>(&styles)) return std::move(*failure);
  StyleRoles roles;
  if (const auto& tree = std::get<std::optional<XmlTree>>(styles)) {
    roles = read_styles(*tree);
  }
  DocxBody body = read_body(std::get<XmlTree>(document), roles, links);
  made.paragraphs = std::move(body.paragraphs);
  if (auto failure =
          add_notes(entries, links, "footnote", body.footnotes, made.paragraphs)) {
    return failure;
  }
  if (auto failure =
          add_notes(entries, links, "endnote", body.endnotes, made.paragraphs)) {
    return failure;
  }
  return too_much_text(made.paragraphs);
}

}  // namespace

std::variant<DocxDocument, Failure> read_docx(std::string_view bytes) {
  auto opened = ZipEntries::open(bytes, {});
  if (auto* failure = std::get_if<Failure>(&opened)) return std::move(*failure);
  ZipEntries& entries = std::get<ZipEntries>(opened);
  auto package = read_relationships(entries, "");
  if (auto* failure = std::get_if<Failure>(&package)) return std::move(*failure);
  const auto& parts = std::get<Relationships>(package);
  DocxDocument made;
  const std::string main = part_of_type(parts, "officeDocument", "word/document.xml");
  if (auto failure = take_text(entries, main, made)) return *std::move(failure);
  auto core =
      part_if_any(entries, part_of_type(parts, "core-properties", "docProps/core.xml"));
  if (auto* failure = std::get_if<Failure>(&core)) return std::move(*failure);
  if (const auto& tree = std::get<std::optional<XmlTree>>(core)) take_core(*tree, made);
  return made;
}

}  // namespace ascribe
