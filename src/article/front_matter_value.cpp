// SPDX-License-Identifier: Apache-2.0
// Undoes quotation marks, joins lines and cuts lists.
#include "article/front_matter_value.h"

#include <array>
#include <charconv>
#include <optional>

#include "article/white_space.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

struct Escape {
  char letter;
  std::string_view means;
};

constexpr std::array escapes = {Escape{'n', "\n"}, Escape{'r', " "}, Escape{'t', "\t"},
                                Escape{'_', "\xC2\xA0"}, Escape{'0', ""}};

std::size_t digits_of_code(char letter) {
  if (letter == 'x') return 2;
  if (letter == 'u') return 4;
  return letter == 'U' ? 8 : 0;
}

/// Appends what the escape at `at` (its backslash) means; moves `at` behind it.
void append_escape(std::string& out, std::string_view text, std::size_t& at) {
  const char letter = text[at + 1];
  const std::size_t digits = digits_of_code(letter);
  const std::string_view code = text.substr(at + 2, digits);
  at += 2;
  if (digits > 0 && code.size() == digits) {
    std::uint32_t number = 0;
    const char* const end = code.data() + code.size();
    if (std::from_chars(code.data(), end, number, 16).ptr == end) {
      append_utf8(out, number);
      at += digits;
      return;
    }
  }
  for (const Escape& escape : escapes) {
    if (escape.letter != letter) continue;
    out += escape.means;
    return;
  }
  out += letter;
}

/// A quoted stretch at the beginning of `text`: what it says and the byte behind it.
struct Quoted {
  std::string words;
  std::size_t end = 0;
};

std::optional<Quoted> quoted(std::string_view text) {
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return std::nullopt;
  const char mark = text[0];
  Quoted out;
  for (std::size_t at = 1; at < text.size();) {
    const bool has_more = at + 1 < text.size();
    if (mark == '"' && text[at] == '\\' && has_more) {
      append_escape(out.words, text, at);
    } else if (mark == '\'' && text.substr(at, 2) == "''") {
      out.words += '\'';
      at += 2;
    } else if (text[at] == mark) {
      out.end = at + 1;
      return out;
    } else {
      out.words += text[at++];
    }
  }
  return std::nullopt;
}

bool is_blank_or_comment(std::string_view rest) {
  rest = trimmed(rest);
  return rest.empty() || rest.front() == '#';
}

std::string scalar(std::string_view written) {
  written = trimmed(written);
  if (const auto inside = quoted(written)) {
    if (is_blank_or_comment(written.substr(inside->end))) {
      return single_spaced(inside->words);
    }
    return single_spaced(written);
  }
  std::string plain = single_spaced(written.substr(0, written.find(" #")));
  if (plain == "~" || plain == "null" || plain.starts_with('#')) plain.clear();
  return plain;
}

std::string joined(const FrontMatterEntry& entry) {
  std::string out(entry.value);
  for (const std::string_view line : entry.below) {
    if (!out.empty()) out += ' ';
    out += line;
  }
  return out;
}

/// Where the item at the beginning of `text` ends: at a comma or the closing bracket.
std::size_t item_end(std::string_view text) {
  std::size_t at = 0;
  int depth = 0;
  bool fresh = true;  // a mark opens a quoted stretch only where a value begins
  while (at < text.size()) {
    const char c = text[at];
    if (fresh && (c == '"' || c == '\'')) {
      const auto inside = quoted(text.substr(at));
      if (inside) {
        at += inside->end;
        fresh = false;
        continue;
      }
    }
    if (depth == 0 && (c == ',' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
    if (c != ' ' && c != '\t') fresh = c == '{' || c == '[' || c == ',' || c == ':';
    ++at;
  }
  return text.size();
}

/// The name in "name: Ana" or "{name: Ana, mail: x}"; nothing for another key's value;
/// the whole of what has no key.
std::string name_in(std::string_view item) {
  item = trimmed(item);
  bool is_map = item.starts_with('{');
  if (is_map) item = item.substr(1, item.rfind('}') - 1);
  while (is_map && !item.empty()) {
    const std::size_t end = item_end(item);
    const std::string_view pair = trimmed(item.substr(0, end));
    if (pair.starts_with("name:")) return scalar(pair.substr(5));
    item = end < item.size() ? item.substr(end + 1) : std::string_view();
  }
  if (is_map || item.empty()) return {};
  if (item[0] == '"' || item[0] == '\'') return scalar(item);
  if (item.starts_with("name:")) return scalar(item.substr(5));
  const bool has_key = item.find(": ") != std::string_view::npos || item.ends_with(':');
  return has_key ? std::string() : scalar(item);
}

void keep(std::vector<std::string>& items, std::string item) {
  if (!item.empty()) items.push_back(std::move(item));
}

std::vector<std::string> flow_items(std::string_view written) {
  std::vector<std::string> items;
  std::string_view rest = written.substr(1);
  while (!rest.empty()) {
    const std::size_t end = item_end(rest);
    keep(items, name_in(rest.substr(0, end)));
    if (end >= rest.size() || rest[end] == ']') break;
    rest.remove_prefix(end + 1);
  }
  return items;
}

}  // namespace

std::string front_matter_text(const FrontMatterEntry& entry) {
  if (entry.value.starts_with('|') || entry.value.starts_with('>')) {
    FrontMatterEntry body = entry;
    body.value = {};
    return single_spaced(joined(body));
  }
  return scalar(joined(entry));
}

std::vector<std::string> front_matter_list(const FrontMatterEntry& entry) {
  const std::string whole = joined(entry);
  if (entry.value.starts_with('[')) return flow_items(whole);
  std::vector<std::string> items;
  if (!entry.value.empty()) {
    keep(items, entry.value.starts_with('{') ? name_in(whole) : scalar(whole));
    return items;
  }
  for (const std::string_view line : entry.below) {
    std::string_view item = trimmed(line);
    const bool opens = item == "-" || item.starts_with("- ");
    if (opens) item = trimmed(item.substr(1));
    keep(items, name_in(item));
  }
  return items;
}

}  // namespace ascribe
