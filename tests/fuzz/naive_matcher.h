// SPDX-License-Identifier: Apache-2.0
// The meaning of patterns, written for being read: docs/rules.md as a program.
//
// It knows nothing of automata, bits or tables. An element is a function from one path
// through a sentence to all paths that go on from it, the preferred first; a pattern is
// its elements one after the other; the match at a start is the longest path from
// there, and of those the first. It takes time without bound and is for short patterns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/mention.h"
#include "rules/program.h"

namespace ascribe {

/// A sentence as the naive matcher sees it: words, and mentions over them. ",", ".",
/// "”" are barriers, the last two may close a sentence; a word with a capital is a
/// :Name.
struct NaiveSentence {
  std::vector<std::string> words;
  std::vector<Mention> mentions;

  std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
};

/// An element of a pattern.
///
/// atom    `names` are its alternatives: "a" a word, "@l" the lexicon of a, "b c" and
///         "a b c", ":word" ":Name" ":any" ":comma", ":Person" ":Org" mentions,
///         ":start"
///         ":end"; `negative` as "!"
/// gap     `names` may be crossed, `stops` end it
/// seq     `parts`, with a capture when there is one
/// any     each of `parts` is a way of its own, the first preferred
/// repeat  `parts`, from `least` to `most` times; what atoms and gaps may do too
struct NaiveElement {
  enum class Form : std::uint8_t { atom, gap, seq, any, repeat };
  Form form = Form::atom;
  std::vector<std::string> names;
  std::vector<std::string> stops;
  bool negative = false;
  int least = 1;
  int most = 1;
  std::optional<Capture> capture;
  std::vector<NaiveElement> parts;
};
using NaivePattern = std::vector<NaiveElement>;

/// A match: where it ends, and the tokens of each capture.
struct NaiveMatch {
  std::uint32_t end = 0;
  std::array<std::optional<TokenRange>, capture_count> captures;
};

/// The match of the pattern that begins at `start`.
std::optional<NaiveMatch> naive_match(const NaivePattern& pattern,
                                      const NaiveSentence& sentence,
                                      std::uint32_t start);

/// The pattern as a rule file has it.
std::string json_of(const NaivePattern& pattern);

/// The words that "@l" stands for.
inline constexpr std::array<const char*, 3> naive_lexicon = {"a", "b c", "a b c"};

}  // namespace ascribe
