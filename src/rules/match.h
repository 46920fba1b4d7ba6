// SPDX-License-Identifier: Apache-2.0
// Running compiled patterns over one sentence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ascribe/mention.h"
#include "rules/ahead.h"
#include "rules/pack.h"
#include "rules/sentence_bits.h"
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

/// A match that an `unless` pattern took out.
struct Dropped {
  Match match;
  std::size_t unless = 0;  ///< index into CompiledRule::unless
};

/// Runs patterns over sentences; holds the memory they need, so that one Matcher used
/// for many sentences allocates for the longest only. For one thread at a time.
class Matcher {
 public:
  Matcher() = default;
  /// With a most for the words of a sentence's bits; 0 to do without bits (tests).
  explicit Matcher(std::size_t most_words) : bits_(most_words) {}

  /// Reads the sentence that the next calls are about. What the view refers to must
  /// live until the next read(). O(classes of its tokens).
  void read(const SentenceView& sentence);

  /// The rules of one kind that the sentence may hold a match of, ascending. The result
  /// holds until the next call. O(classes of the sentence + rules found).
  const std::vector<std::uint32_t>& candidates(const CompiledPack& pack, Finds finds);

  /// Every match of the rule in the sentence, one for each start and pattern that has
  /// any, `unless` applied. In order of pattern, then start. O(edges x tokens) for
  /// each pattern, whatever the text. The result holds until the next call.
  const std::vector<Match>& find(const CompiledRule& rule, std::uint32_t index);

  /// What the last find() took out, in order of pattern, `unless`, then start.
  const std::vector<Dropped>& dropped() const { return dropped_; }

  /// read(), then find().
  const std::vector<Match>& find(const CompiledRule& rule, std::uint32_t index,
                                 const SentenceView& sentence);

  /// The match of `program` that begins at `start`: of all, the longest; of those, the
  /// one whose choices come first in the pattern. Nothing when none.
  std::optional<Match> at(const Program& program, std::uint32_t start);

  /// read(), then at().
  std::optional<Match> at(const Program& program, const SentenceView& sentence,
                          std::uint32_t start);

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

  bool may_match(const Program& program) const;
  bool begin(const Program& program);
  std::uint32_t next_start(std::uint32_t token);
  bool leads_on(std::uint32_t position, std::uint32_t token) const;
  Cell& cell(std::uint32_t position, std::uint32_t token);
  std::uint32_t stamp_of(std::uint32_t token) const;
  std::uint32_t furthest(std::uint32_t start);
  void follow(std::uint32_t to);
  std::optional<Match> trace(std::uint32_t start);
  const Edge* choice(Range edges, std::uint32_t token, std::uint32_t end);
  void drop_forbidden(const CompiledRule& rule, std::size_t first);
  void find_all(const Program& program);

  std::optional<SentenceView> sentence_;
  SentenceBits bits_;
  bool has_bits_ = false;  ///< false for a sentence too long for bits
  Ahead ahead_;
  const Program* program_ = nullptr;
  TextAt text_;
  std::uint32_t base_ = 1;  ///< stamps of this run are base_ + token
  std::uint32_t next_base_ = 1;
  std::uint32_t row_mask_ = 0;  ///< rows kept, less one; a power of two less one
  std::vector<Cell> cells_;
  std::vector<Frame> open_;
  std::vector<TokenRange> found_;
  std::vector<std::uint32_t> candidates_;
  std::vector<Match> matches_;
  std::vector<Dropped> dropped_;
};

}  // namespace ascribe
