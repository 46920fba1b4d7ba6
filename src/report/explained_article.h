// SPDX-License-Identifier: Apache-2.0
// What extraction took from a page and what it left, each with the reason.
#pragma once

#include <string>

#include "ascribe/article.h"

namespace ascribe {

/// One item a line: first the values ("published time 2025-03-15"), then each block of
/// the page in its order, with "keep" and its kind or "drop", its kind and the rule:
///
///   keep paragraph: The bridge reopened on Friday.
///   drop paragraph by names/comments: First!
///
/// Control and bidirectional characters are made visible. Linear but for a sort.
std::string explained_article(const Article& article);

}  // namespace ascribe
