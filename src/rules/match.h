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

namespace ascribe {

/// What a matcher sees of one sentence. Mentions are those of this sentence in
/// reading order, empty while mentions are still being found.
struct SentenceView {
  const ClassifiedTokens& classes;
  TokenRange tokens;
  std::span<const Mention> mentions;
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

/// The match of `program` that begins at `start`: of all, the longest; of those, the
/// one whose choices come first in the pattern. Nothing when none. No recursion.
/// O(steps x reach), where reach is the longest stretch the pattern can span.
std::optional<Match> match_at(const Program& program, const SentenceView& sentence,
                              std::uint32_t start);

/// Every match of the rule in the sentence, one for each start and pattern that has
/// any, `unless` applied. In order of pattern, then start.
std::vector<Match> find_matches(const CompiledRule& rule, std::uint32_t index,
                                const SentenceView& sentence);

}  // namespace ascribe
