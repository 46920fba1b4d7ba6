// SPDX-License-Identifier: Apache-2.0
// What the class and id of an element say about it, word by word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// The words of one class or id value, lower case: split at non-letters and where a
/// small letter meets a capital, each followed by the pairs of neighbours joined by
/// '-'. Words that look like hashes are left out.
///
///   "relatedPosts_x7Gh2 share-bar2"   related posts related-posts share bar share-bar
std::vector<std::string> class_words(std::string_view value);

/// What is known of one element from its names.
///
/// comments  names readers' comments; strong with it
/// strong    holds a word of a part that is hardly ever story
/// weak      holds a word of a small part beside the story
/// embed     is an embedded post of a social network
/// unseen    is hidden: by attribute, inline style or a name for screen readers only
/// caption, credit, pull_quote  names such a part; takes nothing out by itself
struct NameFacts {
  bool comments = false;
  bool strong = false;
  bool weak = false;
  bool embed = false;
  bool unseen = false;
  bool caption = false;
  bool credit = false;
  bool pull_quote = false;

  NameFacts& operator|=(const NameFacts& other);
};

/// The facts of all elements of one tree, by the lists comment-names, strong-names,
/// weak-names, embed-names, unseen-names, caption-names, credit-names and
/// pull-quote-names. Values that begin with one of builder-prefixes or a word of
/// taxonomy-names tell of a theme or a topic and not of a role. Linear; each different
/// value is looked up once.
class ClassNames {
 public:
  ClassNames(const HtmlTree& tree, const WordLists& words);

  const NameFacts& of(std::uint32_t node) const { return facts_[node]; }

 private:
  std::vector<NameFacts> facts_;
};

/// True when the inline style hides the element.
bool is_hidden_by_style(std::string_view style);

}  // namespace ascribe
