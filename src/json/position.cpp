// SPDX-License-Identifier: Apache-2.0
// Counts lines and code points up to an offset.
#include "json/position.h"

#include <algorithm>
#include <charconv>

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t before = text.substr(0, offset).rfind('\n');
  if (before != std::string_view::npos) return before + 1;
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// What stands at one place of a JSON string: bytes in the text, bytes once decoded.
struct Escape {
  std::size_t raw = 1;
  std::size_t decoded = 1;
};

Escape escape_at(std::string_view text, std::size_t at) {
  if (text[at] != '\\') return {};
  if (text.substr(at + 1, 1) != "u") return {2, 1};
  std::uint32_t unit = 0;
  const std::string_view digits = text.substr(at + 2, 4);
  std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  if (unit >= 0xD800 && unit < 0xDC00) return {12, 4};  // with the half that follows
  return {6, unit < 0x80 ? 1U : unit < 0x800 ? 2U : 3U};
}

}  // namespace

std::uint32_t string_position(std::string_view text, std::uint32_t offset,
                              std::size_t index) {
  std::size_t at = std::size_t{offset} + 1;
  std::size_t decoded = 0;
  while (at < text.size() && text[at] != '"') {
    const Escape escape = escape_at(text, at);
    decoded += escape.decoded;
    if (decoded > index) break;
    at += escape.raw;
  }
  return static_cast<std::uint32_t>(std::min(at, text.size()));
}

LineColumn line_column(std::string_view text, std::uint32_t offset) {
  const std::size_t end = std::min<std::size_t>(offset, text.size());
  const auto lines =
      std::count(text.begin(), text.begin() + static_cast<long>(end), '\n');
  const std::size_t begin = std::min(line_begin(text, end), end);
  const std::string_view before = text.substr(begin, end - begin);
  const auto points = std::count_if(before.begin(), before.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {static_cast<std::uint32_t>(lines + 1),
          static_cast<std::uint32_t>(points + 1)};
}

std::string_view line_at(std::string_view text, std::uint32_t offset) {
  const std::size_t at = std::min<std::size_t>(offset, text.size());
  const std::size_t begin = line_begin(text, at);
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace ascribe
