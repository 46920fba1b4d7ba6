// SPDX-License-Identifier: Apache-2.0
// The lists of rules/en/segment/, read without the rules room, and texts made articles.
#pragma once

#include <string_view>

#include "ascribe/article.h"
#include "ascribe/word_lists.h"

namespace ascribe {

/// Every list of rules/en/segment/*.json, read once. Throws std::runtime_error when a
/// file is not in the list format.
const WordLists& segment_lists();

/// An article whose paragraphs are the lines of `text`, empty ones left out.
Article article_of(std::string_view text);

}  // namespace ascribe
