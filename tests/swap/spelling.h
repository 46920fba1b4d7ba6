// SPDX-License-Identifier: Apache-2.0
// Words in the spelling of others, and an article with words replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/article.h"

namespace ascribe {

/// "Kallio-led" to "Kallio" and "led".
std::vector<std::string> parts_of(std::string_view word);

/// True for "J." and "J".
bool is_initial(std::string_view word);

/// `word`, which is folded, with the capitals of `model`: "Kallio", "KALLIO"; "O'" and
/// "Mc" stay before it.
std::string spelled_as(std::string_view model, std::string_view word);

/// Replacements in an article's text, from left to right.
class Rewriting {
 public:
  /// `text` must outlive this.
  explicit Rewriting(std::string_view text) : text_(text) {}

  /// Where the one before ends or behind it.
  void replace(Span where, std::string_view words);

  /// The article with the new text, and every position where its words are now.
  Article apply(const Article& article);

 private:
  struct Step {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
  };
  std::uint32_t moved(std::uint32_t at) const;
  Span moved(Span span) const { return {moved(span.begin), moved(span.end)}; }

  std::string_view text_;
  std::string out_;
  std::vector<Step> steps_;  ///< begins and ends of what was replaced
  std::uint32_t done_ = 0;
};

}  // namespace ascribe
