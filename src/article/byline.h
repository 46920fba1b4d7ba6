// SPDX-License-Identifier: Apache-2.0
// The byline and the date as a page shows them to its readers.
#pragma once

#include <string>
#include <vector>

#include "article/written_date.h"
#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// Names in the first element marked rel=author or itemprop=author, else in the first
/// whose class or id is a byline's (list byline-names), else in the first short one
/// that opens with a word of byline-openers and holds full names; none inside comments,
/// lists of other stories or biographies (list byline-strangers).
std::vector<std::string> shown_byline(const HtmlTree& tree, const WordLists& words);

/// The first date of publication a reader sees, ISO 8601: in <time>, in an element with
/// itemprop=datePublished, else in a short element whose class or id is a date's (list
/// date-names), else in the first short text with a date after the first h1. Empty when
/// there is none.
std::string shown_date(const HtmlTree& tree, const DateReading& reading,
                       const WordLists& words);

}  // namespace ascribe
