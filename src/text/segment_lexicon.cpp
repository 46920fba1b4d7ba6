// SPDX-License-Identifier: Apache-2.0
// Deciding which class of abbreviation a word belongs to.
#include "text/segment_lexicon.h"

#include <string>

#include "text/fold.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_unknown = 5;  // letters in "Blvds"

/// "Blvd", "Sgts": short, not all capitals, letters only, no vowel.
bool is_vowel(char letter) {
  switch (letter | 0x20) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
      return true;
    default:
      return false;
  }
}

bool is_vowelless(std::string_view word) {
  std::size_t letters = 0;
  bool lower = false;
  for (const char byte : word) {
    const char32_t code = static_cast<unsigned char>(byte);
    if (code >= 0x80 || !is_letter(code)) return false;
    if (is_vowel(byte)) return false;
    lower = lower || is_lower(code);
    ++letters;
  }
  return lower && letters >= 2 && letters <= longest_unknown;
}

}  // namespace

SegmentLexicon::SegmentLexicon(const WordLists& words)
    : titles(words["titles"]),
      never_ending(words["never-ending"]),
      before_number(words["before-number"]),
      may_end(words["may-end"]),
      ends_before_capital(words["ends-before-capital"]),
      months(words["months"]),
      clock(words["clock"]),
      capital_only(words["capital-only"]),
      vowelless_words(words["vowelless-words"]),
      starters(words["sentence-starters"]),
      weak_starters(words["weak-starters"]),
      after_clock(words["after-clock"]),
      speech_verbs(words["speech-verbs"]),
      clause_verbs(words["clause-verbs"]),
      clause_openers(words["clause-openers"]),
      speech_blockers(words["speech-blockers"]),
      speaker_determiners(words["speaker-determiners"]),
      name_particles(words["name-particles"]),
      speech_adverbs(words["speech-adverbs"]),
      marked_names(words["marked-names"]),
      labels(words["labels"]),
      profile_language(words["profile-language"]) {}

StopClass SegmentLexicon::stop_class(std::string_view word) const {
  const StopClass whole = class_of_whole(word);
  const std::size_t hyphen = word.rfind('-');
  if (whole != StopClass::ordinary || hyphen == std::string_view::npos) return whole;
  return class_of_whole(word.substr(hyphen + 1));
}

StopClass SegmentLexicon::class_of_whole(std::string_view word) const {
  if (word.empty()) return StopClass::ordinary;
  const std::string folded = fold(word);
  if (!is_capitalised(word) && capital_only.contains(folded) &&
      !before_number.contains(folded)) {
    return StopClass::ordinary;
  }
  if (clock.contains(folded)) return StopClass::clock;
  if (titles.contains(folded)) return StopClass::title;
  if (never_ending.contains(folded)) return StopClass::never_ending;
  if (months.contains(folded)) return StopClass::month;
  // "Sec" and the like are in both: only a number makes them the first kind.
  if (before_number.contains(folded)) return StopClass::before_number;
  if (may_end.contains(folded)) return StopClass::may_end;
  if (ends_before_capital.contains(folded)) return StopClass::ends_before_capital;
  if (is_initials(word)) return StopClass::initial;
  if (is_vowelless(word) && !vowelless_words.contains(folded)) {
    return StopClass::unknown;
  }
  return StopClass::ordinary;
}

bool SegmentLexicon::has(const WordList& words, std::string_view word) {
  return !word.empty() && words.contains(fold(word));
}

bool is_initials(std::string_view word) {
  bool want_letter = true;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    if (is_mark(code)) continue;
    if (want_letter ? !is_upper(code) : code != '.') return false;
    want_letter = !want_letter;
  }
  return !word.empty() && !want_letter;
}

}  // namespace ascribe
