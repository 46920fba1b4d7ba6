// SPDX-License-Identifier: Apache-2.0
// Telling the attribution of a quotation from a new sentence about its speaker.
//
//   fits      “Who signed it?” Senator Ruiz asked on Monday.
//             “Stop!” The guard at the door shouted.
//             “Where?” Ann Lee, the mayor, later asked.
//             “This is it.” She said.                 nothing after the verb
//   does not  “Never.” She paused.                    no verb of speech
//             “We lost.” Hart said the road was shut. the verb has its own statement
//             “True?” A clerk declined to comment.    no verb that hands over
//             “Go!” He ran home and said nothing.     another verb comes first
//
// Method: read a speaker, that is capitalised words with titles and name particles,
// or a determiner with a few small words, and perhaps an aside between commas; then
// at most two adverbs; then a verb of speech must stand. Newspapers end a quotation
// that its speaker follows with a comma, never with a full stop, so after a full stop
// the sentence must also end with the verb.
#include "text/speaker_ahead.h"

#include <algorithm>

#include "text/fold.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_look = 160;  // bytes
constexpr int most_small_words = 5;        // "The guard at the door shouted"

struct Word {
  std::string_view text;  ///< without a final comma or stop
  char after = ' ';       ///< ',' or '.' when that follows, else a space; 0 at the end
};

/// Words with the one punctuation mark that may follow each.
struct WordReader {
  std::string_view text;
  std::size_t at;
  std::size_t limit;

  Word next();
};

Word WordReader::next() {
  while (at < limit && text[at] == ' ') ++at;
  const std::size_t begin = at;
  while (at < limit && text[at] != ' ') ++at;
  Word word{text.substr(begin, at - begin), ' '};
  if (word.text.empty()) word.after = 0;
  if (!word.text.empty() &&
      std::string_view(",.!?:;").find(word.text.back()) != std::string_view::npos) {
    word.after = word.text.back();
    word.text.remove_suffix(1);
  }
  return word;
}

bool is_stop(char code) { return code == '.' || code == '!' || code == '?'; }

bool has_mark(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    if (is_quote_mark(code) && !is_apostrophe(code)) return true;
    if (is_dash(code) || (is_end_mark(code) && code != U'.')) return true;
  }
  return false;
}

bool is_determiner(std::string_view word, const SegmentLexicon& lexicon) {
  if (SegmentLexicon::has(lexicon.speaker_determiners, word)) return true;
  // "Hale’s lawyer asked": a possessive opens a noun phrase too.
  if (word.empty() || word.back() != 's') return false;
  std::size_t at = word.size() - 1;
  return at > 0 && is_apostrophe(step_back(word, at));
}

/// "Ruiz said the road was shut" is a statement of its own.
bool opens_clause(std::string_view verb, std::string_view next,
                  const SegmentLexicon& lexicon) {
  return SegmentLexicon::has(lexicon.clause_verbs, verb) &&
         SegmentLexicon::has(lexicon.clause_openers, next);
}

/// The words that name a speaker, as far as they have been read.
struct Speaker {
  const SegmentLexicon& lexicon;
  bool determined = false;
  bool in_aside = false;
  int small_words = 0;

  bool is_verb(std::string_view word) const {
    return !in_aside && !is_capitalised(word) &&
           SegmentLexicon::has(lexicon.speech_verbs, word);
  }
  /// Whether `word` can stand in the name of a speaker; counts it.
  bool takes(const Word& word);
};

bool Speaker::takes(const Word& word) {
  const bool abbreviated = lexicon.stop_class(word.text) != StopClass::ordinary;
  if (is_stop(word.after) && !abbreviated) return false;
  if (word.after == ';' || word.after == ':') return false;
  if (SegmentLexicon::has(lexicon.speech_blockers, word.text)) return false;
  const bool fits = is_capitalised(word.text) || in_aside || abbreviated ||
                    SegmentLexicon::has(lexicon.name_particles, word.text) ||
                    SegmentLexicon::has(lexicon.speech_adverbs, word.text);
  if (!fits && !(determined && ++small_words <= most_small_words)) return false;
  if (word.after == ',') in_aside = !in_aside;
  return true;
}

}  // namespace

bool speaker_follows(std::string_view paragraph, const EndMark& mark,
                     const SegmentLexicon& lexicon) {
  WordReader reader{paragraph, mark.next,
                    std::min(paragraph.size(), mark.next + longest_look)};
  Word word = reader.next();
  Speaker speaker{lexicon, is_determiner(word.text, lexicon)};
  for (bool first = true; !word.text.empty(); word = reader.next(), first = false) {
    if (has_mark(word.text)) return false;
    if (!first && speaker.is_verb(word.text)) {
      const bool ends = is_stop(word.after) || word.after == 0;
      if (mark.only_stops && !mark.is_ellipsis) return ends;
      return ends || !opens_clause(word.text, reader.next().text, lexicon);
    }
    if (!speaker.takes(word)) return false;
  }
  return false;
}

}  // namespace ascribe
