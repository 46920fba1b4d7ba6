// SPDX-License-Identifier: Apache-2.0
// From mention rules to a disjoint list of mentions.
#include "attribute/mention_rules.h"

#include <algorithm>

#include "attribute/rank.h"

namespace ascribe {
namespace {

using RankedMatch = std::pair<const CompiledRule*, Match>;

bool before(const RankedMatch& a, const RankedMatch& b) {
  const auto rank = [](const RankedMatch& r) {
    return rank_of(*r.first, r.second.tokens, r.second.rule);
  };
  return rank(a) < rank(b);
}

FoundMention mention_of(const RankedMatch& ranked, const Tokens& tokens,
                        std::uint32_t sentence) {
  const auto& [rule, match] = ranked;
  FoundMention found;
  Mention& mention = found.mention;
  mention.tokens = match.capture(Capture::source).value_or(match.tokens);
  found.name = match.capture(Capture::head).value_or(mention.tokens);
  found.role = match.capture(Capture::role);
  found.org = match.capture(Capture::org);
  mention.where = bytes_of(tokens, mention.tokens);
  mention.head = bytes_of(tokens, found.name);
  mention.sentence = sentence;
  mention.type = rule->emit.type.value_or(MentionType::person);
  mention.who = rule->emit.who.value_or(Who::none);
  mention.plural = rule->emit.plural;
  mention.rule = rule->card;
  return found;
}

/// Room for `more`, and for as many of the rest of the article as it has had so far:
/// doubling would hold three times what a crowded article needs.
void make_room(std::vector<FoundMention>& all, std::size_t more, TokenRange sentence,
               const Tokens& tokens) {
  const std::size_t needed = all.size() + more;
  if (needed <= all.capacity()) return;
  const double done =
      static_cast<double>(sentence.end) / static_cast<double>(tokens.all.size());
  const auto likely = static_cast<std::size_t>(static_cast<double>(needed) / done);
  all.reserve(
      std::min(std::max(needed, likely + likely / 16), needed + tokens.all.size()));
}

}  // namespace

Span bytes_of(const Tokens& tokens, TokenRange range) {
  return {tokens.all[range.begin].where.begin, tokens.all[range.end - 1].where.end};
}

std::vector<FoundMention> match_mentions(const Annotated& read,
                                         const ClassifiedTokens& classes,
                                         const CompiledPack& pack) {
  std::vector<FoundMention> all;
  Matcher matcher;
  for (std::uint32_t s = 0; s < read.sentences.size(); ++s) {
    const SentenceView view{
        classes, read.tokens.of_sentence[s], {}, classes.present_in(s)};
    std::vector<RankedMatch> ranked;
    matcher.read(view);
    for (const std::uint32_t r : matcher.candidates(pack, Finds::mention)) {
      const CompiledRule& rule = pack.rules[r];
      for (const Match& match : matcher.find(rule, r)) {
        const TokenRange taken = match.capture(Capture::source).value_or(match.tokens);
        if (taken.begin < taken.end) ranked.emplace_back(&rule, match);
      }
    }
    std::sort(ranked.begin(), ranked.end(), before);
    const std::size_t first = all.size();
    make_room(all, ranked.size(), view.tokens, read.tokens);
    std::vector<bool> taken(view.tokens.end - view.tokens.begin, false);
    for (const RankedMatch& candidate : ranked) {
      FoundMention found = mention_of(candidate, read.tokens, s);
      const auto begin =
          taken.begin() + (found.mention.tokens.begin - view.tokens.begin);
      const auto end = taken.begin() + (found.mention.tokens.end - view.tokens.begin);
      if (std::find(begin, end, true) != end) continue;
      std::fill(begin, end, true);
      all.push_back(std::move(found));
    }
    std::sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
              [](const FoundMention& a, const FoundMention& b) {
                return a.mention.tokens.begin < b.mention.tokens.begin;
              });
  }
  return all;
}

}  // namespace ascribe
