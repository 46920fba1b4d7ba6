// SPDX-License-Identifier: Apache-2.0
// What one rule found in one sentence, its `unless` patterns seen one by one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ascribe/why.h"
#include "rules/match.h"
#include "rules/pack.h"

namespace ascribe {

/// A match with the `unless` that forbids it, and the tokens which that found; nothing
/// when it stands.
struct TriedMatch {
  Match match;
  std::optional<std::uint32_t> unless;
  TokenRange found;
};

/// Runs rules as Matcher does, but keeps what an `unless` takes out. For one thread.
class RuleTrier {
 public:
  explicit RuleTrier(const CompiledPack& pack) : pack_(&pack) {}

  /// First those that stand, then those forbidden, each in the order of Matcher::find.
  /// O(unless) times what matching costs.
  std::vector<TriedMatch> matches(std::uint32_t index, const SentenceView& view);

  /// The rule's best pattern that does not match: one that began, then the one that
  /// lacks least, then the one that took most. REQUIRES: matches() gives none.
  Trial nearest_miss(std::uint32_t index, const SentenceView& view,
                     const Tokens& tokens) const;

 private:
  void name_words(const Program& unless, std::uint32_t index, const SentenceView& view,
                  std::vector<TriedMatch>& out);

  const CompiledPack* pack_;
  Matcher matcher_;
};

}  // namespace ascribe
