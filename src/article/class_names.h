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
/// small letter meets a capital; then the pairs of neighbours joined by '-'. Words that
/// look like hashes are left out.
///
///   "relatedPosts_x7Gh2 share-bar2"   related posts share bar
///                                     related-posts posts-share share-bar
///
/// One object may read many values, each in the memory of the one before; what it
/// gives holds until the next.
class ClassWords {
 public:
  void read(std::string_view value);

  std::size_t size() const { return singles_.size(); }
  /// Word i of size().
  std::string_view single(std::size_t i) const { return slice(i, i); }
  /// True when `is_meant` is true of a word or a pair; each is asked until one is.
  template <typename Predicate>
  bool any(const Predicate& is_meant) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (is_meant(slice(i, i))) return true;
    }
    for (std::size_t i = 0; i + 1 < size(); ++i) {
      if (is_meant(slice(i, i + 1))) return true;
    }
    return false;
  }

 private:
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  std::string_view slice(std::size_t first, std::size_t last) const {
    const std::size_t begin = singles_[first].begin;
    return std::string_view(joined_).substr(begin, singles_[last].end - begin);
  }
  void add_segment(std::string_view segment);
  void end_word(std::size_t begin);

  std::string joined_;  ///< all words, '-' between them: a pair is a stretch of it
  std::vector<Word> singles_;
};

/// What is known of one element from its names.
///
/// comments  names readers' comments; strong with it
/// strong    holds a word of a part that is hardly ever story
/// weak      holds a word of a small part beside the story
/// embed     is an embedded post of a social network
/// unseen    is hidden: by attribute, inline style or a name for screen readers only
/// caption, credit, pull_quote  names such a part; takes nothing out by itself
/// byline, date  is named as one
/// foreign   is named as navigation, comments or a list of other stories
/// biography  is named as words about the writer
struct NameFacts {
  bool comments = false;
  bool strong = false;
  bool weak = false;
  bool embed = false;
  bool unseen = false;
  bool caption = false;
  bool credit = false;
  bool pull_quote = false;
  bool byline = false;
  bool date = false;
  bool foreign = false;
  bool biography = false;

  NameFacts& operator|=(const NameFacts& other);
};

/// The facts of all elements of one tree, by the lists comment-names, strong-names,
/// weak-names, embed-names, unseen-names, caption-names, credit-names,
/// pull-quote-names, byline-names, date-names, foreign-names and biography-names.
/// Values that begin with one of builder-prefixes or a word of taxonomy-names tell of a
/// theme or a topic and not of a role. Linear; each different value is looked up once.
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
