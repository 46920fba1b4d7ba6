// SPDX-License-Identifier: Apache-2.0
// Word documents: any bytes, any bytes as one part, and any parts, are an article or a
// named failure.
//
// The first byte chooses. A whole archive is hard to change without breaking its
// checksums, so most inputs are parts, which are packed here: body, styles,
// relationships, core, footnotes, note links, endnotes, parted by lines of "====".
#include <array>
#include <string>

#include "ascribe/article.h"
#include "ascribe/page.h"
#include "docx_builder.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "pack.h"

namespace ascribe {
namespace {

std::string next_part(std::string_view& rest) {
  constexpr std::string_view line = "\n====\n";
  const std::size_t end = rest.find(line);
  std::string part(rest.substr(0, end));
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + line.size());
  return part;
}

std::string document_of(std::string_view rest) {
  DocxParts parts;
  for (std::string* part :
       {&parts.body, &parts.styles, &parts.relationships, &parts.core, &parts.footnotes,
        &parts.note_links, &parts.endnotes}) {
    *part = next_part(rest);
  }
  return docx_of(parts);
}

/// A sound document but for one part, which is these bytes and nothing around them.
std::string document_with(std::size_t index, std::string_view bytes) {
  DocxParts parts;
  parts.body = docx_paragraph("Rain fell.") + docx_reference("footnote", "1");
  parts.styles = "<w:style w:styleId='a'/>";
  parts.relationships = "<Relationship Id='r'/>";
  parts.core = "<dc:title>Rain</dc:title>";
  parts.footnotes = docx_note("footnote", "1", "Note.");
  std::vector<ZipMember> members = docx_members(parts);
  members[index % members.size()].bytes = bytes;
  return zip_of(members);
}

}  // namespace

int fuzz_docx(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::size_t choice = input.choice();
  Page page;
  page.format = InputFormat::docx;
  page.bytes = choice % 4 == 0   ? std::string(input.rest())
               : choice % 4 == 1 ? document_with(choice / 4, input.rest())
                                 : document_of(input.rest());
  const auto extracted = extract_article(page, own_rules().extraction);
  if (const auto* article = std::get_if<Article>(&extracted)) {
    promise_article(*article);
    return 0;
  }
  static constexpr std::array<std::string_view, 4> known = {
      "bad-input", "too-large", "too-complex", "empty-page"};
  const Failure& failure = std::get<Failure>(extracted);
  bool is_known = false;
  for (const std::string_view code : known) is_known |= failure.code == code;
  promise(is_known && !failure.message.empty(),
          "a document that is not read has a known failure");
  return 0;
}

}  // namespace ascribe
