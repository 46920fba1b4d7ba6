// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/content_kind.cpp.
#include "fetch/content_kind.h"

#include "catch.h"

using namespace ascribe;
using namespace std::string_view_literals;

TEST_CASE("pages and texts are known by their type in any spelling") {
  CHECK(format_of_type("text/html") == InputFormat::html);
  CHECK(format_of_type("Text/HTML;charset=UTF-8") == InputFormat::html);
  CHECK(format_of_type(" text/html ; charset=x") == InputFormat::html);
  CHECK(format_of_type("application/xhtml+xml") == InputFormat::html);
  CHECK(format_of_type("text/plain; charset=utf-8") == InputFormat::text);
  CHECK(format_of_type("text/markdown") == InputFormat::markdown);
  CHECK(format_of_type("application/rss+xml;charset=utf-8") == InputFormat::html);
  CHECK(format_of_type("text/xml") == InputFormat::html);
  CHECK(is_gzip_type("Application/X-Gzip"));
  CHECK_FALSE(is_gzip_type("text/html"));
  for (const char* type :
       {"application/pdf", "image/png", "application/json", "text/html2", "html",
        "application/octet-stream", "text/css", ";text/html", "text/xsl"}) {
    INFO(type);
    CHECK_FALSE(format_of_type(type));
  }
}

TEST_CASE("first bytes betray what is not text") {
  struct Row {
    std::string_view bytes;
    std::string_view kind;
  };
  const Row rows[] = {
      {"%PDF-1.7\n"sv, "a PDF document"},
      {"\x89PNG\r\n\x1a\n\0\0"sv, "a PNG image"},
      {"\xff\xd8\xff\xe0"sv, "a JPEG image"},
      {"GIF89a\1\0"sv, "a GIF image"},
      {"RIFF\x10\0\0\0WEBPVP8 "sv, "a WebP image"},
      {"\x1f\x8b\x08\0"sv, "a gzip archive"},
      {"PK\x03\x04\x14"sv, "a zip archive"},
      {"\x7f"
       "ELF\x02"sv,
       "a program"},
      {"\x28\xb5\x2f\xfd"sv, "a zstd archive"},
  };
  for (const Row& row : rows) {
    INFO(row.kind);
    CHECK(binary_kind(row.bytes) == row.kind);
    CHECK(binary_kind(row.bytes.substr(0, 2)).empty());
  }
}

TEST_CASE("office files are told apart by what is inside") {
  struct Row {
    std::string_view bytes;
    std::string_view kind;
    std::string_view advice;
  };
  const auto compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv;
  const std::string old =
      std::string(compound) + std::string("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);
  const std::string locked =
      std::string(compound) +
      std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  const Row rows[] = {
      {"PK\x03\x04....word/document.xml..", "a Word document", "page"},
      {"PK\x03\x04..mimetypeapplication/epub+zip", "an EPUB book", "page"},
      {"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.textPK",
       "an OpenDocument text", "save it as .docx"},
      {"PK\x03\x04..xl/workbook.xml", "an Excel workbook", "page"},
      {compound, "an old Office document", "save its text"},
      {old, "an old Word document", "save it as .docx"},
      {locked, "an Office document locked with a password", "password"},
      {"{\\rtf1\\ansi", "an RTF document", "save it as .docx"},
      {"%PDF-1.7", "a PDF document", "its text"},
      {"PK\x03\x04", "a zip archive", "unpack"},
  };
  for (const Row& row : rows) {
    INFO(row.kind);
    CHECK(binary_kind(row.bytes) == row.kind);
    CHECK(advice_on(row.kind).find(row.advice) != std::string_view::npos);
    CHECK(is_docx(row.bytes) == (row.kind == "a Word document"));
  }
}

TEST_CASE("text that only looks like a program or an image is text") {
  for (const auto bytes :
       {""sv, "P"sv, "PK is short for Park."sv, "GIF files are old."sv,
        "%PDF is how they begin."sv, "RIFF raff, he said."sv, "<p>\x89PNG</p>"sv,
        "\xff\xfe<\0p\0"sv, "BZh 12, she said."sv}) {
    INFO(bytes);
    CHECK(binary_kind(bytes).empty());
  }
}

TEST_CASE("content is HTML when its first byte of substance is a bracket") {
  for (const auto bytes : {"<p>"sv, " \r\n\t<p>"sv, "\xef\xbb\xbf<p>"sv,
                           "\xff\xfe<\0p\0"sv, "\xfe\xff\0<\0p"sv}) {
    CHECK(format_of_bytes(bytes) == InputFormat::html);
  }
  for (const auto bytes : {""sv, "   "sv, "Rain < wind"sv, "\xef\xbb\xbfRain"sv}) {
    CHECK(format_of_bytes(bytes) == InputFormat::text);
  }
}

TEST_CASE("a file's ending says how to read it") {
  CHECK(format_of_name("a.html") == InputFormat::html);
  CHECK(format_of_name("dir.d/A.HTM") == InputFormat::html);
  CHECK(format_of_name("a.xhtml") == InputFormat::html);
  CHECK(format_of_name("A.docx") == InputFormat::docx);
  CHECK(format_of_name("a.md") == InputFormat::markdown);
  CHECK(format_of_name("draft.v2.markdown") == InputFormat::markdown);
  for (const char* path :
       {"a.txt", "a", "", "dir.html/a", "html", "a.html.bak", "a."}) {
    INFO(path);
    CHECK(format_of_name(path) == InputFormat::text);
  }
}
