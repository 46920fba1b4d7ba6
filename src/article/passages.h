// SPDX-License-Identifier: Apache-2.0
// A page flattened into its blocks of text, each with the figures extraction weighs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "article/body.h"
#include "article/class_names.h"

namespace ascribe {

/// One block of text and what was counted in it.
///
/// level        1 to 6 for h1 to h6, else 0
/// tokens       words (in scripts without spaces: characters)
/// stop_words   how many of the first words are function words, counted up to 2
/// link_share   part of the bytes of the text that lies inside anchors, 0 to 1
/// aside        caption, credit or pull_quote where an element around it is so named
/// weight       how much article prose this looks like; 0 for none
struct Passage {
  Block block;
  int level = 0;
  std::uint32_t tokens = 0;
  std::uint32_t characters = 0;
  std::uint32_t stop_words = 0;
  double link_share = 0;
  double weight = 0;
  std::optional<ParagraphKind> aside;
  bool in_list = false;
  bool in_cell = false;
  bool in_paragraph = false;  ///< its element is a p
  bool in_caption = false;    ///< of a figure; never part of a story
  bool has_sentence_mark = false;
  bool is_notice = false;     ///< speaks to the visitor: cookies, scripts, sign-up
  bool is_spaceless = false;  ///< mostly Chinese, Japanese, Thai ...
};

/// Walks the body once. A passage is a longest run of inline text with one nearest
/// block ancestor, parted also by two <br> in a row. Scripts, forms, navigation,
/// dialogs and inline text that no reader sees are left out.
std::vector<Passage> find_passages(const HtmlTree& tree, const ClassNames& names,
                                   const WordLists& words);

}  // namespace ascribe
