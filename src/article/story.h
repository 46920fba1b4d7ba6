// SPDX-License-Identifier: Apache-2.0
// The passages taken for the story so far, and why the others were not.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/passages.h"

namespace ascribe {

/// kept   in reading order, pointing into the page's passages
/// fates  for each passage of the page the rule that left it out; empty when it is kept
class Story {
 public:
  Story() = default;
  explicit Story(const std::vector<Passage>& page)
      : page_(page.data()), fates_(page.size()) {}

  std::vector<const Passage*> kept;

  /// Notes why `passage` is not kept. Taking it out of `kept` is the caller's.
  void note(const Passage& passage, std::string_view rule) {
    fates_[static_cast<std::size_t>(&passage - page_)] = rule;
  }
  const std::vector<std::string_view>& fates() const { return fates_; }

  /// Takes out of `kept` all for which `rule_for` gives a rule that is not empty.
  template <typename RuleFor>
  void drop_by(RuleFor rule_for) {
    std::erase_if(kept, [&](const Passage* passage) {
      const std::string_view rule = rule_for(*passage);
      if (!rule.empty()) note(*passage, rule);
      return !rule.empty();
    });
  }

 private:
  const Passage* page_ = nullptr;
  std::vector<std::string_view> fates_;
};

}  // namespace ascribe
