// SPDX-License-Identifier: Apache-2.0
// What attribution knows of each sentence before it decides anything.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ascribe/attribution.h"
#include "attribute/frames.h"

namespace ascribe {

/// One sentence as the deciders see it.
///
/// quotations  indices of Annotated::quotations (depth 1) that share a byte with it
/// primary     index into `frames` of the frame that sources it; nothing when none
struct SentenceReading {
  TokenRange tokens;
  std::uint32_t first_mention = 0;
  std::uint32_t end_mention = 0;
  bool heading = false;
  std::vector<Frame> frames;
  std::vector<std::uint32_t> quotations;
  std::optional<std::size_t> primary;
};

/// Everything the deciders share; references and values only, built once.
struct ArticleReading {
  const Annotated& read;
  const Mentions& mentions;
  const CompiledPack& pack;
  const ClassifiedTokens& classes;
  std::vector<SentenceReading> sentences;

  SentenceView view(std::size_t sentence) const;
  bool is(std::uint32_t token, Builtin cls) const {
    return classes.in(token, static_cast<ClassId>(cls));
  }
  /// Words and numbers of a range, a measure of how much is said.
  std::uint32_t count_words(TokenRange range) const;
};

/// Finds every sentence's frames and its primary one. Linear in tokens.
ArticleReading read_frames(const Annotated& read, const Mentions& mentions,
                           const CompiledPack& pack, const ClassifiedTokens& classes);

}  // namespace ascribe
