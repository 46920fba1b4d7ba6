// SPDX-License-Identifier: Apache-2.0
// Which character set, by the order of evidence the WHATWG standards lay down.
//
// One departure. A <meta> that names a single-byte set on a page whose bytes are
// well-formed UTF-8 with at least one character beyond ASCII is not believed: text
// in such a set forms valid UTF-8 sequences about never by accident, while servers and
// archives that re-encode pages and leave the old <meta> in place are common.
#include "html/decode.h"

#include <algorithm>

#include "html/tag_reader.h"
#include "text/charset.h"

namespace ascribe {
namespace {

constexpr std::size_t prescan_bytes = 1024;

struct Evidence {
  std::string_view charset;
  std::string_view from;
};

std::string_view from_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  return {};
}

/// The value of charset= in a Content-Type, in a header or a meta element.
std::string_view charset_parameter(std::string_view type) {
  constexpr std::string_view key = "charset";
  const auto same = [](char written, char wanted) {
    return (written | 0x20) == wanted;
  };
  for (auto at = type.begin();;) {
    at = std::search(at, type.end(), key.begin(), key.end(), same);
    if (at == type.end()) return {};
    at += key.size();
    std::string_view rest(at, type.end());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\f\r"), rest.size()));
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\f\r"), rest.size()));
    if (rest.starts_with('"') || rest.starts_with('\'')) {
      return rest.substr(1, rest.find(rest.front(), 1) - 1);
    }
    return rest.substr(0, rest.find_first_of("; \t\n\f\r,"));
  }
}

/// The charset one <meta> names, or nothing.
std::string_view charset_of_meta(TagReader& tag) {
  std::string_view charset;
  std::string_view content;
  bool is_content_type = false;
  RawAttribute attribute;
  while (tag.next(attribute)) {
    if (same_ignoring_case(attribute.name, "charset")) charset = attribute.value;
    if (same_ignoring_case(attribute.name, "content")) content = attribute.value;
    if (same_ignoring_case(attribute.name, "http-equiv")) {
      is_content_type = same_ignoring_case(attribute.value, "content-type");
    }
  }
  if (!tag.is_closed()) return {};
  std::string_view name = charset_named(charset);
  if (name.empty() && is_content_type) name = charset_named(charset_parameter(content));
  // The prescan reads ASCII bytes, so what says utf-16 cannot be it.
  return name.starts_with("utf-16") ? "utf-8" : name;
}

std::string_view from_meta(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, prescan_bytes);
  std::size_t at = head.find('<');
  while (at != std::string_view::npos && at + 1 < head.size()) {
    const char next = head[at + 1];
    std::size_t end = at + 1;
    if (next == '!' || next == '?') {
      end = end_of_comment(head, at);
    } else if (is_ascii_letter(next) ||
               (next == '/' && at + 2 < head.size() && is_ascii_letter(head[at + 2]))) {
      TagReader tag(head, at);
      const bool is_meta = next != '/' && same_ignoring_case(tag.name(), "meta");
      const std::string_view name = is_meta ? charset_of_meta(tag) : std::string_view();
      if (!name.empty()) return name;
      for (RawAttribute ignored; tag.next(ignored);) continue;
      end = tag.end();
    }
    at = head.find('<', end);
  }
  return {};
}

bool is_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_single_byte(std::string_view charset) {
  return charset.starts_with("windows-") || charset.starts_with("iso-8859-") ||
         charset.starts_with("koi8-") || charset == "macintosh" ||
         charset == "ibm866" || charset == "x-mac-cyrillic";
}

Evidence find_charset(std::string_view bytes, std::string_view content_type,
                      bool has_markup) {
  if (const auto name = from_mark(bytes); !name.empty()) return {name, "bom"};
  if (const auto name = charset_named(charset_parameter(content_type)); !name.empty()) {
    return {name, "header"};
  }
  const bool well_formed = is_well_formed_utf8(bytes);
  if (const auto name = has_markup ? from_meta(bytes) : std::string_view();
      !name.empty()) {
    const bool stale = well_formed && is_single_byte(name) && !is_ascii(bytes);
    return stale ? Evidence{"utf-8", "valid-utf-8"} : Evidence{name, "meta"};
  }
  if (well_formed) return {"utf-8", "valid-utf-8"};
  return {"windows-1252", "default"};
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view content_type, bool has_markup) {
  const Evidence evidence = find_charset(bytes, content_type, has_markup);
  Utf8Text converted = to_utf8(bytes, evidence.charset);
  return {std::move(converted.text), std::string(evidence.charset),
          std::string(evidence.from), converted.replaced};
}

}  // namespace ascribe
