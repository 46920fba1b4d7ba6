// SPDX-License-Identifier: Apache-2.0
// The media types, endings and first bytes that are known here.
#include "fetch/content_kind.h"

#include <algorithm>
#include <array>

#include "http/header_text.h"

namespace ascribe {
namespace {

using namespace std::string_view_literals;

/// Bytes that begin, at `offset`, every file of a kind.
struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view kind;
};

/// The first bytes of a compound file: Office before 2007, and the shell around an
/// encrypted document of today.
constexpr auto old_office = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv;

constexpr std::array magics = {
    Magic{0, "%PDF-"sv, "a PDF document"sv},
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "a PNG image"sv},
    Magic{0, "\xff\xd8\xff"sv, "a JPEG image"sv},
    Magic{0, "GIF87a"sv, "a GIF image"sv},
    Magic{0, "GIF89a"sv, "a GIF image"sv},
    Magic{8, "WEBPVP8"sv, "a WebP image"sv},
    Magic{4, "ftypavif"sv, "an AVIF image"sv},
    Magic{4, "ftypisom"sv, "a video"sv},
    Magic{4, "ftypmp42"sv, "a video"sv},
    Magic{0, "\x1f\x8b\x08"sv, "a gzip archive"sv},
    Magic{0, "PK\x03\x04"sv, "a zip archive"sv},
    Magic{0, "PK\x05\x06"sv, "a zip archive"sv},
    Magic{0, old_office, "an old Office document"sv},
    Magic{0, "{\\rtf"sv, "an RTF document"sv},
    Magic{0,
          "\xfd"
          "7zXZ\0"sv,
          "an xz archive"sv},
    Magic{0, "7z\xbc\xaf\x27\x1c"sv, "a 7z archive"sv},
    Magic{0, "\x28\xb5\x2f\xfd"sv, "a zstd archive"sv},
    Magic{4, "1AY&SY"sv, "a bzip2 archive"sv},
    Magic{0,
          "\x7f"
          "ELF"sv,
          "a program"sv},
};

/// A name that stands plainly in the bytes of a container and tells what it holds.
struct Inside {
  std::string_view name;
  std::string_view kind;
};

constexpr std::array zip_insides = {
    Inside{"word/document.xml"sv, "a Word document"sv},
    Inside{"word/document2.xml"sv, "a Word document"sv},
    Inside{"mimetypeapplication/epub+zip"sv, "an EPUB book"sv},
    Inside{"mimetypeapplication/vnd.oasis.opendocument.text"sv,
           "an OpenDocument text"sv},
    Inside{"mimetypeapplication/vnd.oasis.opendocument"sv, "an OpenDocument file"sv},
    Inside{"xl/workbook.xml"sv, "an Excel workbook"sv},
    Inside{"ppt/presentation.xml"sv, "a PowerPoint presentation"sv},
};

// Names in a compound file are UTF-16.
constexpr std::array compound_insides = {
    Inside{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
           "an Office document locked with a password"sv},
    Inside{"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, "an old Word document"sv},
};

/// What to do about a kind that ends so; the first that fits.
constexpr std::array advices = {
    Inside{"locked with a password"sv, "take the password off and save it anew"sv},
    Inside{"old Word document"sv, "save it as .docx"sv},
    Inside{"old Office document"sv, "save its text as .docx or .txt"sv},
    Inside{"RTF document"sv, "save it as .docx or .txt"sv},
    Inside{"OpenDocument text"sv, "save it as .docx or .txt"sv},
    Inside{"PDF document"sv, "give the page or draft it was made from, or its text"sv},
    Inside{"image"sv, "give the article's own page or its text"sv},
    Inside{"archive"sv, "unpack it and give the files in it"sv},
};

template <std::size_t n>
std::string_view kind_inside(std::string_view bytes,
                             const std::array<Inside, n>& insides) {
  for (const Inside& inside : insides) {
    if (bytes.find(inside.name) != std::string_view::npos) return inside.kind;
  }
  return {};
}

constexpr auto word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv;

std::string bare_type(std::string_view content_type) {
  return lower_ascii(trim_blanks(content_type.substr(0, content_type.find(';'))));
}

}  // namespace

bool is_gzip_type(std::string_view content_type) {
  const std::string type = bare_type(content_type);
  return type == "application/gzip" || type == "application/x-gzip";
}

std::optional<InputFormat> format_of_type(std::string_view content_type) {
  static constexpr std::array markup = {
      "text/html"sv,          "application/xhtml+xml"sv, "application/xml"sv,
      "text/xml"sv,           "application/rss+xml"sv,   "application/atom+xml"sv,
      "application/rdf+xml"sv};
  const std::string type = bare_type(content_type);
  if (std::find(markup.begin(), markup.end(), type) != markup.end()) {
    return InputFormat::html;
  }
  if (type == word_type) return InputFormat::docx;
  if (type == "text/plain") return InputFormat::text;
  if (type == "text/markdown") return InputFormat::markdown;
  return std::nullopt;
}

std::string_view binary_kind(std::string_view bytes) {
  for (const Magic& magic : magics) {
    if (bytes.size() < magic.offset) continue;
    if (bytes.substr(magic.offset, magic.bytes.size()) == magic.bytes) {
      const std::string_view kind =
          bytes.starts_with("PK")         ? kind_inside(bytes, zip_insides)
          : bytes.starts_with(old_office) ? kind_inside(bytes, compound_insides)
                                          : std::string_view();
      return kind.empty() ? magic.kind : kind;
    }
  }
  return {};
}

bool is_docx(std::string_view bytes) {
  return bytes.starts_with("PK") && binary_kind(bytes) == zip_insides[0].kind;
}

std::string_view advice_on(std::string_view kind) {
  for (const Inside& advice : advices) {
    if (kind.ends_with(advice.name)) return advice.kind;
  }
  return "give the article's own page or its text";
}

InputFormat format_of_bytes(std::string_view bytes) {
  for (const auto mark : {"\xef\xbb\xbf"sv, "\xff\xfe"sv, "\xfe\xff"sv}) {
    if (bytes.substr(0, mark.size()) == mark) {
      bytes.remove_prefix(mark.size());
      break;
    }
  }
  // NUL is the other half of an ASCII character in UTF-16.
  const auto first = bytes.find_first_not_of(" \t\r\n\f\0"sv);
  const bool is_tag = first != std::string_view::npos && bytes[first] == '<';
  return is_tag ? InputFormat::html : InputFormat::text;
}

InputFormat format_of_answer(std::string_view content_type, std::string_view bytes) {
  if (is_docx(bytes)) return InputFormat::docx;
  if (content_type.empty()) return format_of_bytes(bytes);
  return format_of_type(content_type).value_or(InputFormat::html);
}

InputFormat format_of_name(std::string_view path) {
  const std::string name = lower_ascii(path.substr(path.rfind('/') + 1));
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) return InputFormat::text;
  const std::string ending = name.substr(dot);
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") {
    return InputFormat::html;
  }
  if (ending == ".docx") return InputFormat::docx;
  if (ending == ".md" || ending == ".markdown") return InputFormat::markdown;
  return InputFormat::text;
}

}  // namespace ascribe
