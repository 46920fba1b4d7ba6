// SPDX-License-Identifier: Apache-2.0
// Writes a draft with every trap that documents hold for us.
#include "sample_docx.h"

#include "docx_builder.h"

namespace ascribe {
namespace {

std::string run(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string mark(const std::string& type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}

std::string styles() {
  const auto style = [](const std::string& id, const std::string& inside) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">" + inside +
           "</w:style>";
  };
  return style("Titel", "<w:name w:val=\"Title\"/>") +
         style("berschrift2", "<w:name w:val=\"heading 2\"/>") +
         style("Zwischentitel",
               "<w:name w:val=\"Desk Subhead\"/><w:basedOn w:val=\"berschrift2\"/>") +
         style("Zitat", "<w:name w:val=\"Quote\"/>") +
         style("Beschriftung", "<w:name w:val=\"caption\"/>");
}

/// Words put in and words struck out, both by somebody at the desk.
std::string tracked_paragraph() {
  return "<w:p>" + run("Deputy mayor Odile Farran said on Thursday that the ") +
         "<w:del w:id=\"1\" w:author=\"desk\"><w:r><w:delText>whole </w:delText></w:r>"
         "</w:del><w:ins w:id=\"2\" w:author=\"desk\">" +
         run("first ") + "</w:ins>" + run("lamps would be lit by March.") +
         "<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
         "</w:p>";
}

std::string linked_paragraph() {
  return "<w:p>" + run("The tender cost 340,000 crowns, ") +
         "<w:hyperlink r:id=\"rId9\">" + run("according to the council&#8217;s ") +
         run("award notice") + "</w:hyperlink>" + run(", and ") + mark("begin") +
         "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK "
         "\"https://quayside.example/bids\" </w:instrText></w:r>" +
         mark("separate") + run("six firms") + mark("end") +
         run(" had asked for the papers.") + docx_reference("footnote", "2") + "</w:p>";
}

std::string list_item(const std::string& words) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
         "</w:pPr>" +
         run(words) + "</w:p>";
}

}  // namespace

std::string sample_docx() {
  const std::string table = "<w:tbl><w:tr><w:tc>" + docx_paragraph("Slug: LAMPS") +
                            "</w:tc><w:tc>" + docx_paragraph("Desk: city") +
                            "</w:tc></w:tr></w:tbl>";
  DocxParts parts;
  parts.body = table + docx_paragraph("Quay lamps go to the dearest bidder", "Titel") +
               "<w:p/>" + tracked_paragraph() + linked_paragraph() +
               docx_paragraph("Critics say nobody compared the bids.") +
               docx_paragraph("What was promised", "Zwischentitel") +
               docx_paragraph(
                   "&#8220;Every lamp will be paid for by the harbour,&#8221; Farran "
                   "told the council in June.",
                   "Zitat") +
               list_item("Forty lamps will stand on the east quay.") +
               list_item("The old ones were sold, the harbour office said.") +
               docx_paragraph("Picture: the east quay at dusk", "Beschriftung") +
               docx_paragraph("The quay will be dark for another winter.") +
               "<w:sectPr/>";
  parts.styles = styles();
  parts.relationships =
      "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/"
      "officeDocument/2006/relationships/hyperlink\" "
      "Target=\"https://quayside.example/award?id=7&amp;l=en\" "
      "TargetMode=\"External\"/>";
  parts.core =
      "<dc:title>Template, city desk</dc:title><dc:creator>Mira Solheim</dc:creator>"
      "<dcterms:created>2031-11-06T09:30:00Z</dcterms:created>"
      "<dc:language>en-GB</dc:language>";
  parts.footnotes =
      "<w:footnote w:type=\"separator\" "
      "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
      "</w:footnote>" +
      docx_note("footnote", "2", "Two of the six withdrew, the harbour office said.");
  return docx_of(parts);
}

}  // namespace ascribe
