// SPDX-License-Identifier: Apache-2.0
// Cuts plain text into paragraphs by its blank lines, or by its lines.
#include "article/plain_text.h"

#include <algorithm>
#include <array>

#include "article/folded_text.h"
#include "article/white_space.h"
#include "text/enumerations.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t headline_words = 20;

constexpr std::array<std::string_view, 14> stops = {
    ".",  "!",  "?",  "…",        //
    "。", "！", "？",             // Chinese and Japanese
    "؟",  "۔",                    // Arabic, Urdu
    "।",  "։",  "።",  "፧", "။"};  // Devanagari, Armenian, Amharic (2), Burmese
constexpr std::array<std::string_view, 14> closers = {
    "\"", "'", ")", "]", "”", "“", "’", "‘", "»", "«", "›", "」", "』", "）"};

/// The lines of `source` without their ends, in order; blank ones included.
std::vector<Span> lines_of(std::string_view source) {
  std::vector<Span> lines;
  std::size_t begin = source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (begin < source.size()) {
    // find_first_of would ask a library function about every byte.
    std::size_t end = begin;
    while (end < source.size() && source[end] != '\r' && source[end] != '\n') ++end;
    lines.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + (source.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

bool is_blank(std::string_view source, Span line) {
  return trimmed(slice(source, line)).empty();
}

bool has_inner_blank(std::string_view source, const std::vector<Span>& lines) {
  bool text_seen = false;
  bool blank_seen = false;
  for (const Span line : lines) {
    if (is_blank(source, line)) {
      blank_seen = text_seen;
    } else if (blank_seen) {
      return true;
    } else {
      text_seen = true;
    }
  }
  return false;
}

template <std::size_t n>
std::size_t ending(std::string_view text,
                   const std::array<std::string_view, n>& marks) {
  for (const std::string_view mark : marks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

bool has_final_stop(std::string_view text) {
  while (const std::size_t size = ending(text, closers)) text.remove_suffix(size);
  return ending(text, stops) > 0;
}

/// True when a stop with space behind it stands in `text`: it is more than one
/// sentence, if the stop is no abbreviation's.
bool has_inner_stop(std::string_view text) {
  for (std::size_t space = text.find(' '); space != text.npos;
       space = text.find(' ', space + 1)) {
    if (has_final_stop(text.substr(0, space))) return true;
  }
  return false;
}

/// True when a line that begins with a small letter goes on a sentence that was cut at
/// its margin: "The bridge has stood" "since May." Short lines are items of a list.
bool goes_on(std::string_view before, std::string_view line) {
  constexpr std::ptrdiff_t least_spaces = 3;
  std::size_t at = 0;
  return std::count(before.begin(), before.end(), ' ') >= least_spaces &&
         !has_final_stop(before) && is_lower(step(line, at));
}

/// True of "Kallio Calls the Bridge Safe.": nearly every longer word has a capital.
bool has_title_case(std::string_view text) {
  constexpr std::size_t longer = 4;
  constexpr std::size_t least = 4;
  std::size_t words = 0;
  std::size_t capitals = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::size_t at = 0;
    if (word.size() < longer) continue;
    ++words;
    capitals += is_lower(step(word, at)) ? 0 : 1;
  }
  return words >= least && capitals * 10 >= words * 9;
}

}  // namespace

bool reads_as_headline(std::string_view text) {
  const auto spaces =
      static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return spaces < headline_words && find_items(text).empty() &&
         (!has_final_stop(text) || (has_title_case(text) && !has_inner_stop(text)));
}

std::vector<Block> plain_text_blocks(std::string_view source) {
  const std::vector<Span> lines = lines_of(source);
  const bool fold_lines = has_inner_blank(source, lines);
  std::vector<Block> blocks;
  FoldedText text;
  const auto finish = [&] {
    if (text.text().empty()) return;
    Block block;
    block.text = text.text();
    block.runs = text.runs();
    blocks.push_back(std::move(block));
    text = FoldedText();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = trimmed(slice(source, lines[i]));
    if (line.empty() || !(fold_lines || goes_on(text.text(), line))) finish();
    // The line break goes in with the line, so that "\n" and " " map one to one.
    const std::uint32_t end = i + 1 < lines.size()
                                  ? lines[i + 1].begin
                                  : static_cast<std::uint32_t>(source.size());
    text.add(slice(source, {lines[i].begin, end}), lines[i].begin);
  }
  finish();
  if (!blocks.empty() && reads_as_headline(blocks.front().text) &&
      (blocks.size() > 1 || !has_inner_stop(blocks.front().text))) {
    blocks.front().kind = ParagraphKind::heading;
    blocks.front().is_headline = true;
  }
  return blocks;
}

}  // namespace ascribe
