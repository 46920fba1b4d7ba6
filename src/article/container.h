// SPDX-License-Identifier: Apache-2.0
// The smallest element that holds the story.
#pragma once

#include <cstdint>

#include "article/prose.h"
#include "html/tree.h"

namespace ascribe {

/// Goes down from `root` (<html>, or an element the story is known to lie in) to
/// whichever child holds 70 % of the prose left, until none does; then up one step
/// where siblings that look the same hold more of the story.
std::uint32_t find_container(const HtmlTree& tree, const ProseMap& prose,
                             std::uint32_t root);

/// The <article> around the element `headline` that holds enough of the page's prose
/// to be the story's; 0 (<html>) when there is none.
std::uint32_t article_around(const HtmlTree& tree, const ProseMap& prose,
                             std::uint32_t headline);

/// The largest element whose class or id is one of `body_names`, as publishing systems
/// call the body of a post; no_node when there is none. By text, not prose: for pages
/// whose story has no prose to weigh.
std::uint32_t named_body(const HtmlTree& tree, const WordList& body_names);

}  // namespace ascribe
