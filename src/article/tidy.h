// SPDX-License-Identifier: Apache-2.0
// From the passages of the container to those of the story.
#pragma once

#include "article/story.h"
#include "ascribe/word_lists.h"

namespace ascribe {

/// Drops from `story`: h1 elements, blocks that are links,
/// one-line promos, everything from a line such as "Comments" on, what is no prose at
/// both ends, and closing credits. `words` give the lines (promo-starts,
/// furniture-lines, end-lines, caption-phrases, credit-starts, credit-phrases).
void tidy(Story& story, const WordLists& words);

/// The part of tidy that looks at one block at a time: h1 elements, blocks that are
/// links, promos, notices and captions go; nothing is cut or trimmed.
void drop_furniture(Story& story, const WordLists& words);

}  // namespace ascribe
