// SPDX-License-Identifier: Apache-2.0
// Puts blocks together into the text, paragraphs, links and runs of an Article.
#pragma once

#include <string_view>
#include <vector>

#include "article/body.h"
#include "ascribe/article.h"

namespace ascribe {

/// Fills `article.text`, `paragraphs`, `links` and `runs` from `blocks`, whose runs
/// point into `article.source`. Links are resolved against `base` (a URL, may be
/// empty); one with no words or no URL is dropped. Linear.
void assemble(Article& article, const std::vector<Block>& blocks,
              std::string_view base);

}  // namespace ascribe
