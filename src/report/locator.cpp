// SPDX-License-Identifier: Apache-2.0
// Counting code points and lines once, so that each later question is cheap.
#include "report/locator.h"

#include <algorithm>

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
}

bool ends_line(std::string_view text, std::size_t i) {
  if (text[i] == '\n') return true;
  return text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
}

}  // namespace

Locator::Locator(std::string_view text) : text_(text), line_begins_{0} {
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) block_chars_.push_back(seen);
    if (begins_code_point(text[i])) ++seen;
    if (ends_line(text, i)) line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  if (text.size() % block == 0) block_chars_.push_back(seen);
}

std::uint32_t Locator::chars(std::uint32_t byte) const {
  const std::size_t end = std::min<std::size_t>(byte, text_.size());
  const std::size_t from = end / block * block;
  const auto counted = std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(from),
                                     text_.begin() + static_cast<std::ptrdiff_t>(end),
                                     begins_code_point);
  return block_chars_[from / block] + static_cast<std::uint32_t>(counted);
}

Locator::Place Locator::place(std::uint32_t byte) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), byte);
  const std::uint32_t begin = *(after - 1);
  std::uint32_t column = chars(byte) - chars(begin) + 1;
  // Editors show the mark as nothing, so counting it would put every finding of the
  // first line one column to the right.
  const bool marked = begin == 0 && text_.starts_with(byte_order_mark);
  if (marked && column > 1) --column;
  return {static_cast<std::uint32_t>(after - line_begins_.begin()), column};
}

Span Locator::line(std::uint32_t number) const {
  Span line{line_begins_[number - 1], static_cast<std::uint32_t>(text_.size())};
  if (number < line_begins_.size()) line.end = line_begins_[number];
  if (line.begin == 0 && text_.starts_with(byte_order_mark)) line.begin = 3;
  while (line.end > line.begin &&
         (text_[line.end - 1] == '\n' || text_[line.end - 1] == '\r')) {
    --line.end;
  }
  return line;
}

std::uint32_t Locator::byte(Place place) const {
  const Span line = this->line(place.line);
  std::uint32_t at = line.begin;
  for (std::uint32_t column = 1; column < place.column && at < line.end; ++column) {
    do {
      ++at;
    } while (at < line.end && !begins_code_point(text_[at]));
  }
  return at;
}

}  // namespace ascribe
