// SPDX-License-Identifier: Apache-2.0
// The article's own blocks of text, cut out of a parsed page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/class_names.h"
#include "article/page_figures.h"
#include "ascribe/article.h"
#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// One block of page text, in reading order.
///
/// text         white space folded to single spaces, trimmed, never empty
/// runs         where the text came from: text offsets within `text`, source offsets
///              in the source handed to parse_html; the first begins at 0
/// links        Link::where within `text`, Link::url the href as written; sorted
/// node         the element in the tree that holds the text
/// is_headline  the article's own headline (kind is heading); at most one in a body
struct Block {
  ParagraphKind kind = ParagraphKind::paragraph;
  std::string text;
  std::vector<SourceRun> runs;
  std::vector<Link> links;
  std::uint32_t node = no_node;
  bool is_headline = false;
};

/// What find_body found. `blocks` is empty for a page with text but no story.
/// `confidence` is 0 to 1: how much of the page's prose the blocks hold and how much
/// of it they are; 0 when there are none. `figures` are of the whole page;
/// `omitted` is what the blocks do not hold, each with the rule that left it out.
struct Body {
  std::vector<Block> blocks;
  double confidence = 0;
  PageFigures figures;
  std::vector<Omission> omitted;
};

/// Finds the article's own blocks: paragraphs, subheads, list items, quotations and
/// embedded posts, the headline first where the page shows one. Navigation, comments,
/// related links, notices, share bars, bylines, tags, captions, credits and promos are
/// left out.
///
/// `names` are those of the tree. `title` is the page's title from its metadata and may
/// be empty; it helps to tell the headline element from other h1 elements. `words` are
/// the lists of rules/extract/. Never throws for any tree; throws Error("missing-list")
/// when a list is absent. Linear in the tree times its depth, which parse_html bounds.
Body find_body(const HtmlTree& tree, const ClassNames& names, std::string_view title,
               const WordLists& words);

}  // namespace ascribe
