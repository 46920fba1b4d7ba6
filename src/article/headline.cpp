// SPDX-License-Identifier: Apache-2.0
// Telling the headline from the site's name and from other stories' headlines.
#include "article/headline.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "article/folded_words.h"

namespace ascribe {
namespace {

constexpr double least_likeness = 0.5;

std::set<std::string> word_set(std::string_view text) {
  const std::vector<std::string> words = folded_words(text);
  return {words.begin(), words.end()};
}

double dice(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) /
         static_cast<double>(a.size() + b.size());
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  return dice(word_set(a), word_set(b));
}

std::optional<std::size_t> find_headline(const std::vector<Passage>& passages,
                                         std::string_view title, std::size_t first) {
  std::optional<std::size_t> best;
  if (title.empty()) {
    for (std::size_t i = 0; i < std::min(first + 1, passages.size()); ++i) {
      if (passages[i].level == 1) best = i;
    }
    return best;
  }
  const std::set<std::string> wanted = word_set(title);
  double best_likeness = least_likeness;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const int level = passages[i].level;
    if (level != 1 && level != 2) continue;
    // An h1 wins over an h2 that is a little more alike.
    const double found = dice(word_set(passages[i].block.text), wanted);
    const double alike = found * (level == 1 ? 1.0 : 0.9);
    if (alike > best_likeness) {
      best_likeness = alike;
      best = i;
    }
  }
  return best;
}

}  // namespace ascribe
