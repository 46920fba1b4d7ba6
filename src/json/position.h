// SPDX-License-Identifier: Apache-2.0
// Byte offsets of a text as people count: lines and columns.
#pragma once

#include <cstdint>
#include <string_view>

namespace ascribe {

/// A position for people: both count from 1, columns in code points. A byte order
/// mark at the start of the text takes no column.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const LineColumn&) const = default;
};

/// Where byte `offset` of `text` stands; the end of the text when it is past it.
/// Lines end at '\n'. Linear in `offset`.
LineColumn line_column(std::string_view text, std::uint32_t offset);

/// The line that holds byte `offset`, without its line break or a byte order mark;
/// a view into `text`.
std::string_view line_at(std::string_view text, std::uint32_t offset);

/// The byte of `text` that stands for byte `index` of the decoded JSON string whose
/// opening quotation mark is at `offset`: escapes are longer than what they stand for.
/// An index inside what one escape stands for gives the escape's first byte; one past
/// the end, the closing mark. The string must be sound. Linear in `index`.
std::uint32_t string_position(std::string_view text, std::uint32_t offset,
                              std::size_t index);

}  // namespace ascribe
