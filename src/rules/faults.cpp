// SPDX-License-Identifier: Apache-2.0
// Printing faults the way compilers do, so that editors can jump to them.
#include "rules/faults.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "ascribe/rule_fault.h"
#include "json/position.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

std::string padded(std::uint32_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, ' ') + digits;
}

/// Letters put in, left out, replaced, or swapped with their neighbour: the slips of
/// typing (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// What is shown of the line that holds byte `offset`, and how many code points of it
/// stand before that byte and from there on, as far as the spot goes.
struct ShownLine {
  std::string text;
  std::size_t mark = 0;
  std::size_t width = 1;
};

ShownLine shown_line(std::string_view text, FaultSpot spot) {
  constexpr std::size_t most_before = 120;
  constexpr std::size_t most_after = 80;
  const std::string_view line = line_at(text, spot.offset);
  const auto begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t at = text.empty() ? 0 : std::min(spot.offset - begin, line.size());
  const std::size_t from =
      at > most_before ? boundary_before(line, at - most_before) : 0;
  const std::size_t to = boundary_before(line, std::min(at + most_after, line.size()));
  ShownLine shown;
  if (from > 0) shown.text = "\u2026";
  shown.text += line.substr(from, to - from);
  if (to < line.size()) shown.text += "\u2026";
  shown.mark = count_code_points(line.substr(from, at - from)) + (from > 0 ? 1 : 0);
  const std::size_t end = std::min<std::size_t>(at + spot.length, to);
  shown.width = std::max<std::size_t>(count_code_points(line.substr(at, end - at)), 1);
  return shown;
}

/// A line feed in what the user wrote must not begin a line of ours.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

FaultSpot string_spot(std::string_view text, const JsonValue& value, std::size_t index,
                      std::size_t length) {
  if (!value.is_string() || value.text.empty()) return value.offset;
  const std::size_t end = length > value.text.size()
                              ? value.text.size()
                              : std::min(index + length, value.text.size());
  const std::uint32_t begin = string_position(text, value.offset, index);
  return {begin, string_position(text, value.offset, end) - begin};
}

FaultSpot key_spot(std::string_view text, const JsonMember& member) {
  const std::uint32_t quote = member.value.key_offset;
  if (member.key.empty()) return quote;
  const std::uint32_t begin = string_position(text, quote, 0);
  return {begin, string_position(text, quote, member.key.size()) - begin};
}

bool is_before(const RuleRemark& a, const RuleRemark& b) {
  return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
}

void sort_remarks(std::vector<RuleRemark>& remarks) {
  std::stable_sort(remarks.begin(), remarks.end(), is_before);
}

std::string write_remark(const RuleRemark& remark) {
  std::string out = on_one_line(remark.file) + ":" + std::to_string(remark.line) + ":" +
                    std::to_string(remark.column) + ": " + remark.level + "[" +
                    remark.code + "]: " + on_one_line(remark.message) + "\n";
  if (!remark.has_line) return out;
  out += padded(remark.line, 6) + " | " + remark.shown + "\n";
  out += std::string(6, ' ') + " | " + std::string(remark.mark, ' ') +
         std::string(remark.width, '^');
  if (!remark.hint.empty()) out += " " + on_one_line(remark.hint);
  return out + "\n";
}

std::string count_remarks(const RuleRemarks& remarks) {
  const auto errors = static_cast<std::size_t>(
      std::count_if(remarks.kept.begin(), remarks.kept.end(), is_error));
  const auto notes = static_cast<std::size_t>(
      std::count_if(remarks.kept.begin(), remarks.kept.end(), is_note));
  const std::size_t kept = remarks.kept.size();
  std::string text = counted(kept - notes + remarks.left_out, "problem") + " (" +
                     counted(errors + remarks.left_out, "error") + ", " +
                     counted(kept - notes - errors, "warning") + ")";
  if (notes > 0) text += ", " + counted(notes, "note");
  if (remarks.left_out > 0) text += ", the first " + std::to_string(kept) + " shown";
  return text;
}

void Faults::add(std::string_view code, const RuleSource& source, FaultSpot spot,
                 const std::string& message, const std::string& hint) {
  const RuleFaultCode* row = rule_fault_code(code);
  assert(row != nullptr);
  if (is_full()) {
    ++left_out_;
    return;
  }
  const LineColumn place = line_column(source.text, spot.offset);
  const bool is_told =
      std::any_of(faults_.begin(), faults_.end(), [&](const RuleRemark& other) {
        return std::tie(other.file, other.line, other.column, other.code,
                        other.message) ==
               std::tie(source.file, place.line, place.column, code, message);
      });
  if (is_told) return;
  ShownLine line = shown_line(source.text, spot);
  faults_.push_back({source.file, place.line, place.column, std::string(code),
                     std::string(row->level), message, hint, std::move(line.text),
                     line.mark, line.width, !source.text.empty()});
}

RuleRemarks Faults::remarks() const {
  RuleRemarks sorted{faults_, left_out_};
  sort_remarks(sorted.kept);
  return sorted;
}

std::string Faults::print() const {
  std::string out;
  for (const RuleRemark& fault : remarks().kept) out += write_remark(fault);
  out += std::to_string(size()) + (size() == 1 ? " problem in the rules folder"
                                               : " problems in the rules folder");
  if (left_out_ > 0) out += ", the first " + std::to_string(most_) + " shown";
  return out;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (const std::string& candidate : known) {
    const std::size_t shorter = std::min(word.size(), candidate.size());
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (longer - shorter >= best_distance) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : "did you mean \"" + near + "\"?";
}

}  // namespace ascribe
