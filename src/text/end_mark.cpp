// SPDX-License-Identifier: Apache-2.0
// Deciding whether a sentence ends at a run of end marks.
//
// Ends:      The vote is on Sept. 4. | Nobody spoke.
//            “We counted twice. | The numbers match,” Hart said.
//            He works in the U.S. | The office is small.
// Does not:  Sen. Ortiz; No. 17; J. K. Marsh; the U.S. Senate; at 6 a.m. Monday
//            “Who signed it?” Senator Ruiz asked.     the attribution goes with it
//            He teaches (he was trained there.) at the school.
//
// The questions are asked in an order in which each may assume the ones before it
// were answered "no":
//
//   1. Do the marks stand alone in brackets, or inside a bracket still open?
//   2. Is there no space after them? Then only a mark like 。, a closed quotation
//      or an evident slip of the typist ends the sentence.
//   3. Does what follows carry the sentence on: , ; : ) or a small letter?
//   4. Does a quotation close here and its speaker follow?
//   5. For full stops: which class of abbreviation is the word before, and is the
//      next word one that begins sentences? For dots of omission: likewise.
//   6. Else it ends.
//
// The classes of abbreviation are those of Grefenstette and Tapanainen, "What is a
// word, what is a sentence? Problems of tokenization", 1994, with lists of our own.
// We differ from the Unicode rules (UAX 29) in 2, 3 and 4: they cannot end a sentence
// before a small letter or without a space, and know no attribution.
#include "text/end_mark.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/following.h"
#include "text/punctuation.h"
#include "text/speaker_ahead.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_word = 40;     // bytes looked back
constexpr std::ptrdiff_t opening_words = 3;  // "Only at 5 a.m. Mr. Hale"
constexpr std::size_t shortest_slip = 3;     // bytes before "gone.The"
constexpr std::size_t shortest_plain = 4;    // bytes before "home. the"

/// The word that ends at byte `end` and begins at `first` or after, cut at spaces,
/// quotation marks, brackets, dashes.
std::string_view word_before(std::string_view text, std::size_t first,
                             std::size_t end) {
  std::size_t begin = end;
  while (begin > first && end - begin < longest_word) {
    std::size_t at = begin;
    const char32_t code = step_back(text, at);
    const bool quote = is_quote_mark(code) && !is_apostrophe(code);
    if (is_space(code) || quote || is_open_bracket(code) || is_close_bracket(code) ||
        is_dash(code) || is_bullet(code) || code == U'/') {
      break;
    }
    begin = at;
  }
  return text.substr(begin, end - begin);
}

/// What is asked about one end mark, gathered once.
struct Case {
  std::string_view text;
  const EndMark& mark;
  const ScanState& state;
  const SegmentLexicon& lexicon;
  std::string_view word;  ///< before the marks
  Following next;

  bool next_is(const WordList& words) const {
    return SegmentLexicon::has(words, next.word);
  }
  bool word_opens_sentence() const {
    std::size_t begin = state.sentence_begin;
    for (std::size_t at = begin; at < text.size(); begin = at) {
      const char32_t code = step(text, at);
      if (!is_bullet(code) && !is_space(code)) break;
    }
    return begin + word.size() == mark.marks_begin;
  }
  bool is_question() const {
    return text[mark.marks_begin] == '?' && !mark.closes_quote;
  }
  std::string_view word_before_last() const;
  bool is_alone_in_brackets() const;
  bool ends_unspaced() const;
  bool ends_before_lower() const;
  bool ends_after_clock() const;
  bool ends_after_initial() const;
  bool ends_after_stop() const;
  bool ends_after_ellipsis() const;
  bool ends_after_bang() const;
};

std::string_view Case::word_before_last() const {
  std::size_t end = mark.marks_begin - word.size();
  if (end <= state.sentence_begin || text[end - 1] != ' ') return {};
  return word_before(text, state.sentence_begin, end - 1);
}

bool Case::is_alone_in_brackets() const {
  if (!mark.closes_bracket || mark.has_outer_marks) return false;
  if (!word.empty() || mark.marks_begin == 0) return false;
  std::size_t at = mark.marks_begin;
  return is_open_bracket(step_back(text, at));
}

/// "gone.The" but not "example.The": a starter or, after ? and !, any capital
/// that follows a small letter.
bool Case::ends_unspaced() const {
  if (mark.closes_quote) return next.is_upper || next.opens_quote;
  if (mark.is_ellipsis || !next.is_upper) return false;
  if (word.size() < shortest_slip || next.is_joined) return false;
  if (word.find_first_of(".@:") != std::string_view::npos) return false;
  if (next_is(lexicon.starters) || next_is(lexicon.titles)) return true;
  std::size_t last = word.size();
  return !mark.only_stops && is_lower(step_back(word, last));
}

/// A small letter carries the sentence on, but for "iPhone" and "www.site.org", after a
/// question, after a plain word when the next begins sentences ("at home. the cat"),
/// and for writers who use no capitals at all.
bool Case::ends_before_lower() const {
  if (mark.closes_quote || mark.closes_bracket || mark.is_ellipsis) return false;
  if (lexicon.stop_class(word) != StopClass::ordinary) return false;
  if (word.empty() || next.after_dash) return false;
  if (next.has_inner_capital || next.is_joined || is_question()) return true;
  if (mark.only_stops && word.size() >= shortest_plain && next_is(lexicon.starters)) {
    return true;
  }
  std::size_t at = state.sentence_begin;
  return is_lower(step(text, at));
}

/// "left at 6 p.m. Mr. Hale" ends, "At 5 a.m. Mr. Hale" and "6 a.m. Monday" do not.
bool Case::ends_after_clock() const {
  if (next_is(lexicon.after_clock) || next.is_number) return false;
  const std::string_view before =
      text.substr(state.sentence_begin, mark.marks_begin - state.sentence_begin);
  return next_is(lexicon.starters) || next.opens_quote ||
         std::count(before.begin(), before.end(), ' ') > opening_words;
}

/// "J. Marsh", "W.E.B. Cole" do not end; "Plan B. Nobody" and "you and I. Did" do.
bool Case::ends_after_initial() const {
  const std::string_view before = word_before_last();
  if (SegmentLexicon::has(lexicon.labels, before)) return true;
  if (word_opens_sentence()) return false;
  if (is_initials(before.substr(0, before.empty() ? 0 : before.size() - 1))) {
    return false;
  }
  return next_is(lexicon.starters) || (next.opens_quote && !next.is_upper);
}

bool Case::ends_after_stop() const {
  const StopClass kind = lexicon.stop_class(word);
  if (state.sentence_begin == state.item_begin && word_opens_sentence() &&
      is_enumerator(word)) {
    return false;
  }
  if (mark.closes_quote || mark.closes_bracket) return kind != StopClass::title;
  if (mark.stops > 1) return true;
  const bool starts = next_is(lexicon.starters) || next.opens_quote;
  switch (kind) {
    case StopClass::ordinary:
    case StopClass::ends_before_capital:
      return true;
    case StopClass::title:
    case StopClass::never_ending:
      return false;
    case StopClass::before_number:
      return !next.is_number;
    case StopClass::month:
    case StopClass::may_end:
    case StopClass::unknown:
      return starts && !next.is_number && !next.after_dash;
    case StopClass::clock:
      return ends_after_clock();
    case StopClass::initial:
      return !next.after_dash && ends_after_initial();
  }
  return true;
}

/// "that... The" ends, "the thing is . . . I did" and "was ... House" carry on.
bool Case::ends_after_ellipsis() const {
  if (next.opens_quote || mark.closes_quote) return true;
  if (mark.stops > 3) return true;  // omission and a full stop
  if (next_is(lexicon.weak_starters)) return false;
  const bool spaced =
      mark.marks_begin > 0 && text[mark.marks_begin - 1] == ' ' && word.empty();
  return !spaced || next_is(lexicon.starters);
}

/// "Yahoo! Finance" carries on.
bool Case::ends_after_bang() const {
  const std::string marked(
      text.substr(mark.marks_begin - word.size(), word.size() + 1));
  if (!SegmentLexicon::has(lexicon.marked_names, marked)) return true;
  return next_is(lexicon.starters);
}

}  // namespace

bool ends_sentence(std::string_view paragraph, const EndMark& mark,
                   const ScanState& state, const SegmentLexicon& lexicon) {
  if (mark.next >= paragraph.size()) return true;
  const Case at{paragraph,
                mark,
                state,
                lexicon,
                word_before(paragraph, state.sentence_begin, mark.marks_begin),
                read_following(paragraph, mark.next)};
  if (at.is_alone_in_brackets()) return false;
  if (state.in_bracket && !mark.closes_bracket) return false;
  if (at.next.is_joiner) return false;
  if (mark.is_caseless) return !(mark.closes_quote && at.next.is_hiragana);
  if (mark.next == mark.end) return at.ends_unspaced();
  if (at.next.is_bullet) return true;
  if (at.next.is_lower) return at.ends_before_lower();
  if (mark.closes_quote && speaker_follows(paragraph, mark, lexicon)) return false;
  if (mark.is_ellipsis) return at.ends_after_ellipsis();
  if (mark.only_stops) return at.ends_after_stop();
  return at.ends_after_bang();
}

}  // namespace ascribe
