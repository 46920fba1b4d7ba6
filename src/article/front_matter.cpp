// SPDX-License-Identifier: Apache-2.0
// Reads the small part of YAML that front matter is written in.
#include "article/front_matter.h"

#include <algorithm>
#include <array>

#include "article/letter_case.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The line at `at` without its end; `at` moves behind the line's end.
std::string_view next_line(std::string_view source, std::size_t& at) {
  const std::size_t end = std::min(source.find('\n', at), source.size());
  std::string_view line = source.substr(at, end - at);
  at = std::min(end + 1, source.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view without_trailing_space(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// A scalar without its quotation marks or, when it has none, its comment.
std::string scalar(std::string_view written) {
  written = trimmed(written);
  if (written.size() >= 2 && (written[0] == '"' || written[0] == '\'') &&
      written.find(written[0], 1) != std::string_view::npos) {
    return std::string(written.substr(1, written.rfind(written[0]) - 1));
  }
  return single_spaced(written.substr(0, written.find(" #")));
}

/// "[a, b]" as its items, anything else as one.
std::vector<std::string> items_of(std::string_view written) {
  written = trimmed(written);
  const bool is_list =
      written.size() >= 2 && written.front() == '[' && written.back() == ']';
  std::vector<std::string> items;
  std::string_view rest = is_list ? written.substr(1, written.size() - 2) : written;
  while (!rest.empty()) {
    const std::size_t comma = is_list ? rest.find(',') : std::string_view::npos;
    std::string item = scalar(rest.substr(0, comma));
    if (!item.empty()) items.push_back(std::move(item));
    rest =
        comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  return items;
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void take(FrontMatter& matter, std::string_view key, std::string_view written) {
  const auto fill = [&](std::string& slot) {
    if (slot.empty()) slot = scalar(written);
  };
  if (is_one_of(key, {"author", "authors", "byline"})) {
    for (std::string& item : items_of(written))
      matter.authors.push_back(std::move(item));
  } else if (key == "title") {
    fill(matter.title);
  } else if (is_one_of(key, {"date", "published"})) {
    fill(matter.date);
  } else if (is_one_of(key, {"updated", "modified", "lastmod"})) {
    fill(matter.modified);
  } else if (key == "site") {
    fill(matter.site);
  } else if (is_one_of(key, {"lang", "language"})) {
    fill(matter.language);
  } else if (is_one_of(key, {"canonical", "canonical_url"})) {
    fill(matter.canonical_url);
  }
}

/// Reads lines up to the closing one; false when there is none.
bool read_lines(std::string_view source, std::size_t& at, FrontMatter& matter) {
  std::string open_key;
  while (at < source.size()) {
    const std::string_view line = without_trailing_space(next_line(source, at));
    if (line == "---" || line == "...") return true;
    const std::string_view words = trimmed(line);
    if (words.empty() || words.front() == '#') continue;
    const bool is_item =
        words.front() == '-' || line.front() == ' ' || line.front() == '\t';
    const std::size_t colon = words.find(':');
    const bool has_key = colon != std::string_view::npos &&
                         (colon + 1 == words.size() || words[colon + 1] == ' ');
    const std::string_view value = has_key ? words.substr(colon + 1) : words;
    if (!is_item) {
      open_key = has_key ? lower_ascii(trimmed(words.substr(0, colon))) : "";
      if (has_key) take(matter, open_key, value);
      continue;
    }
    const std::string_view item =
        words.substr(words.find_first_not_of("- ") == std::string_view::npos
                         ? words.size()
                         : words.find_first_not_of("- "));
    const std::size_t inner = item.find(": ");
    if (inner == std::string_view::npos) {
      take(matter, open_key, item);
    } else if (trimmed(item.substr(0, inner)) == "name") {
      take(matter, open_key, item.substr(inner + 1));
    }
  }
  return false;
}

}  // namespace

FrontMatter read_front_matter(std::string_view source) {
  std::size_t at = source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  FrontMatter none;
  none.end = static_cast<std::uint32_t>(at);
  if (without_trailing_space(next_line(source, at)) != "---") return none;
  FrontMatter matter;
  if (!read_lines(source, at, matter)) return none;
  matter.end = static_cast<std::uint32_t>(at);
  return matter;
}

}  // namespace ascribe
