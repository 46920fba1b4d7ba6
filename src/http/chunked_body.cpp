// SPDX-License-Identifier: Apache-2.0
// Reads chunk by chunk, strictly: sizes are hexadecimal, line ends are CRLF or LF.
#include "http/chunked_body.h"

#include <charconv>
#include <cstdint>
#include <optional>

#include "http/header_text.h"

namespace ascribe {
namespace {

Refusal cut_short() {
  return {"incomplete", "the page ends before its last chunk; fetch it again"};
}

Refusal bad_chunk() {
  return {"bad-http", "the page's chunks are broken; fetch it again"};
}

/// Cuts a line with its end off `text`; nothing when no end is left.
std::optional<std::string_view> cut_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

/// The size a chunk's line gives, its extensions ignored.
std::optional<std::uint32_t> chunk_size(std::string_view line) {
  const std::string_view digits = trim_blanks(line.substr(0, line.find(';')));
  std::uint32_t size = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, size, 16);
  if (digits.empty() || fault != std::errc() || stop != end) return std::nullopt;
  return size;
}

/// Cuts the line end after a chunk; false when something else stands there.
bool cut_line_end(std::string_view& text) {
  if (text.substr(0, 2) == "\r\n") {
    text.remove_prefix(2);
  } else if (text.substr(0, 1) == "\n") {
    text.remove_prefix(1);
  } else {
    return false;
  }
  return true;
}

/// Drops the trailer lines; says whether the empty line that ends them, or the end of
/// the text, is all that follows.
bool ends_after_trailers(std::string_view text) {
  while (!text.empty()) {
    const auto line = cut_line(text);
    if (!line) return false;
    if (trim_blanks(*line).empty()) return text.empty();
  }
  return true;
}

}  // namespace

std::variant<std::string, Refusal> join_chunks(std::string_view stored) {
  std::string content;
  for (;;) {
    const auto line = cut_line(stored);
    if (!line) {
      const bool is_start = chunk_size(stored).has_value() || stored.empty();
      return is_start ? cut_short() : bad_chunk();
    }
    const auto size = chunk_size(*line);
    if (!size) return bad_chunk();
    if (*size == 0) break;
    if (*size > stored.size()) return cut_short();
    content += stored.substr(0, *size);
    stored.remove_prefix(*size);
    if (stored.empty()) return cut_short();
    if (!cut_line_end(stored)) return bad_chunk();
  }
  if (!ends_after_trailers(stored)) return bad_chunk();
  return content;
}

}  // namespace ascribe
