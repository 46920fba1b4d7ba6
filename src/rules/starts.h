// SPDX-License-Identifier: Apache-2.0
// Where in a sentence a pattern cannot begin to match.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ascribe/mention.h"
#include "rules/classify.h"
#include "rules/program.h"

namespace ascribe {

/// What the first token of a match can be: gathered from a program once a sentence,
/// asked once a token. Holds its memory from one program to the next.
class Starts {
 public:
  /// `row_words` as in ClassifiedTokens. O(steps that lead to the first token).
  void gather(const Program& program, std::size_t row_words);

  /// False only when no match of the program begins at `token`. O(row_words).
  bool may_begin(const ClassifiedTokens& classes, std::span<const Mention> mentions,
                 std::uint32_t token) const;

 private:
  void add(const std::vector<ClassId>& classes);

  bool anywhere_ = false;    ///< a match may begin with any token, or with none
  std::uint16_t types_ = 0;  ///< bit i = MentionType i
  std::vector<std::uint64_t> classes_;
  std::vector<std::uint16_t> open_;
  std::vector<bool> seen_;
};

}  // namespace ascribe
