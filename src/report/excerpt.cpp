// SPDX-License-Identifier: Apache-2.0
// Cutting a sentence around marked words.
//
// The sentence becomes cells, one a code point, each with the text it is shown as and
// the columns that takes: 2 for a wide character, 0 for a combining mark, 8 for an
// escaped control. Everything after that is arithmetic on columns. Up to `context`
// columns before the mark are kept, from the start of a word; then the line is filled.
// A mark longer than the line is cut, and so are its carets.
#include "report/excerpt.h"

#include <algorithm>
#include <vector>

#include "report/visible.h"
#include "text/utf8.h"
#include "text/width.h"

namespace ascribe {
namespace {

constexpr unsigned context = 20;
constexpr std::string_view cut_before = "… ";
constexpr std::string_view cut_after = " …";
constexpr unsigned cut_columns = 2;

// Bytes looked at for each column, on both sides of the mark: enough for any script
// and its marks; a heap of marks on one letter is cut.
constexpr std::size_t bytes_a_column = 32;

struct Cell {
  std::string shown;
  unsigned width = 0;
  std::size_t byte = 0;
};

using Cells = std::vector<Cell>;

Cells cells_of(std::string_view sentence) {
  Cells cells;
  for (std::size_t at = 0; at < sentence.size();) {
    Cell cell;
    cell.byte = at;
    step(sentence, at);
    cell.shown = visible(sentence.substr(cell.byte, at - cell.byte));
    cell.width = display_width(cell.shown);
    cells.push_back(std::move(cell));
  }
  return cells;
}

unsigned width_of(const Cells& cells, std::size_t begin, std::size_t end) {
  unsigned width = 0;
  for (std::size_t i = begin; i < end; ++i) width += cells[i].width;
  return width;
}

std::size_t cell_at(const Cells& cells, std::size_t byte) {
  const auto found = std::lower_bound(
      cells.begin(), cells.end(), byte,
      [](const Cell& cell, std::size_t wanted) { return cell.byte < wanted; });
  return static_cast<std::size_t>(found - cells.begin());
}

bool begins_word(const Cells& cells, std::size_t i) {
  return i == 0 || cells[i - 1].shown == " ";
}

/// The first cell to show: the earliest word start within the context.
std::size_t begin_near(const Cells& cells, std::size_t mark) {
  std::size_t begin = mark;
  unsigned used = 0;
  for (std::size_t i = mark; i-- > 0;) {
    used += cells[i].width;
    if (used > context) break;
    if (begins_word(cells, i)) begin = i;
  }
  return begin;
}

/// The cell after the last to show in `columns`: the end of a word where one ends
/// after the mark begins, else wherever the line is full.
std::size_t end_within(const Cells& cells, std::size_t begin, std::size_t mark,
                       unsigned columns) {
  std::size_t full = begin;
  std::size_t word_end = begin;
  unsigned used = 0;
  while (full < cells.size() && used + cells[full].width <= columns) {
    if (cells[full].shown == " " && full > mark) word_end = full;
    used += cells[full].width;
    ++full;
  }
  if (full < cells.size() && cells[full].shown == " ") return full;
  return word_end > mark ? word_end : full;
}

}  // namespace

Excerpt excerpt(std::string_view sentence, Span marked, unsigned columns) {
  const std::size_t reach = bytes_a_column * columns;
  const std::size_t first = boundary_before(
      sentence, marked.begin - std::min<std::size_t>(marked.begin, reach));
  const std::size_t last =
      boundary_before(sentence, std::min(marked.begin + reach, sentence.size()));
  const Cells cells = cells_of(sentence.substr(first, last - first));
  const std::size_t mark = cell_at(cells, marked.begin - first);
  const std::size_t mark_end = cell_at(cells, marked.end - first);
  std::size_t begin = 0;
  std::size_t end = cells.size();
  if (width_of(cells, begin, end) > columns) {
    begin = begin_near(cells, mark);
    const unsigned room = columns - (begin > 0 ? cut_columns : 0);
    if (width_of(cells, begin, end) > room) {
      end = end_within(cells, begin, mark, room - cut_columns);
    }
  }
  const bool cut = begin > 0 || first > 0;
  Excerpt result;
  if (cut) result.line = cut_before;
  for (std::size_t i = begin; i < end; ++i) result.line += cells[i].shown;
  if (end < cells.size() || last < sentence.size()) result.line += cut_after;
  const unsigned indent = (cut ? cut_columns : 0) + width_of(cells, begin, mark);
  const unsigned length = width_of(cells, mark, std::min(mark_end, end));
  result.carets = std::string(indent, ' ') + std::string(std::max(length, 1u), '^');
  return result;
}

}  // namespace ascribe
