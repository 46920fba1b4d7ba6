// SPDX-License-Identifier: Apache-2.0
// Names of authors out of a byline as printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"

namespace ascribe {

/// The names in one byline: openers ("By"), dates, roles after a comma, addresses and
/// what stands in brackets taken off, split at commas, marks and joining words.
///
///   "By Ana Ruiz, Staff Writer and Tom Lee | Updated March 15, 2025"
///       ^^^^^^^^                   ^^^^^^^
///
/// A whole that is on the list not-names ("admin", "Staff"), an address or longer than
/// any name is no name; a byline with a firm in it ("GmbH") is a credit and names
/// nobody. In order, each once. Lists used: byline-openers, name-joiners, byline-ends,
/// role-words, company-words, not-names, months.
std::vector<std::string> author_names(std::string_view byline, const WordLists& words);

}  // namespace ascribe
