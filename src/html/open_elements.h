// SPDX-License-Identifier: Apache-2.0
// Which elements are open while markup is scanned, well enough to bound their depth.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ascribe {

inline constexpr std::size_t max_element_depth = 512;

/// Keeps the depth a tree builder would reach, at most. Knows void elements and the
/// end tags HTML lets authors leave out (a page with 5,000 unclosed <p> is flat), and
/// closes rather too much than too little: the tree itself is checked once more.
class OpenElements {
 public:
  /// False when the element would lie deeper than max_element_depth.
  bool open(GumboTag tag, bool self_closing);
  void close(GumboTag tag);
  bool in_foreign_content() const {
    return count(GUMBO_TAG_SVG) + count(GUMBO_TAG_MATH) > 0;
  }

 private:
  std::uint32_t count(GumboTag tag) const { return counts_[tag]; }
  void close_implied(GumboTag tag);
  template <typename Closes, typename Stops>
  void close_back(Closes closes, Stops stops);
  void shrink_to(std::size_t depth);

  std::vector<GumboTag> stack_;
  std::array<std::uint32_t, GUMBO_TAG_LAST + 1> counts_{};
};

}  // namespace ascribe
