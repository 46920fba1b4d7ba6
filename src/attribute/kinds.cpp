// SPDX-License-Identifier: Apache-2.0
// Kind rules and flag rules over one sentence.
#include "attribute/kinds.h"

#include <algorithm>

namespace ascribe {
namespace {

bool in_frame(const ArticleReading& reading, const SentenceReading& sentence,
              TokenRange match) {
  if (!sentence.primary) return false;
  const Frame& frame = sentence.frames[*sentence.primary];
  if (overlap(frame.cue, match)) return true;
  return frame.mention && overlap(reading.mentions.all[*frame.mention].tokens, match);
}

// “Dan Gross opened it” judges nothing, and “Wayne Borders” bounds no country.
bool in_person_name(const ArticleReading& reading, const SentenceReading& sentence,
                    TokenRange match) {
  const std::vector<Mention>& all = reading.mentions.all;
  const auto first = all.begin() + sentence.first_mention;
  const auto last = all.begin() + sentence.end_mention;
  const auto next = std::partition_point(first, last, [&](const Mention& mention) {
    return mention.tokens.begin <= match.begin;
  });
  if (next == first || (next - 1)->type != MentionType::person) return false;
  const std::vector<Token>& tokens = reading.read.tokens.all;
  return (next - 1)->head.covers(
      {tokens[match.begin].where.begin, tokens[match.end - 1].where.end});
}

}  // namespace

std::string_view place_refusal(const ArticleReading& reading, std::size_t sentence,
                               const CompiledRule& rule, const Match& match) {
  const bool closing = sentence + 1 == reading.sentences.size();
  return refusal(rule, {is_quoted(reading.classes, match.tokens),
                        reading.sentences[sentence].heading, closing});
}

std::string_view kind_refusal(const ArticleReading& reading, std::size_t sentence,
                              const CompiledRule& rule, const Match& match) {
  if (!rule.where.frame &&
      in_frame(reading, reading.sentences[sentence], match.tokens)) {
    return "it shares words with the source or the cue";
  }
  if (in_person_name(reading, reading.sentences[sentence], match.tokens)) {
    return "it is part of a person's name";
  }
  return place_refusal(reading, sentence, rule, match);
}

KindRead kind_of(const ArticleReading& reading, std::size_t index, Matcher& matcher) {
  const SentenceReading& sentence = reading.sentences[index];
  if (sentence.heading) return {Kind::heading, std::nullopt};
  const CompiledPack& pack = reading.pack;
  matcher.read(reading.view(index));
  std::optional<Rank> best;
  KindRead out;
  for (const std::uint32_t r : matcher.candidates(pack, Finds::kind)) {
    const CompiledRule& rule = pack.rules[r];
    if (!rule.emit.kind) continue;
    for (const Match& match : matcher.find(rule, r)) {
      if (!kind_refusal(reading, index, rule, match).empty()) continue;
      const Rank rank = rank_of(rule, match.tokens, r);
      if (best && !(rank < *best)) continue;
      best = rank;
      out = {*rule.emit.kind, rule.card};
    }
  }
  return out;
}

std::vector<std::string> flags_of(const ArticleReading& reading, std::size_t index,
                                  Matcher& matcher) {
  std::vector<std::string> flags;
  const CompiledPack& pack = reading.pack;
  matcher.read(reading.view(index));
  for (const std::uint32_t r : matcher.candidates(pack, Finds::flag)) {
    const CompiledRule& rule = pack.rules[r];
    for (const Match& match : matcher.find(rule, r)) {
      if (!place_refusal(reading, index, rule, match).empty()) continue;
      flags.insert(flags.end(), rule.emit.flags.begin(), rule.emit.flags.end());
    }
  }
  std::sort(flags.begin(), flags.end());
  flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
  return flags;
}

}  // namespace ascribe
