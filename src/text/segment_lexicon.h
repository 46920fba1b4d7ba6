// SPDX-License-Identifier: Apache-2.0
// The lists of rules/<lang>/segment/ under names the code can read.
#pragma once

#include <cstdint>
#include <string_view>

#include "ascribe/word_lists.h"

namespace ascribe {

/// What the full stop after a word means for the sentence, by the word.
enum class StopClass : std::uint8_t {
  ordinary,             ///< no abbreviation
  title,                ///< "Mr": a name follows
  never_ending,         ///< "e.g"
  before_number,        ///< "No": an abbreviation only before a number
  may_end,              ///< "U.S", "Inc": what follows decides
  month,                ///< "Sept"
  clock,                ///< "a.m"
  initial,              ///< "J", "W.E.B": single capitals
  ends_before_capital,  ///< "etc", "mph"
  unknown,              ///< no vowel: "Blvd", an abbreviation no list has
};

/// References into one WordLists, which must outlive it. Making one throws
/// Error("missing-list") when a list is absent; asking never throws.
struct SegmentLexicon {
  explicit SegmentLexicon(const WordLists& words);

  const WordList& titles;
  const WordList& never_ending;
  const WordList& before_number;
  const WordList& may_end;
  const WordList& ends_before_capital;
  const WordList& months;
  const WordList& clock;
  const WordList& capital_only;
  const WordList& vowelless_words;
  const WordList& starters;
  const WordList& weak_starters;
  const WordList& after_clock;
  const WordList& speech_verbs;
  const WordList& clause_verbs;
  const WordList& clause_openers;
  const WordList& speech_blockers;
  const WordList& speaker_determiners;
  const WordList& name_particles;
  const WordList& speech_adverbs;
  const WordList& marked_names;
  const WordList& labels;
  const WordList& profile_language;

  /// `word` as printed, without its last full stop. A part after the last hyphen
  /// ("then-Gov") counts when the whole is in no list.
  StopClass stop_class(std::string_view word) const;

  /// True when `words` has `word` in any case and with either apostrophe.
  static bool has(const WordList& words, std::string_view word);

 private:
  StopClass class_of_whole(std::string_view word) const;
};

/// "J", "W.E.B", "É": capitals with single full stops between.
bool is_initials(std::string_view word);

}  // namespace ascribe
