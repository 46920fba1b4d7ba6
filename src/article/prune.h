// SPDX-License-Identifier: Apache-2.0
// Takes out the parts of a page that are not its story, never blindly.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/class_names.h"
#include "article/prose.h"
#include "html/tree.h"

namespace ascribe {

/// How much prune may rely on names; a page that comes out empty is tried again with
/// less.
enum class Pruning : std::uint8_t { all, strong_names, none };

/// Cuts subtrees out of `prose`: footers, sidebars, notices, hidden parts, forms, share
/// bars, bylines, captions. Each rule has a limit on the share of the page's prose it
/// may take.
void prune(const HtmlTree& tree, const ClassNames& names, Pruning pruning,
           ProseMap& prose);

/// Cuts rows of teaser cards, and the further articles of a page that shows several
/// when one of them carries `title`.
void prune_other_stories(const HtmlTree& tree, std::string_view title, ProseMap& prose);

}  // namespace ascribe
