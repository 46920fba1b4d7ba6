// SPDX-License-Identifier: Apache-2.0
// Patterns and sentences written in tests: compiled and classified with no tokeniser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/compile.h"
#include "rules/match.h"

namespace ascribe {

/// A vocabulary of {"forms": …, "lexicons": {name: [words]}}; every lexicon has its
/// class, as load_rules gives it. Throws when `json` is not JSON.
Vocabulary vocabulary_of(std::string_view json);

/// A pattern compiled, and the faults that came up. The faults' file is "p.json".
struct CompiledPattern {
  Program program;
  Faults faults;
};
CompiledPattern compiled(std::string_view json, Vocabulary& vocabulary);

/// One sentence of tokens parted by spaces, classified by hand. Marks of punctuation
/// take their classes; a word with a capital is a :Name. "{person Ines Kallio}" is a
/// mention of that type; its braces and type are no tokens. Phrases of the vocabulary
/// are found by comparing words, so that neither dictionary nor trie is trusted.
struct HandSentence {
  std::vector<std::string> words;
  std::vector<Mention> mentions;
  ClassifiedTokens classes;

  HandSentence(std::string_view text, Vocabulary& vocabulary);
  SentenceView view() const {
    return {classes, {0, static_cast<std::uint32_t>(words.size())}, mentions};
  }
  std::string words_of(TokenRange range) const;
  /// "Kallio said", and with captures "Kallio said [source Kallio] [cue said]".
  std::string shown(const Match& match) const;
};

/// Every match of a rule with this one pattern, shown, in order of start.
std::vector<std::string> matches_of(std::string_view pattern, std::string_view text,
                                    Vocabulary& vocabulary);

}  // namespace ascribe
