// SPDX-License-Identifier: Apache-2.0
// Frames for every sentence, and which of them the publisher relied on.
//
// Of several speakers in one sentence the outermost counts: the one the reader hears
// the others through. A frame after its content ("…, police said") holds everything to
// its left; a frame before its content holds everything to its right:
//
//   He also stressed that Hamas has urged mediators …        He (Hamas is inside)
//   Kallio said the driver slept, according to the Times.    the Times (Kallio inside)
//
// So a trailing frame that sources wins; else the first. A frame with a source wins
// over an agentless one ("Reports indicate that it met a plan characterised as …"),
// which counts only when nothing else does. Attitudes never source.
#include "attribute/reading.h"

#include <algorithm>

namespace ascribe {
namespace {

// A frame trails when no clause follows it: nothing but a few adjunct words, as in
// "…, Kallio said on Tuesday in Norrby."
constexpr std::uint32_t adjunct_words = 6;

// A frame of a rule that trusts itself less than this counts only where no other does.
constexpr double weak_confidence = 0.5;

// A trailing frame stands behind a mark or begins with its cue. What a “that”, or
// nothing, joins to the clause before it is that speaker's words:
//
//   The road was lost, Kallio said.                    behind a comma
//   The road was lost according to Kallio.             begins with its cue
//   Kallio said that Lind had told crews to leave.     Lind is inside
bool is_set_off(const ArticleReading& reading, const SentenceReading& sentence,
                const Frame& frame) {
  const std::uint32_t begin = frame.whole.begin;
  return frame.cue.begin == begin || reading.is(begin, Builtin::barrier) ||
         (begin > sentence.tokens.begin && reading.is(begin - 1, Builtin::barrier));
}

bool trails(const ArticleReading& reading, const SentenceReading& sentence,
            const Frame& frame) {
  if (frame.rule->emit.content == ContentSide::after) return false;
  if (!is_set_off(reading, sentence, frame)) return false;
  const std::uint32_t before =
      reading.count_words({sentence.tokens.begin, frame.whole.begin});
  const std::uint32_t after =
      reading.count_words({frame.whole.end, sentence.tokens.end});
  return before >= 2 && after <= adjunct_words;
}

std::optional<std::size_t> primary_of(const ArticleReading& reading,
                                      const SentenceReading& sentence) {
  std::optional<std::size_t> first;
  std::optional<std::size_t> trailing;
  std::optional<std::size_t> agentless;
  std::optional<std::size_t> weak;
  for (std::size_t i = 0; i < sentence.frames.size(); ++i) {
    const Frame& frame = sentence.frames[i];
    if (!frame.sources()) continue;
    if (frame.rule->emit.who == Who::vague_passive) {
      if (!agentless) agentless = i;
      continue;
    }
    if (frame.rule->confidence < weak_confidence) {
      if (!weak) weak = i;
      continue;
    }
    if (!first) first = i;
    if (trails(reading, sentence, frame)) trailing = i;
  }
  if (trailing) return trailing;
  if (first) return first;
  return weak ? weak : agentless;
}

}  // namespace

SentenceView ArticleReading::view(std::size_t sentence) const {
  const SentenceReading& s = sentences[sentence];
  return {
      classes, s.tokens,
      std::span(mentions.all).subspan(s.first_mention, s.end_mention - s.first_mention),
      classes.present_in(sentence)};
}

std::uint32_t ArticleReading::count_words(TokenRange range) const {
  std::uint32_t words = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const TokenKind kind = read.tokens.all[t].kind;
    words += kind == TokenKind::word || kind == TokenKind::number ? 1 : 0;
  }
  return words;
}

ArticleReading read_frames(const Annotated& read, const Mentions& mentions,
                           const CompiledPack& pack, const ClassifiedTokens& classes) {
  ArticleReading reading{read, mentions, pack, classes, {}};
  reading.sentences.resize(read.sentences.size());
  Matcher matcher;
  std::uint32_t mention = 0;
  std::uint32_t quotation = 0;
  for (std::uint32_t s = 0; s < read.sentences.size(); ++s) {
    SentenceReading& sentence = reading.sentences[s];
    const Span where = read.sentences[s].where;
    sentence.tokens = read.tokens.of_sentence[s];
    sentence.heading = read.article.paragraphs[read.sentences[s].paragraph].kind ==
                       ParagraphKind::heading;
    sentence.first_mention = mention;
    while (mention < mentions.all.size() && mentions.all[mention].sentence == s) {
      ++mention;
    }
    sentence.end_mention = mention;
    while (quotation < read.quotations.size() &&
           read.quotations[quotation].whole.end <= where.begin) {
      ++quotation;
    }
    for (std::uint32_t q = quotation;
         q < read.quotations.size() && read.quotations[q].whole.begin < where.end;
         ++q) {
      if (read.quotations[q].depth == 1) sentence.quotations.push_back(q);
    }
    sentence.frames = find_frames(pack, reading.view(s), sentence.first_mention,
                                  sentence.heading, matcher);
    sentence.primary = primary_of(reading, sentence);
  }
  return reading;
}

}  // namespace ascribe
