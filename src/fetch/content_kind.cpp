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
    Magic{0, "PK\x03\x04"sv, "a zip archive or an office document"sv},
    Magic{0, "PK\x05\x06"sv, "a zip archive or an office document"sv},
    Magic{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "an office document"sv},
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

}  // namespace

std::optional<InputFormat> format_of_type(std::string_view content_type) {
  const std::string type =
      lower_ascii(trim_blanks(content_type.substr(0, content_type.find(';'))));
  if (type == "text/html" || type == "application/xhtml+xml") return InputFormat::html;
  if (type == "text/plain") return InputFormat::text;
  if (type == "text/markdown") return InputFormat::markdown;
  return std::nullopt;
}

std::string_view binary_kind(std::string_view bytes) {
  for (const Magic& magic : magics) {
    if (bytes.size() < magic.offset) continue;
    if (bytes.substr(magic.offset, magic.bytes.size()) == magic.bytes) {
      return magic.kind;
    }
  }
  return {};
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

InputFormat format_of_name(std::string_view path) {
  const std::string name = lower_ascii(path.substr(path.rfind('/') + 1));
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) return InputFormat::text;
  const std::string ending = name.substr(dot);
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") {
    return InputFormat::html;
  }
  if (ending == ".md" || ending == ".markdown") return InputFormat::markdown;
  return InputFormat::text;
}

}  // namespace ascribe
