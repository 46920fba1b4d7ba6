// SPDX-License-Identifier: Apache-2.0
// Words one trouble for a person, safely for a terminal.
#include "cli/complaint.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace ascribe {
namespace {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t bytes = 0;  ///< 0: no UTF-8 here
};

/// The code point at the start of `words`, which is not empty. Overlong forms, halves
/// of surrogate pairs and values past U+10FFFF are not UTF-8.
CodePoint first_code_point(std::string_view words) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || words.size() < length) return {};
  std::uint32_t value = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3FU);
  }
  const bool half = value >= 0xD800 && value <= 0xDFFF;
  if (half || value < least[length] || value > 0x10FFFF) return {};
  return {value, length};
}

bool is_treacherous(std::uint32_t value) {
  const bool control =
      (value < 0x20 && value != '\t') || (value >= 0x7F && value < 0xA0);
  const bool bidi = value == 0x061C || value == 0x200E || value == 0x200F ||
                    (value >= 0x202A && value <= 0x202E) ||
                    (value >= 0x2066 && value <= 0x2069);
  const bool line = value == 0x2028 || value == 0x2029;
  return control || bidi || line;
}

std::string escape(char kind, std::uint32_t value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "\\%c{%X}", kind, value);
  return text.data();
}

std::string code_of(std::string_view name) {
  const bool status = name.substr(0, 5) == "http-";
  const ErrorCode& row = error_code(status ? "http-status" : name);
  return " [" + std::string(row.id) + " " + std::string(name) + "]\n";
}

std::string place(const std::string& where) {
  return "ascribe: " + (where.empty() ? "" : printable(where) + ": ");
}

}  // namespace

std::string printable(std::string_view words) {
  std::string safe;
  while (!words.empty()) {
    const CodePoint point = first_code_point(words);
    const std::size_t bytes = point.bytes == 0 ? 1 : point.bytes;
    if (point.bytes == 0) {
      safe += escape('x', static_cast<unsigned char>(words[0]));
    } else if (is_treacherous(point.value)) {
      safe += escape('u', point.value);
    } else {
      safe += words.substr(0, bytes);
    }
    words.remove_prefix(bytes);
  }
  return safe;
}

std::string complaint(const Failure& failure) {
  return place(failure.where) + printable(failure.message) + code_of(failure.code);
}

std::string complaint(const Error& error) {
  std::string_view text = error.what();
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const std::string code = code_of(error.code().name);
  if (text.find('\n') == std::string_view::npos) {
    return place(error.where()) + printable(text) + code;
  }
  std::string lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines += printable(line) + "\n";
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines + place(error.where()) + std::string(error.code().meaning) + code;
}

std::string internal_complaint(std::string_view what) {
  return "ascribe: this is a fault of ascribe, please report it: " + printable(what) +
         code_of("internal");
}

void complain(std::string_view lines) {
  while (!lines.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, lines.data(), lines.size());
    if (written <= 0) return;
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace ascribe
