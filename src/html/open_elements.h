// SPDX-License-Identifier: Apache-2.0
// Which elements are open while markup is scanned, well enough to bound their depth.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "html/foreign.h"

namespace ascribe {

inline constexpr std::size_t max_element_depth = 512;

/// Keeps the depth a tree builder would reach, at most, and knows when the markup is in
/// SVG or MathML, where other rules hold. Knows void elements and the end tags HTML
/// lets authors leave out (a page with 5,000 unclosed <p> is flat), and closes rather
/// too much than too little: the tree itself is checked once more.
class OpenElements {
 public:
  /// False when the element would lie deeper than max_element_depth.
  bool open(const StartTag& start);
  void close(GumboTag tag);

  std::size_t depth() const { return stack_.size(); }
  /// GUMBO_TAG_LAST when nothing is open.
  GumboTag innermost() const {
    return stack_.empty() ? GUMBO_TAG_LAST : stack_.back().tag;
  }
  /// The element with `depth` elements around it is an <svg>.
  bool has_svg_at(std::size_t depth) const {
    return depth < stack_.size() && stack_[depth].tag == GUMBO_TAG_SVG;
  }

  /// The innermost element is one of SVG or MathML: "<![CDATA[" opens a section.
  bool is_in_foreign() const {
    return !stack_.empty() && stack_.back().space != Namespace::html;
  }
  /// The tag would make an element of SVG or MathML, in which no content is raw.
  bool makes_foreign(const StartTag& start) const;

 private:
  struct Element {
    GumboTag tag;
    Namespace space;
    bool is_integration_point;  ///< of either sort
    bool holds_html;            ///< of the sort that holds all of HTML
  };

  std::uint32_t count(GumboTag tag) const { return counts_[tag]; }
  bool push(const StartTag& start, Namespace space);
  void leave_foreign();
  void close_implied(GumboTag tag);
  template <typename Closes, typename Stops>
  void close_back(Closes closes, Stops stops);
  void shrink_to(std::size_t depth);

  std::vector<Element> stack_;
  std::array<std::uint32_t, GUMBO_TAG_LAST + 1> counts_{};
};

}  // namespace ascribe
