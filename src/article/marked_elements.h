// SPDX-License-Identifier: Apache-2.0
// Which elements of a page say that they hold its byline or its date.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/class_names.h"
#include "html/tree.h"

namespace ascribe {

/// What is known of one element from its tag, class and id, and those around it.
///
/// byline    its name is a byline's (list byline-names)
/// date      its name is a date's (list date-names)
/// foreign   it lies in navigation, comments or lists of other stories (list
///           foreign-names)
/// about     it lies in a few words about the writer (list biography-names)
struct ElementMarks {
  bool byline = false;
  bool date = false;
  bool foreign = false;
  bool about = false;
};

/// The marks of all elements of one tree. An element that holds an h1 or over half of
/// the page's text is never foreign by its name: "article with-sidebar". Linear.
class MarkedElements {
 public:
  MarkedElements(const HtmlTree& tree, const ClassNames& names);

  const HtmlTree& tree() const { return tree_; }
  const ElementMarks& of(std::uint32_t node) const { return marks_[node]; }
  /// The first h1 outside navigation and footers; no_node when there is none.
  std::uint32_t headline() const { return headline_; }

 private:
  const HtmlTree& tree_;
  std::vector<ElementMarks> marks_;
  std::uint32_t headline_ = no_node;
};

/// True when `token` is one of the words of an attribute's `value`, letter case apart.
bool has_token(std::string_view value, std::string_view token);

/// The visible text of `node`, empty when it is longer than `cap` bytes or made of very
/// many nodes; the cost is bounded either way.
std::string short_text(const HtmlTree& tree, std::uint32_t node, std::size_t cap);

/// True when a block element lies inside `node`.
bool holds_blocks(const HtmlTree& tree, std::uint32_t node);

}  // namespace ascribe
