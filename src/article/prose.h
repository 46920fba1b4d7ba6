// SPDX-License-Identifier: Apache-2.0
// How much article prose lies under each element of a page, kept up to date while
// parts of the page are taken out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/passages.h"

namespace ascribe {

/// Sets Passage::weight of each.
void weigh(std::vector<Passage>& passages);

/// The weights of a page summed up its tree.
class ProseMap {
 public:
  ProseMap(const HtmlTree& tree, const std::vector<Passage>& passages);

  /// Prose under `node` that has not been taken out.
  double under(std::uint32_t node) const { return under_[node]; }
  double total() const { return under_.empty() ? 0 : under_[0]; }

  /// Takes out the subtree of `node` by `rule`, a literal. O(depth).
  void cut(std::uint32_t node, std::string_view rule);

  /// For each node, the rule by which it or an ancestor was taken out; empty for what
  /// is left. Linear.
  std::vector<std::string_view> gone() const;

 private:
  const HtmlTree& tree_;
  std::vector<double> under_;
  std::vector<std::string_view> cut_by_;
};

}  // namespace ascribe
