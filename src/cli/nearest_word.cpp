// SPDX-License-Identifier: Apache-2.0
// Compares words by how many letters part them.
#include "cli/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace ascribe {
namespace {

/// How many letters must be put in, taken out or changed to make `b` of `a`
/// (Levenshtein, one row at a time).
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest_word(std::string_view typed, std::span<const std::string> known) {
  // The cost is the product of the lengths, and what is typed may be anything.
  if (typed.size() > 40 || typed.size() < 4) return "";
  std::string best;
  std::size_t fewest = typed.size() / 3 + 1;
  for (const std::string& word : known) {
    const std::size_t apart = letters_apart(typed, word);
    if (apart >= fewest) continue;
    fewest = apart;
    best = word;
  }
  return best;
}

}  // namespace ascribe
