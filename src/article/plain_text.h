// SPDX-License-Identifier: Apache-2.0
// Reads plain text as an article: paragraphs, and a headline when it opens with one.
#pragma once

#include <string_view>
#include <vector>

#include "article/body.h"

namespace ascribe {

/// The paragraphs of `source` (valid UTF-8; a byte order mark is skipped). Where a
/// blank line stands between two lines of text, blank lines separate paragraphs and
/// single line breaks fold to spaces; otherwise each line is a paragraph, but for one
/// that goes on a sentence cut at its margin. The first
/// paragraph is the headline when it has at most 20 words and no final stop. Lines
/// end at LF, CR LF or CR. Block::node is no_node. Never throws. Linear.
std::vector<Block> plain_text_blocks(std::string_view source);

/// Whether a first paragraph of this text is taken for the headline: at most 20 words
/// and no final stop, closing marks not counted, and no list run together.
bool reads_as_headline(std::string_view text);

}  // namespace ascribe
