// SPDX-License-Identifier: Apache-2.0
// Running compiled patterns over one sentence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ascribe/mention.h"
#include "rules/classify.h"
#include "rules/pack.h"
#include "rules/starts.h"

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
  /// any, `unless` applied. In order of pattern, then start. O(steps x tokens) for
  /// each pattern, whatever the text. The result holds until the next call.
  const std::vector<Match>& find(const CompiledRule& rule, std::uint32_t index,
                                 const SentenceView& sentence);

 private:
  struct Place {
    std::uint16_t step = 0;
    std::uint32_t token = 0;
  };
  struct Cell {
    std::uint32_t stamp = 0;
    std::uint32_t end = 0;
  };

  void begin(const Program& program, const SentenceView& sentence);
  Cell& cell(Place place);
  std::uint32_t stamp_of(Place place) const;
  std::uint32_t furthest(Place from);
  bool settle(Place place);
  std::optional<Match> trace(std::uint32_t start);
  void successors(Place place);
  void token_successors(const Step& step, std::uint32_t token);
  void mention_successor(const Step& step, std::uint32_t token);
  void drop_forbidden(const CompiledRule& rule, const SentenceView& sentence,
                      std::size_t first);
  void find_all(const Program& program, const SentenceView& sentence);

  const Program* program_ = nullptr;
  const SentenceView* sentence_ = nullptr;
  std::uint32_t tail_ = 0;  ///< from here to the end only stops and closing marks
  std::uint32_t base_ = 1;  ///< stamps of this run are base_ + token
  std::uint32_t next_base_ = 1;
  std::uint32_t row_mask_ = 0;  ///< rows kept, less one; a power of two less one
  Starts starts_;
  std::vector<Cell> cells_;
  std::vector<Place> open_;
  std::vector<Place> next_;
  std::vector<TokenRange> found_;
  std::vector<Match> matches_;
};

/// False when the sentence cannot hold a match, by what it holds at all. O(needs).
bool may_match(const Program& program, const SentenceView& sentence);

}  // namespace ascribe
