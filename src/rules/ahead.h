// SPDX-License-Identifier: Apache-2.0
// Which positions of a program can still come to a match, at which tokens.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/program.h"
#include "rules/sentence_bits.h"

namespace ascribe {

/// One program over one sentence, all tokens at once. Holds its memory from one program
/// to the next. For one thread at a time.
class Ahead {
 public:
  /// Works the program out; false when the sentence has no match of it, exactly then:
  /// one of nothing at its end counts. O(edges x blocks), whatever the text.
  bool work_out(const Program& program, SentenceBits& bits);

  /// True when a match begins at the token, counted from the sentence's first.
  bool begins(std::uint32_t token) const {
    return ((starts_[token / block_tokens] >> (token % block_tokens)) & 1u) != 0;
  }

  /// The first of the `tokens` at or after `token` at which a match begins, or
  /// `tokens`.
  std::uint32_t next_start(std::uint32_t token, std::uint32_t tokens) const;

  /// True when the position can take what stands at the token and then come to accept.
  bool leads_on(std::uint32_t position, std::uint32_t token) const {
    const std::size_t at = (token / block_tokens) * positions_ + position;
    return ((takes_[at] >> (token % block_tokens)) & 1u) != 0;
  }

 private:
  void work_out_block(const Program& program, SentenceBits& bits, std::uint32_t block);

  std::size_t positions_ = 0;
  std::vector<std::uint64_t> takes_;   ///< blocks of one word a position
  std::vector<std::uint64_t> beyond_;  ///< by position: where the block to the right
                                       ///< goes on
  std::vector<std::uint64_t> starts_;  ///< by block
};

}  // namespace ascribe
