// SPDX-License-Identifier: Apache-2.0
// Which heading of a page is the headline of its story.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "article/passages.h"

namespace ascribe {

/// How alike two titles are, 0 to 1: twice the words they share over the words they
/// have (Dice), case and punctuation apart.
double likeness(std::string_view a, std::string_view b);

/// Index in `passages` of the headline: the h1 (or, where no h1 fits, h2) most like
/// `title`; without a title the last h1 before `first`, the story's first passage.
std::optional<std::size_t> find_headline(const std::vector<Passage>& passages,
                                         std::string_view title, std::size_t first);

}  // namespace ascribe
