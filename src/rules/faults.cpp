// SPDX-License-Identifier: Apache-2.0
// Printing faults the way compilers do, so that editors can jump to them.
#include "rules/faults.h"

#include <algorithm>
#include <tuple>

#include "json/reader.h"

namespace ascribe {
namespace {

std::string padded(std::uint32_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, ' ') + digits;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

void Faults::add(std::string_view code, const RuleSource& source, std::uint32_t offset,
                 const std::string& message, const std::string& hint) {
  const LineColumn place = line_column(source.text, offset);
  faults_.push_back({source.file, place.line, place.column, std::string(code), message,
                     std::string(line_at(source.text, offset)), hint});
}

std::string Faults::print() const {
  std::vector<Fault> sorted = faults_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  std::string out;
  for (const Fault& fault : sorted) {
    out += fault.file + ":" + std::to_string(fault.line) + ":" +
           std::to_string(fault.column) + ": error[" + fault.code +
           "]: " + fault.message + "\n";
    out += padded(fault.line, 6) + " | " + fault.source_line + "\n";
    out += std::string(6, ' ') + " | " + std::string(fault.column - 1, ' ') + "^";
    if (!fault.hint.empty()) out += " " + fault.hint;
    out += "\n";
  }
  out += std::to_string(sorted.size()) + (sorted.size() == 1
                                              ? " problem in the rules folder"
                                              : " problems in the rules folder");
  return out;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace ascribe
