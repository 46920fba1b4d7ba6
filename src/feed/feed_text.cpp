// SPDX-License-Identifier: Apache-2.0
// Unpacks and decodes feeds, and titles that are HTML inside XML.
#include "feed/feed_text.h"

#include <algorithm>

#include "article/letter_case.h"
#include "article/white_space.h"
#include "html/visible_text.h"
#include "http/body_decoder.h"
#include "http/gzip_member.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_title = 2'000;
constexpr std::size_t longest_declaration = 256;

/// The word behind `key`= in `text`, in quotation marks or bare.
std::string_view value_of(std::string_view text, std::string_view key) {
  const std::string lower = lower_ascii(text);
  std::size_t at = lower.find(key);
  if (at == std::string::npos) return {};
  at = lower.find_first_not_of(" \t\r\n=", at + key.size());
  if (at == std::string::npos) return {};
  if (text[at] == '"' || text[at] == '\'') ++at;
  return text.substr(at, text.find_first_of("\"'; \t\r\n?", at) - at);
}

std::string_view declared_charset(std::string_view bytes,
                                  std::string_view content_type) {
  const std::string_view header = charset_named(value_of(content_type, "charset"));
  if (!header.empty()) return header;
  const std::size_t begin = bytes.find("<?xml");
  if (begin > longest_declaration) return {};
  std::string_view declaration = bytes.substr(begin, longest_declaration);
  declaration = declaration.substr(0, declaration.find("?>"));
  const std::string_view name = charset_named(value_of(declaration, "encoding"));
  // What could be read as ASCII to here is not UTF-16.
  return name.starts_with("utf-16") ? std::string_view() : name;
}

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Failure too_large(std::size_t max_bytes) {
  return {"too-large", "",
          "the feed is over the limit of " + std::to_string(max_bytes) + " bytes"};
}

}  // namespace

std::variant<std::string, Failure> unpacked_feed(std::string_view bytes,
                                                 std::size_t max_bytes) {
  const ContentCoding coding =
      is_gzip(bytes) ? ContentCoding::gzip : ContentCoding::identity;
  auto decoded = decode_whole(coding, bytes, max_bytes);
  const auto* refusal = std::get_if<Refusal>(&decoded);
  if (refusal == nullptr) return std::get<std::string>(std::move(decoded));
  if (refusal->code == "too-large") return too_large(max_bytes);
  return Failure{"bad-input", "",
                 "the gzip archive is damaged or cut short; fetch it anew"};
}

std::string unpacked_head(std::string_view bytes, std::size_t size) {
  if (!is_gzip(bytes)) return std::string(bytes.substr(0, size));
  std::string out;
  GzipMember().add(bytes, size, out);
  return out;
}

std::string feed_text(std::string_view bytes, std::string_view content_type) {
  if (bytes.starts_with("\xFF\xFE")) return to_utf8(bytes, "utf-16le").text;
  if (bytes.starts_with("\xFE\xFF")) return to_utf8(bytes, "utf-16be").text;
  if (is_well_formed_utf8(bytes)) return std::string(bytes);
  const std::string_view charset = declared_charset(bytes, content_type);
  return to_utf8(bytes, charset.empty() ? "windows-1252" : charset).text;
}

std::string plain_title(std::string_view title) {
  title =
      title.substr(0, boundary_before(title, std::min(title.size(), longest_title)));
  if (title.find_first_of("&<") == std::string_view::npos) return single_spaced(title);
  const auto parsed = parse_html("<body>" + std::string(title));
  const auto* tree = std::get_if<HtmlTree>(&parsed);
  if (tree == nullptr) return single_spaced(title);
  return visible_text(*tree, 0).text;
}

}  // namespace ascribe
