// SPDX-License-Identifier: Apache-2.0
// Direct, mixed or indirect: who owns the words between the marks.
//
// A quotation is set off when it stands where a sentence could: first in the sentence,
// or after a comma, a colon, a dash or the cue itself. Then the marks hold the source's
// own sentence and the speech is direct; anything else in the content is an adjunct
// ("on Tuesday", "to reporters") and short:
//
//   “We lost the road,” Kallio said on Tuesday.          direct
//   Kallio stated on Saturday, “We lost the road.”       direct
//   He emphasised that “the people will stay”.           mixed: the frame is indirect
//   Kallio called the delay “a disgrace”.                mixed: a part of the clause
//   It got a bid, which was characterised as “fair”.     marks of an agentless frame
#include "attribute/content.h"

#include <algorithm>

namespace ascribe {
namespace {

// Words of the content that may stand outside the marks of direct speech.
constexpr std::uint32_t adjunct_words = 7;
constexpr std::uint32_t speech_words = 5;

bool is_set_off(const ArticleReading& reading, const SentenceReading& sentence,
                const Frame& frame, TokenRange quoted) {
  // Step back over the opening mark.
  std::uint32_t t = quoted.begin;
  if (t > sentence.tokens.begin && reading.is(t - 1, Builtin::open_quote)) --t;
  if (t == sentence.tokens.begin) return true;
  const std::uint32_t previous = t - 1;
  return reading.is(previous, Builtin::comma) || reading.is(previous, Builtin::colon) ||
         reading.is(previous, Builtin::dash) || reading.is(previous, Builtin::stop) ||
         reading.is(previous, Builtin::close_quote) || previous + 1 == frame.whole.end;
}

// An agentless frame ("characterised as “fair”") directly before the marks.
bool governed_by_nobody(const ArticleReading& reading, const SentenceReading& sentence,
                        const Frame& frame, TokenRange quoted) {
  for (const Frame& other : sentence.frames) {
    if (&other == &frame || other.mention) continue;
    if (other.rule->emit.who != Who::vague_passive) continue;
    const std::uint32_t end = other.whole.end;
    if (end <= quoted.begin && reading.count_words({end, quoted.begin}) <= 1)
      return true;
  }
  return false;
}

// The “smart” bridge: a word or two in marks before the word they describe are a term,
// and nobody's speech.
bool is_term(const ArticleReading& reading, const SentenceReading& sentence,
             TokenRange quoted) {
  constexpr std::uint32_t term_words = 2;
  const std::uint32_t next = quoted.end + 1;
  const std::vector<Token>& tokens = reading.read.tokens.all;
  if (quoted.begin == quoted.end) return false;
  if (tokens[quoted.end - 1].kind != TokenKind::word) return false;
  return reading.count_words(quoted) <= term_words && next < sentence.tokens.end &&
         tokens[next].kind == TokenKind::word;
}

}  // namespace

std::vector<TokenRange> content_of(const SentenceReading& sentence,
                                   const Frame& frame) {
  std::vector<TokenRange> content;
  const ContentSide side = frame.rule->emit.content;
  const TokenRange before{sentence.tokens.begin, frame.whole.begin};
  const TokenRange after{frame.whole.end, sentence.tokens.end};
  if (side != ContentSide::after && before.begin < before.end)
    content.push_back(before);
  if (side != ContentSide::before && after.begin < after.end) content.push_back(after);
  return content;
}

TokenRange quoted_tokens(const ArticleReading& reading, TokenRange range,
                         const Quotation& quotation) {
  const std::vector<Token>& tokens = reading.read.tokens.all;
  const auto at = [&](std::uint32_t byte) {
    const auto first = tokens.begin() + range.begin;
    const auto last = tokens.begin() + range.end;
    return static_cast<std::uint32_t>(
        std::partition_point(first, last,
                             [&](const Token& t) { return t.where.begin < byte; }) -
        tokens.begin());
  };
  return {at(quotation.inner.begin), at(quotation.inner.end)};
}

bool is_speech_like(const ArticleReading& reading, TokenRange sentence,
                    const Quotation& quotation) {
  return reading.count_words(quoted_tokens(reading, sentence, quotation)) >=
         speech_words;
}

HowRead how_of(const ArticleReading& reading, std::size_t index, const Frame& frame) {
  const SentenceReading& sentence = reading.sentences[index];
  HowRead out;
  if (frame.rule->emit.how == How::declined) return {How::declined, false};
  std::uint32_t said = 0;
  for (const TokenRange& part : content_of(sentence, frame)) {
    said += reading.count_words(part);
  }
  std::uint32_t quoted_words = 0;
  bool set_off = false;
  for (const std::uint32_t q : sentence.quotations) {
    const TokenRange quoted =
        quoted_tokens(reading, sentence.tokens, reading.read.quotations[q]);
    const std::uint32_t words = reading.count_words(quoted);
    if (words == 0) continue;
    if (governed_by_nobody(reading, sentence, frame, quoted) ||
        is_term(reading, sentence, quoted)) {
      out.scare = true;
      continue;
    }
    quoted_words += words;
    if (is_set_off(reading, sentence, frame, quoted)) set_off = true;
  }
  const std::uint32_t outside = said > quoted_words ? said - quoted_words : 0;
  if (quoted_words == 0) {
    out.how = frame.rule->emit.how.value_or(How::indirect);
  } else if (set_off && (outside <= adjunct_words || outside * 4 <= quoted_words)) {
    out.how = How::direct;
  } else {
    out.how = How::mixed;
  }
  return out;
}

}  // namespace ascribe
