// SPDX-License-Identifier: Apache-2.0
// Tests src/article/docx_text.cpp, and Word documents as articles.
#include "article/docx_text.h"

#include "ascribe/article.h"
#include "ascribe/page.h"
#include "catch.h"
#include "docx_builder.h"
#include "word_lists_from.h"

using namespace ascribe;

namespace {

DocxParagraph paragraph(std::string text, DocxRole role = DocxRole::body) {
  DocxParagraph made;
  made.text = std::move(text);
  made.role = role;
  return made;
}

/// The blocks of a document, a line each; the headline begins with "!".
std::string read(std::vector<DocxParagraph> paragraphs) {
  DocxDocument document;
  document.paragraphs = std::move(paragraphs);
  std::string out;
  for (const Block& block : docx_text(document).blocks) {
    out += (block.is_headline ? "!" : "") + std::string(name(block.kind)) + " " +
           block.text + "\n";
  }
  return out;
}

Article article_of(const DocxParts& parts) {
  Page page;
  page.bytes = docx_of(parts);
  page.format = InputFormat::docx;
  static const WordLists words = word_lists_from("rules/extract");
  auto read = extract_article(page, words);
  if (const auto* failure = std::get_if<Failure>(&read)) FAIL(failure->message);
  return std::get<Article>(std::move(read));
}

}  // namespace

TEST_CASE("paragraphs of a document become blocks by their roles") {
  CHECK(
      read({paragraph("Rain", DocxRole::title), paragraph(""),
            paragraph("Why", DocxRole::heading), paragraph("one", DocxRole::list_item),
            paragraph("said", DocxRole::quote), paragraph("map", DocxRole::left_out),
            paragraph("It\trained.")}) ==
      "!heading Rain\nheading Why\nlist-item one\nquote said\nparagraph It rained.\n");
}

TEST_CASE("a document's headline is its title, a first heading or a short line") {
  CHECK(read({paragraph("Desk", DocxRole::heading), paragraph("A", DocxRole::title),
              paragraph("B", DocxRole::title)}) ==
        "heading Desk\n!heading A\nheading B\n");
  CHECK(read({paragraph("Rain", DocxRole::heading), paragraph("It fell.")}) ==
        "!heading Rain\nparagraph It fell.\n");
  CHECK(read({paragraph("Rain falls"), paragraph("It fell.")}) ==
        "!heading Rain falls\nparagraph It fell.\n");
  CHECK(read({paragraph("It fell."), paragraph("Rain")}) ==
        "paragraph It fell.\nparagraph Rain\n");
}

TEST_CASE("tables are read only when there is nothing else") {
  DocxParagraph cell = paragraph("In a cell.");
  cell.in_table = true;
  CHECK(read({paragraph("Outside."), cell}) == "paragraph Outside.\n");
  CHECK(read({paragraph(" "), cell}) == "paragraph In a cell.\n");
}

TEST_CASE("notes are paragraphs behind the text and never the headline") {
  const DocxParagraph note = paragraph("Seen by us", DocxRole::note);
  CHECK(read({paragraph("It fell."), note}) ==
        "paragraph It fell.\nparagraph Seen by us\n");
  CHECK(read({paragraph(""), note}) == "paragraph Seen by us\n");
  DocxParagraph cell = paragraph("In a cell.");
  cell.in_table = true;
  CHECK(read({cell, note}) == "paragraph In a cell.\nparagraph Seen by us\n");
}

TEST_CASE("positions in a document are paragraphs and places in them") {
  const Article article = article_of(
      {docx_paragraph("Rain &amp; wind", "T") + "<w:p/>" +
           "<w:p><w:r><w:t xml:space='preserve'>  It  </w:t></w:r><w:r><w:tab/><w:t>"
           "\xC3\xA9"
           "tait </w:t></w:r><w:hyperlink r:id='l'><w:r><w:t>the log</w:t></w:r>"
           "</w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>",
       "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>",
       "<Relationship Id='l' Type='x/hyperlink' TargetMode='External' "
       "Target='https://varnby.example/log'/>",
       "<dc:title>Old draft</dc:title><dc:creator>Ana Ruiz</dc:creator>"
       "<dcterms:created>2031-05-04T10:00:00Z</dcterms:created>"});
  CHECK(article.title == "Rain & wind");
  CHECK(article.byline == std::vector<std::string>{"Ana Ruiz"});
  CHECK(article.published == "2031-05-04T10:00:00Z");
  CHECK(article.source == "Rain & wind\n\n  It  \t\xC3\xA9tait the log.\n");
  CHECK(article.text == "Rain & wind\nIt \xC3\xA9tait the log.");
  REQUIRE(article.links.size() == 1);
  CHECK(slice(article.text, article.links[0].where) == "the log");
  CHECK(article.links[0].url == "https://varnby.example/log");
  for (const std::string_view word : {"Rain", "&", "It", "\xC3\xA9tait", "log."}) {
    const auto at = static_cast<std::uint32_t>(article.text.find(word));
    const Span where{at, at + static_cast<std::uint32_t>(word.size())};
    CHECK(slice(article.source, source_span(article, where)) == word);
  }
}

TEST_CASE("a document without a headline goes by the title of its properties") {
  const std::string core = "<dc:title>Rain</dc:title>";
  CHECK(article_of({docx_paragraph("It fell."), "", "", core}).title == "Rain");
}

TEST_CASE("documents that cannot be read are failures with a name") {
  const auto code = [](std::string bytes) {
    Page page;
    page.input = "draft.docx";
    page.bytes = std::move(bytes);
    page.format = InputFormat::docx;
    auto read = extract_article(page, word_lists_from("rules/extract"));
    REQUIRE(std::holds_alternative<Failure>(read));
    CHECK(std::get<Failure>(read).where == "draft.docx");
    return std::get<Failure>(read).code;
  };
  CHECK(code("") == "empty-page");
  CHECK(code("plain words") == "bad-input");
  CHECK(code(docx_of({"<w:p/>"})) == "empty-page");
}
