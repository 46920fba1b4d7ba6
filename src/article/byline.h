// SPDX-License-Identifier: Apache-2.0
// The byline as a page shows it to its readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/marked_elements.h"
#include "ascribe/word_lists.h"

namespace ascribe {

/// Names and what kind of place they were found in: one of the words of ArticleSources.
struct FoundNames {
  std::vector<std::string> names;
  std::string_view from;
};

/// Names in the first element marked rel=author or itemprop=author ("rel-author"), else
/// in the first whose class or id is a byline's ("byline"), else in the first short one
/// that opens with a word of byline-openers and holds full names ("visible"); none
/// inside comments, lists of other stories or biographies.
FoundNames shown_byline(const MarkedElements& page, const WordLists& words);

}  // namespace ascribe
