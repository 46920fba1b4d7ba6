// SPDX-License-Identifier: Apache-2.0
// Finding where a JSON value ends, by its brackets and quotation marks alone.
#include "json/value_text.h"

#include <algorithm>
#include <cstddef>

namespace ascribe {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Where the string that begins at `at` ends, its mark included.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

/// Where the comment that begins at `at` ends; `at` itself when none does.
std::size_t comment_end(std::string_view text, std::size_t at) {
  const std::string_view opening = text.substr(at, 2);
  if (opening != "//" && opening != "/*") return at;
  const std::string_view closing = opening == "//" ? "\n" : "*/";
  const std::size_t found = text.find(closing, at + 2);
  return found == std::string_view::npos ? text.size() : found + closing.size();
}

/// Where a number, true, false or null ends.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_space(text[at]) &&
         std::string_view(",:]}/").find(text[at]) == std::string_view::npos) {
    ++at;
  }
  return at;
}

}  // namespace

std::string_view value_text(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return {};
  std::size_t at = offset;
  std::size_t open = 0;
  do {
    const std::size_t skipped = comment_end(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const char c = text[at];
    if (c == '"') {
      at = string_end(text, at);
    } else if (c == '[' || c == '{') {
      ++open;
      ++at;
    } else if (c == ']' || c == '}') {
      open -= open > 0 ? 1 : 0;
      ++at;
    } else {
      at = open > 0 ? at + 1 : std::max(word_end(text, at), at + 1);
    }
  } while (open > 0 && at < text.size());
  return text.substr(offset, at - offset);
}

std::string value_line(std::string_view text, std::uint32_t offset) {
  const std::string_view value = value_text(text, offset);
  std::string line;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t skipped = comment_end(value, at);
    if (skipped > at || is_space(value[at])) {
      at = std::max(skipped, at + 1);
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else {
      const std::size_t end = value[at] == '"' ? string_end(value, at) : at + 1;
      line += value.substr(at, end - at);
      at = end;
    }
  }
  return line;
}

}  // namespace ascribe
