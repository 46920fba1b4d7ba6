// SPDX-License-Identifier: Apache-2.0
// What the positions of a program can take at the tokens of one sentence.
#pragma once

#include <cstdint>
#include <span>

#include "ascribe/mention.h"
#include "rules/classify.h"
#include "rules/program.h"

namespace ascribe {

/// What a matcher sees of one sentence. Mentions are those of this sentence in
/// reading order, empty while mentions are still being found. `present` is the
/// sentence's row of ClassifiedTokens::present, or empty when it is not known.
struct SentenceView {
  const ClassifiedTokens& classes;
  TokenRange tokens;
  std::span<const Mention> mentions;
  std::span<const std::uint64_t> present = {};
};

inline constexpr std::uint32_t no_token = 0xFFFFFFFF;

/// The first token of the sentence's tail: from there to the end are only stops and
/// closing quotation marks. The sentence's end when it has none.
std::uint32_t tail_of_sentence(const SentenceView& sentence);

/// A sentence as one program sees it. Both must live as long as it is asked.
class TextAt {
 public:
  void begin(const Program& program, const SentenceView& sentence);

  /// False only when no match begins at `token`. To be asked of tokens in order.
  /// O(masks of `starts` and phrases at the token).
  bool may_begin(std::uint32_t token);

  /// Where the text goes on once the position has taken what stands at `token` in its
  /// `way`-th way, or no_token. Only PositionOp::token has several: phrases, the
  /// longest first, and the single word last. Never for `accept`.
  std::uint32_t landing(const Position& position, std::uint32_t token,
                        std::uint32_t way) const {
    const ClassifiedTokens& classes = sentence_->classes;
    const bool is_simple =
        position.op == PositionOp::token && way == 0 && token < sentence_->tokens.end &&
        classes.phrase_begin[token] == classes.phrase_begin[token + 1];
    if (!is_simple) return other_landing(position, token, way);
    return is_word_in(position.classes, token) ? token + 1 : no_token;
  }

 private:
  std::uint32_t other_landing(const Position& position, std::uint32_t token,
                              std::uint32_t way) const;
  std::uint32_t token_landing(const Position& position, std::uint32_t token,
                              std::uint32_t way) const;
  std::uint32_t mention_landing(const Position& position, std::uint32_t token) const;
  bool holds(Range classes, ClassId cls) const;
  bool is_in(Range classes, std::uint32_t token) const;
  bool is_in_gap(const Position& position, std::uint32_t token) const;
  bool is_word_in(Range classes, std::uint32_t token) const {
    const std::uint64_t* const row = sentence_->classes.row(token);
    for (std::uint32_t i = classes.begin; i < classes.end; ++i) {
      const ClassMask& mask = program_->masks[i];
      if ((row[mask.word] & mask.bits) != 0) return true;
    }
    return false;
  }

  const Program* program_ = nullptr;
  const SentenceView* sentence_ = nullptr;
  std::span<const Mention>::iterator mention_;  ///< the first not before a start
  std::uint32_t tail_ = 0;  ///< from here to the end only stops and closing marks
};

}  // namespace ascribe
