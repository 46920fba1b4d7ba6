// SPDX-License-Identifier: Apache-2.0
// Comparing what a page becomes with the pre-pass and without it.
#pragma once

#include <string>
#include <string_view>

#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// False for a page with elements whose contents the pre-pass drops from the tree, with
/// numeric references, which Gumbo alone may read wrongly, or with elements in which
/// the tree builder passes over tags that begin raw text elsewhere.
bool is_comparable(std::string_view source);

/// `source` with spaces in place of all that stands in a noscript of its head. Gumbo
/// parses as if scripts did not run: there an image or a text in such a noscript ends
/// the head and lands in the page, where no reader with scripts sees it. With the
/// pre-pass it is gone before; to compare what is left, it must go from the other side
/// as well.
std::string without_head_noscripts(std::string source);

/// Where two trees of one page first differ in tags, texts or places; contents of
/// script, style, svg and their like do not count. Empty when they agree.
std::string tree_difference(const HtmlTree& one, const HtmlTree& other);

/// All that an article takes from a tree, as text: names, dates, title, language and
/// site, and each block with its kind, links and places.
std::string story_of(const HtmlTree& tree, const WordLists& words);

}  // namespace ascribe
