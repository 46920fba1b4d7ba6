// SPDX-License-Identifier: Apache-2.0
// Cuts front matter into keys and values and picks those an article has room for.
//
// What is malformed. A draft must not lose words because a line of its front matter is
// wrong, nor print its front matter as prose. So a block counts as front matter when it
// is closed and opens with a key; a line inside that is neither key, value nor comment
// is passed over and noted. A block that opens with a key and never closes is text, as
// Markdown has it, and noted too: it is most likely a forgotten line.
#include "article/front_matter.h"

#include <algorithm>
#include <array>

#include "article/front_matter_value.h"
#include "article/letter_case.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_key = 64;

/// The line at `at` without its end and the space before it; `at` moves behind it.
/// Lines end at LF, CR LF or CR.
std::string_view next_line(std::string_view source, std::size_t& at) {
  const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
  const std::string_view line = source.substr(at, end - at);
  at = std::min(end + (source.substr(end, 2) == "\r\n" ? 2 : 1), source.size());
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '_' || c == '-' || c == '.' || c == ' ' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Collects entries line by line.
class EntryReader {
 public:
  explicit EntryReader(char separator) : separator_(separator) {}

  void line(std::string_view line) {
    const std::string_view words = trimmed(line);
    const bool is_below = line.starts_with(' ') || line.starts_with('\t') ||
                          words == "-" || words.starts_with("- ") || is_open_list();
    if (words.empty() || words.front() == '#') return;
    if (separator_ == '=' && words.front() == '[' && !is_open_list()) {
      in_table_ = true;
      return;
    }
    if (in_table_) return;
    if (is_below && !entries_.empty()) {
      entries_.back().below.push_back(words);
    } else if (!is_below && has_key(words)) {
      const std::size_t at = words.find(separator_);
      entries_.push_back({lower_ascii(trimmed(words.substr(0, at))),
                          trimmed(words.substr(at + 1)),
                          {}});
    } else {
      is_sound_ = false;
    }
  }

  /// Whether `line` opens with a key.
  bool has_key(std::string_view line) const {
    const std::size_t at = line.find(separator_);
    if (at == std::string_view::npos || at == 0 || at > longest_key) return false;
    const std::string_view key = line.substr(0, at);
    const bool is_parted = separator_ == '=' || at + 1 == line.size() ||
                           line[at + 1] == ' ' || line[at + 1] == '\t';
    return is_parted && std::all_of(key.begin(), key.end(), is_key_character);
  }

  const std::vector<FrontMatterEntry>& entries() const { return entries_; }
  bool is_sound() const { return is_sound_; }

 private:
  /// True inside `[`, of which the closing bracket has not come.
  bool is_open_list() const {
    if (entries_.empty() || !entries_.back().value.starts_with('[')) return false;
    const FrontMatterEntry& last = entries_.back();
    const std::string_view end = last.below.empty() ? last.value : last.below.back();
    return end.find(']') == std::string_view::npos;
  }

  char separator_;
  bool in_table_ = false;
  bool is_sound_ = true;
  std::vector<FrontMatterEntry> entries_;
};

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void take(FrontMatter& matter, const FrontMatterEntry& entry) {
  const auto fill = [&](std::string& slot) {
    if (slot.empty()) slot = front_matter_text(entry);
  };
  const std::string_view key = entry.key;
  if (is_one_of(key, {"author", "authors", "byline"})) {
    for (std::string& item : front_matter_list(entry)) {
      matter.authors.push_back(std::move(item));
    }
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

}  // namespace

FrontMatter read_front_matter(std::string_view source) {
  std::size_t at = source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  FrontMatter none;
  none.end = static_cast<std::uint32_t>(at);
  const std::string_view fence = next_line(source, at);
  if (fence != "---" && fence != "+++") return none;
  EntryReader reader(fence == "---" ? ':' : '=');
  bool is_closed = false;
  bool is_first = true;
  while (at < source.size() && !is_closed) {
    const std::string_view line = next_line(source, at);
    is_closed = line == fence || (fence == "---" && line == "...");
    if (is_closed) break;
    const bool is_spacing = line.empty() || line.starts_with('#');
    if (is_first && !is_spacing && !reader.has_key(line)) return none;
    is_first = is_first && is_spacing;
    reader.line(line);
  }
  if (!is_closed) {
    none.is_sound = reader.entries().empty();
    return none;
  }
  FrontMatter matter;
  for (const FrontMatterEntry& entry : reader.entries()) take(matter, entry);
  matter.is_sound = reader.is_sound();
  matter.end = static_cast<std::uint32_t>(at);
  return matter;
}

}  // namespace ascribe
