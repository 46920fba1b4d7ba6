// SPDX-License-Identifier: Apache-2.0
// Tests src/docx/docx_document.cpp and what it is made from, on documents made here.
#include "docx/docx_document.h"

#include "catch.h"
#include "docx_builder.h"

using namespace ascribe;

namespace {

DocxDocument document_of(const DocxParts& parts) {
  auto read = read_docx(docx_of(parts));
  if (const auto* failure = std::get_if<Failure>(&read)) FAIL(failure->message);
  return std::get<DocxDocument>(std::move(read));
}

std::string run(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

/// The paragraphs of a body, a line each: role's first letter, "t" for a table's, text.
std::string read(const DocxParts& parts) {
  std::string out;
  for (const DocxParagraph& paragraph : document_of(parts).paragraphs) {
    out += "BTHLQ-N"[static_cast<std::size_t>(paragraph.role)];
    if (paragraph.in_table) out += 't';
    out += ' ' + paragraph.text + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("runs become text, and what is no running text is left out") {
  struct Row {
    std::string inside;  ///< of one paragraph
    std::string wanted;
  };
  const Row rows[] = {
      {run("Rain ") + run("fell."), "Rain fell."},
      {"<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c&#10;d</w:t></w:r>",
       "a\tb c d"},
      {"<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>",
       "a\xE2\x80\x91"
       "b"},
      {run("a") + "<w:ins w:id='1'>" + run(" new") + "</w:ins><w:del w:id='2'>" +
           "<w:r><w:delText> old</w:delText></w:r></w:del>" + run("."),
       "a new."},
      {"<w:moveTo>" + run("here") + "</w:moveTo><w:moveFrom>" + run("there") +
           "</w:moveFrom>",
       "here"},
      {run("seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" +
           "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>!</w:t></w:r>",
       "seen!"},
      {run("said") + "<w:r><w:footnoteReference w:id='2'/></w:r>" +
           "<w:commentRangeStart w:id='0'/>" + run(" so") +
           "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>",
       "said so"},
      {run("a") +
           "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
           "<w:txbxContent><w:p>" +
           run("box") +
           "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback>"
           "<w:pict><w:txbxContent><w:p>" +
           run("box") +
           "</w:p></w:txbxContent></w:pict></mc:Fallback>"
           "</mc:AlternateContent></w:r>" +
           run("b"),
       "ab"},
      {run("x") + "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>", "x"},
      {"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>" + run("in") +
           "</w:sdtContent></w:sdt><w:smartTag>" + run(" tag") + "</w:smartTag>",
       "in tag"},
      {"<w:ruby><w:rt>" + run("above") + "</w:rt><w:rubyBase>" + run("base") +
           "</w:rubyBase></w:ruby>",
       "base"},
      {"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE \\@ "
       "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
           run("3 May") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run("."),
       "3 May."},
  };
  for (const Row& row : rows) {
    INFO(row.inside);
    CHECK(read({"<w:p>" + row.inside + "</w:p>"}) == "B " + row.wanted + "\n");
  }
}

TEST_CASE("styles go by name, by what they are based on and by outline level") {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='b1'><w:name w:val='heading 1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='Our Subhead'/>"
      "<w:basedOn w:val='Mine0'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Mine0'><w:name w:val='x'/>"
      "<w:basedOn w:val='b1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Out'><w:name w:val='y'/><w:pPr>"
      "<w:outlineLvl w:val='2'/></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='Zit'><w:name w:val='Quote'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Dot'><w:name w:val='z'/><w:pPr><w:numPr>"
      "<w:numId w:val='3'/></w:numPr></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='V1'><w:name w:val='toc 1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='caption'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='R1'><w:basedOn w:val='R2'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='R2'><w:basedOn w:val='R1'/></w:style>"
      "<w:style w:type='character' w:styleId='ch'><w:name w:val='Quote'/></w:style>";
  const std::pair<std::string, char> rows[] = {
      {"Titel", 'T'}, {"b1", 'H'},  {"Mine", 'H'}, {"Out", 'H'},
      {"Zit", 'Q'},   {"Dot", 'L'}, {"V1", '-'},   {"C", '-'},
      {"R1", 'B'},    {"ch", 'B'},  {"none", 'B'}};
  for (const auto& [style, letter] : rows) {
    INFO(style);
    CHECK(read({docx_paragraph("x", style), styles}) ==
          std::string(1, letter) + " x\n");
  }
}

TEST_CASE("a paragraph's own properties go before its style's") {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='Dot'><w:name w:val='List Bullet'/>"
      "</w:style><w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 2'/>"
      "</w:style>";
  const auto paragraph = [](const std::string& properties) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run("x") + "</w:p>";
  };
  const std::string numbered =
      "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='4'/></w:numPr>";
  const std::string none = "<w:numPr><w:numId w:val='0'/></w:numPr>";
  CHECK(read({paragraph(numbered), styles}) == "L x\n");
  CHECK(read({paragraph("<w:pStyle w:val='Dot'/>" + none), styles}) == "B x\n");
  CHECK(read({paragraph("<w:pStyle w:val='H'/>" + numbered), styles}) == "H x\n");
  CHECK(read({paragraph("<w:outlineLvl w:val='0'/>"), styles}) == "H x\n");
  CHECK(read({paragraph("<w:outlineLvl w:val='9'/>"), styles}) == "B x\n");
}

TEST_CASE("empty paragraphs are counted and cells are marked") {
  CHECK(read({docx_paragraph("a") + "<w:p/>" + "<w:tbl><w:tr><w:tc>" +
              docx_paragraph("b") + "</w:tc></w:tr></w:tbl>" + docx_paragraph("c") +
              "<w:sectPr/>"}) == "B a\nB \nBt b\nB c\n");
}

TEST_CASE("a paragraph whose end is deleted goes on in the next") {
  CHECK(read({"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + run("One ") +
              "</w:p>" + docx_paragraph("two.") + docx_paragraph("Three.")}) ==
        "B One two.\nB Three.\n");
}

TEST_CASE("links are found by relationship and by field") {
  const std::string relationships =
      "<Relationship Id='rId7' Type='http://schemas.openxmlformats.org/officeDocument/"
      "2006/relationships/hyperlink' Target='https://varnby.example/a?b=1&amp;c=2' "
      "TargetMode='External'/>";
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
  };
  const auto code = [](const std::string& words) {
    return "<w:r><w:instrText xml:space='preserve'>" + words + "</w:instrText></w:r>";
  };
  const DocxDocument document = document_of(
      {"<w:p>" + run("See ") + "<w:hyperlink r:id='rId7'>" + run("the ") + run("log") +
           "</w:hyperlink>" + run(" and ") + mark("begin") + code(" HYPER") +
           code("LINK \"https://varnby.example/f\" \\o \"tip\" ") + mark("separate") +
           run("field") + mark("end") + run(", ") +
           "<w:fldSimple w:instr='HYPERLINK https://varnby.example/s'>" +
           run("simple") + "</w:fldSimple>" + "<w:hyperlink w:anchor='top'>" +
           run(" here") + "</w:hyperlink>" + mark("begin") +
           code("HYPERLINK \\l \"top\"") + mark("separate") + run(" there") +
           mark("end") + run(".") + "</w:p>",
       "", relationships});
  REQUIRE(document.paragraphs.size() == 1);
  const DocxParagraph& paragraph = document.paragraphs[0];
  CHECK(paragraph.text == "See the log and field, simple here there.");
  REQUIRE(paragraph.links.size() == 3);
  CHECK(slice(paragraph.text, paragraph.links[0].where) == "the log");
  CHECK(paragraph.links[0].url == "https://varnby.example/a?b=1&c=2");
  CHECK(slice(paragraph.text, paragraph.links[1].where) == "field");
  CHECK(paragraph.links[1].url == "https://varnby.example/f");
  CHECK(slice(paragraph.text, paragraph.links[2].where) == "simple");
  CHECK(paragraph.links[2].url == "https://varnby.example/s");
}

TEST_CASE("notes follow the text in the order it refers to them") {
  const auto refer = [](const std::string& id) {
    return docx_reference("footnote", id);
  };
  DocxParts parts;
  parts.body = "<w:p>" + run("One") + refer("7") + run(" two") + refer("3") +
               docx_reference("endnote", "7") + refer("7") + refer("99") +
               "<w:del w:id='1'>" + refer("4") + "</w:del></w:p>" +
               docx_paragraph("End.");
  parts.footnotes = docx_note("footnote", "-1", "line") +
                    docx_note("footnote", "3", "Three" + refer("4")) +
                    docx_note("footnote", "4", "Four") +
                    docx_note("footnote", "7", "Seven");
  parts.endnotes = docx_note("endnote", "7", "Last");
  CHECK(read(parts) == "B One two\nB End.\nN  Seven\nN  Three\nN  Last\n");
  parts.footnotes.clear();
  CHECK(read(parts) == "B One two\nB End.\nN  Last\n");
}

TEST_CASE("links in notes lead where the part of the notes says") {
  DocxParts parts;
  parts.body = "<w:p>" + run("One") + docx_reference("footnote", "1") + "</w:p>";
  parts.footnotes = "<w:footnote w:id='1'><w:p><w:hyperlink r:id='r1'>" +
                    run("the log") + "</w:hyperlink></w:p></w:footnote>";
  parts.note_links =
      "<Relationship Id='r1' Type='x/hyperlink' TargetMode='External' "
      "Target='https://varnby.example/log'/>";
  const DocxDocument document = document_of(parts);
  REQUIRE(document.paragraphs.size() == 2);
  REQUIRE(document.paragraphs[1].links.size() == 1);
  CHECK(document.paragraphs[1].links[0].url == "https://varnby.example/log");
}

TEST_CASE("a note that is damaged is a fault of the document") {
  DocxParts parts;
  parts.body = "<w:p>" + docx_reference("footnote", "1") + "</w:p>";
  parts.footnotes = "<w:footnote>";
  const auto read = read_docx(docx_of(parts));
  REQUIRE(std::holds_alternative<Failure>(read));
  CHECK(std::get<Failure>(read).code == "bad-input");
  CHECK(std::get<Failure>(read).message.find("word/footnotes.xml") !=
        std::string::npos);
}

TEST_CASE("entities that multiply or lead outside are refused") {
  for (const std::string type :
       {"<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>",
        "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE w [<!ENTITY % p SYSTEM 'http://varnby.example/x'> %p;]>"}) {
    INFO(type);
    auto members = docx_members({docx_paragraph("&b;")});
    members[2].bytes.insert(members[2].bytes.find("<w:document"), type);
    const auto read = read_docx(zip_of(members));
    REQUIRE(std::holds_alternative<Failure>(read));
    CHECK(std::get<Failure>(read).code == "bad-input");
  }
}

TEST_CASE("the core properties are read") {
  const DocxDocument document =
      document_of({docx_paragraph("x"), "", "",
                   "<dc:title>Rain</dc:title><dc:creator>Ana Ruiz; Tom Lee</dc:creator>"
                   "<dcterms:created>2031-05-04T10:00:00Z</dcterms:created>"
                   "<dcterms:modified>2031-05-05T10:00:00Z</dcterms:modified>"
                   "<dc:language>en-GB</dc:language>"});
  CHECK(document.title == "Rain");
  CHECK(document.creators == std::vector<std::string>{"Ana Ruiz", " Tom Lee"});
  CHECK(document.created == "2031-05-04T10:00:00Z");
  CHECK(document.modified == "2031-05-05T10:00:00Z");
  CHECK(document.language == "en-GB");
}

TEST_CASE("other prefixes for the same names are read") {
  std::string xml = document_xml(docx_paragraph("Rain"));
  for (std::size_t at = xml.find("w:"); at != std::string::npos;
       at = xml.find("w:", at + 4)) {
    if (xml[at - 1] == '<' || xml[at - 1] == '/') xml.replace(at, 2, "ns0:");
  }
  xml.replace(xml.find("xmlns:w="), 8, "xmlns:ns0=");
  auto members = docx_members({""});
  members[2].bytes = xml;
  const auto read = read_docx(zip_of(members));
  REQUIRE(std::holds_alternative<DocxDocument>(read));
  REQUIRE(std::get<DocxDocument>(read).paragraphs.size() == 1);
  CHECK(std::get<DocxDocument>(read).paragraphs[0].text == "Rain");
}

TEST_CASE("damaged documents and bombs are refused by name") {
  const auto code = [](const std::vector<ZipMember>& members) {
    const auto read = read_docx(zip_of(members));
    REQUIRE(std::holds_alternative<Failure>(read));
    return std::get<Failure>(read).code;
  };
  auto members = docx_members({docx_paragraph("x")});
  CHECK(code({members[0]}) == "bad-input");
  members[2].bytes = "<w:document>";
  CHECK(code(members) == "bad-input");
  members[2].bytes = std::string(40U << 20U, ' ');
  members[2].packed = true;
  CHECK(code(members) == "too-large");
  members[2].bytes.clear();
  for (int i = 0; i < 1'100'000; ++i) members[2].bytes += "<w:p/>";
  CHECK(code(members) == "too-complex");
  CHECK(std::holds_alternative<Failure>(read_docx("")));
  members = docx_members({docx_paragraph(std::string(11U << 20U, 'x'))});
  members[2].packed = true;
  CHECK(code(members) == "too-large");
}

TEST_CASE("an address used very often is not copied without bound") {
  const std::string address = "https://varnby.example/" + std::string(8'000, 'x');
  std::string body = "<w:p>";
  for (int i = 0; i < 20'000; ++i) {
    body += "<w:hyperlink r:id='r'><w:r><w:t>x</w:t></w:r></w:hyperlink>";
  }
  const DocxDocument document = document_of(
      {body + "</w:p>", "",
       "<Relationship Id='r' Type='x/hyperlink' TargetMode='External' Target='" +
           address + "'/>"});
  std::size_t copied = 0;
  for (const DocxLink& link : document.paragraphs[0].links) copied += link.url.size();
  CHECK(copied > address.size());
  CHECK(copied < 4U << 20U);
}
