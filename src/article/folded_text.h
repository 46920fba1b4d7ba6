// SPDX-License-Identifier: Apache-2.0
// Builds one block's text with white space folded, remembering where each byte stood.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/article.h"

namespace ascribe {

/// Takes the words of one block in order and folds every run of white space to one
/// space, none at either end. `runs` keeps the contract of SourceRun.
class FoldedText {
 public:
  /// Adds bytes that stand in the source as they are, from `source_begin` on.
  void add(std::string_view words, std::uint32_t source_begin);

  /// Adds bytes that were made from other bytes of the source: "&" from "&amp;".
  void add_made(std::string_view words, Span source);

  /// Adds a space that reaches from the end of the last words in the source to the
  /// beginning of the next: a folded line break with whatever marks stand around it.
  void add_break();

  /// Where the next word will begin, and where the last one ended, in text().
  std::uint32_t next() const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  const std::string& text() const { return text_; }
  const std::vector<SourceRun>& runs() const { return runs_; }

 private:
  void note_space(Span source);
  void flush_space(std::uint32_t next_source_begin);
  void append(std::string_view words, Span source);

  std::string text_;
  std::vector<SourceRun> runs_;
  Span space_;
  bool has_space_ = false;
  bool space_is_open_ = false;
};

}  // namespace ascribe
