// SPDX-License-Identifier: Apache-2.0
// Pages that are no article, told by name.
#pragma once

#include <string_view>
#include <vector>

#include "article/metadata.h"
#include "article/page_figures.h"
#include "article/passages.h"
#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// Counts what no_article_warning asks for: for a story too long to be doubted, no
/// notices. Linear.
PageFigures count_page(const std::vector<Passage>& passages,
                       std::size_t story_characters, const WordLists& words);

/// The warning for a page that is no article, or that shows only the head of one:
/// missing-page, search-page, login-page, robot-check, consent-wall, needs-scripts,
/// paywall, video-page, home-page, listing-page; empty for an article. Each needs a
/// sign of its own and a short story: a page with a story of `whole_story` characters
/// is always an article. Lists used: missing-titles, missing-page-names, robot-titles,
/// login-titles, search-titles, search-page-names, home-page-names.
std::string_view no_article_warning(const HtmlTree& tree, std::string_view page_url,
                                    const Metadata& said, const PageFigures& figures,
                                    const WordLists& words);

}  // namespace ascribe
