// SPDX-License-Identifier: Apache-2.0
// The one place where bytes become code points, lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ascribe/span.h"

namespace ascribe {

/// Answers "which character, line and column is this byte?" for one UTF-8 text.
///
/// Made in one pass over the text; each question costs O(log lines) plus a count over
/// at most `block` bytes. Holds a view: the text must outlive it.
class Locator {
 public:
  /// A position as people count it. `line` and `column` begin at 1, columns count
  /// code points, and a byte order mark before the first line takes no column.
  struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
  };

  explicit Locator(std::string_view text);

  /// Code points before byte `byte`. A byte inside a code point counts the whole of
  /// it; a byte past the end counts as the end.
  std::uint32_t chars(std::uint32_t byte) const;

  /// Lines end at "\n", "\r\n" or a lone "\r".
  Place place(std::uint32_t byte) const;

  std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(line_begins_.size());
  }

  /// The bytes of a line, from 1, without what ends it. REQUIRES: there is such a line.
  Span line(std::uint32_t number) const;

  /// The first byte of the character there; the end of the line when the line is
  /// shorter. REQUIRES: there is such a line. Linear in the line.
  std::uint32_t byte(Place place) const;

 private:
  static constexpr std::size_t block = 256;

  std::string_view text_;
  std::vector<std::uint32_t> block_chars_;  ///< code points before each block
  std::vector<std::uint32_t> line_begins_;  ///< byte of each line's first character
};

}  // namespace ascribe
