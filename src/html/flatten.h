// SPDX-License-Identifier: Apache-2.0
// From the parser's tree to a flat list of nodes.
#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string_view>

#include "html/arena.h"
#include "html/kept_markup.h"
#include "html/tree.h"

namespace ascribe {

/// What a tree was parsed from. `markup` is what of `source` the parser was given; what
/// the flat tree holds is copied to `arena`, which it keeps alive. The views must
/// outlive the call.
struct Parsed {
  std::string_view source;
  const EmptiedMarkup& markup;
  std::shared_ptr<Arena> arena;
};

/// Nothing when the tree is deeper than max_element_depth. Never recurses. O(nodes).
/// Throws ParseLimit when the arena is full.
std::optional<HtmlTree> flatten(const GumboOutput& parsed, const Parsed& from);

}  // namespace ascribe
