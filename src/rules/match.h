// SPDX-License-Identifier: Apache-2.0
// Running compiled patterns over one sentence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ascribe/mention.h"
#include "rules/pack.h"
#include "rules/text_at.h"

namespace ascribe {

/// One match of one pattern. `tokens` and captures are ranges of Tokens::all.
struct Match {
  std::uint32_t rule = 0;  ///< index into CompiledPack::rules
  std::uint16_t pattern = 0;
  TokenRange tokens;
  std::array<std::optional<TokenRange>, capture_count> captures;

  const std::optional<TokenRange>& capture(Capture which) const {
    return captures[static_cast<std::size_t>(which)];
  }
};

/// Runs patterns over sentences; holds the memory they need, so that one Matcher used
/// for many sentences allocates for the longest only. For one thread at a time.
class Matcher {
 public:
  /// The match of `program` that begins at `start`: of all, the longest; of those, the
  /// one whose choices come first in the pattern. Nothing when none.
  std::optional<Match> at(const Program& program, const SentenceView& sentence,
                          std::uint32_t start);

  /// Every match of the rule in the sentence, one for each start and pattern that has
  /// any, `unless` applied. In order of pattern, then start. O(edges x tokens) for
  /// each pattern, whatever the text. The result holds until the next call.
  const std::vector<Match>& find(const CompiledRule& rule, std::uint32_t index,
                                 const SentenceView& sentence);

 private:
  struct Cell {
    std::uint32_t stamp = 0;
    std::uint32_t end = 0;
  };
  struct Frame {
    std::uint32_t position = 0;
    std::uint32_t token = 0;
    std::uint32_t way = 0;
    std::uint32_t landed = 0;
    Range edges;            ///< those still to be tried
    std::uint32_t end = 0;  ///< the best so far
  };
  static constexpr std::uint32_t no_position = 0xFFFFFFFF;

  void begin(const Program& program, const SentenceView& sentence);
  Cell& cell(std::uint32_t position, std::uint32_t token);
  std::uint32_t stamp_of(std::uint32_t token) const;
  std::uint32_t furthest(std::uint32_t start);
  void follow(std::uint32_t to);
  std::optional<Match> trace(std::uint32_t start);
  const Edge* choice(Range edges, std::uint32_t token, std::uint32_t end);
  void drop_forbidden(const CompiledRule& rule, const SentenceView& sentence,
                      std::size_t first);
  void find_all(const Program& program, const SentenceView& sentence);

  const Program* program_ = nullptr;
  const SentenceView* sentence_ = nullptr;
  TextAt text_;
  std::uint32_t base_ = 1;  ///< stamps of this run are base_ + token
  std::uint32_t next_base_ = 1;
  std::uint32_t row_mask_ = 0;  ///< rows kept, less one; a power of two less one
  std::vector<Cell> cells_;
  std::vector<Frame> open_;
  std::vector<TokenRange> found_;
  std::vector<Match> matches_;
};

/// False when the sentence cannot hold a match, by what it holds at all. O(needs).
bool may_match(const Program& program, const SentenceView& sentence);

}  // namespace ascribe
