// SPDX-License-Identifier: Apache-2.0
// Cuts plain text into paragraphs by its blank lines, or by its lines.
#include "article/plain_text.h"

#include <algorithm>
#include <array>

#include "article/folded_text.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t headline_words = 20;

constexpr std::array<std::string_view, 7> stops = {
    ".", "!", "?", "\xE2\x80\xA6", "\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F"};
constexpr std::array<std::string_view, 8> closers = {
    "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE3\x80\x8D"};

/// The lines of `source` without their ends, in order; blank ones included.
std::vector<Span> lines_of(std::string_view source) {
  std::vector<Span> lines;
  std::size_t begin = source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (begin < source.size()) {
    const std::size_t end =
        std::min(source.find_first_of("\r\n", begin), source.size());
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

}  // namespace

bool reads_as_headline(std::string_view text) {
  const auto spaces =
      static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return spaces < headline_words && !has_final_stop(text);
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
    if (!fold_lines || is_blank(source, lines[i])) finish();
    // The line break goes in with the line, so that "\n" and " " map one to one.
    const std::uint32_t end = i + 1 < lines.size()
                                  ? lines[i + 1].begin
                                  : static_cast<std::uint32_t>(source.size());
    text.add(slice(source, {lines[i].begin, end}), lines[i].begin);
  }
  finish();
  if (!blocks.empty() && reads_as_headline(blocks.front().text)) {
    blocks.front().kind = ParagraphKind::heading;
    blocks.front().is_headline = true;
  }
  return blocks;
}

}  // namespace ascribe
