// SPDX-License-Identifier: Apache-2.0
// Escaping, cutting and wrapping by terminal columns.
#include "report/visible.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/utf8.h"
#include "text/width.h"

namespace ascribe {
namespace {

constexpr std::string_view ellipsis = "…";

void append_escaped(std::string& text, char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (std::uint32_t rest = code; rest > 0 || hex.size() < 2; rest /= 16) {
    hex.insert(hex.begin(), digits[rest % 16]);
  }
  text += "\\u{" + hex + "}";
}

/// How many bytes of printable ASCII `text` begins with: most of a text, and safe.
std::size_t plain_prefix(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(),
                                [](char c) { return c < 0x20 || c > 0x7E; });
  return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  append_visible(shown, text);
  return shown;
}

void append_visible(std::string& shown, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_prefix(text.substr(at));
    shown += text.substr(at, plain);
    at += plain;
    if (at == text.size()) break;
    const char32_t code = step(text, at);
    if (is_control(code) || is_bidi(code)) {
      append_escaped(shown, code);
    } else {
      append_utf8(shown, code);
    }
  }
}

std::string fitted(std::string_view text, unsigned columns) {
  const unsigned width = display_width(text);
  if (width <= columns) return std::string(text) + std::string(columns - width, ' ');
  unsigned used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    const unsigned more = display_width(step(text, next));
    if (used + more + 1 > columns) break;
    used += more;
    end = next;
  }
  std::string cut(text.substr(0, end));
  cut += ellipsis;
  return cut + std::string(columns - std::min(columns, used + 1), ' ');
}

std::string wrapped(std::string_view text, std::string_view first, unsigned width) {
  const unsigned indent = display_width(first);
  std::string lines(first);
  unsigned column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const unsigned more = display_width(word);
    const bool begins_line = column == indent;
    if (!begins_line && column + 1 + more > width) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (!begins_line) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += more;
  }
  return lines + "\n";
}

std::string fixed(double value, int decimals) {
  std::array<char, 64> buffer{};
  const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                          value, std::chars_format::fixed, decimals);
  return fault == std::errc() ? std::string(buffer.data(), end) : "?";
}

}  // namespace ascribe
