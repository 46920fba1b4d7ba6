// SPDX-License-Identifier: Apache-2.0
// Running a rule without its `unless` patterns, then with one after the other.
//
// The matcher forgets what an `unless` took out, for it is asked for every sentence of
// every article. Whoever asks why asks for one: the rule is run bare, then again with a
// single `unless` each time, and what is gone then that one forbids. So no word of how
// an `unless` works is said twice.
#include "attribute/tried.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "attribute/mention_rules.h"
#include "rules/how_far.h"

namespace ascribe {
namespace {

bool is_same(const Match& a, const Match& b) {
  return a.pattern == b.pattern && a.tokens == b.tokens;
}

bool holds(const std::vector<Match>& matches, const Match& wanted) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& match) { return is_same(match, wanted); });
}

/// Tokens between the two; 0 when they touch or overlap.
std::uint32_t distance(TokenRange a, TokenRange b) {
  if (a.begin >= b.end) return a.begin - b.end;
  return b.begin >= a.end ? b.begin - a.end : 0;
}

CompiledRule bare(const CompiledRule& rule) {
  CompiledRule out;
  out.patterns = rule.patterns;
  return out;
}

}  // namespace

std::string_view name(Capture capture) {
  constexpr std::array<std::string_view, capture_count> names = {
      "source", "cue", "content", "head", "role", "org", "doc", "date"};
  return names[static_cast<std::size_t>(capture)];
}

std::vector<TriedMatch> RuleTrier::matches(std::uint32_t index,
                                           const SentenceView& view) {
  const CompiledRule& rule = pack_->rules[index];
  std::vector<TriedMatch> out;
  if (rule.unless.empty()) {
    for (const Match& match : matcher_.find(rule, index, view)) {
      out.push_back({match, std::nullopt, {}});
    }
    return out;
  }
  const CompiledRule alone = bare(rule);
  for (const Match& match : matcher_.find(alone, index, view)) {
    out.push_back({match, std::nullopt, {}});
  }
  if (!out.empty()) name_unless(rule, view, out);
  return out;
}

void RuleTrier::name_unless(const CompiledRule& rule, const SentenceView& view,
                            std::vector<TriedMatch>& matches) {
  for (std::uint32_t u = 0; u < rule.unless.size(); ++u) {
    CompiledRule one = bare(rule);
    one.unless = {rule.unless[u]};
    const std::vector<Match> kept = matcher_.find(one, 0, view);
    one.unless.clear();
    one.patterns = {rule.unless[u].program};
    const std::vector<Match>& found = matcher_.find(one, 0, view);
    for (TriedMatch& tried : matches) {
      if (tried.unless || holds(kept, tried.match)) continue;
      tried.unless = u;
      const auto nearest = std::min_element(
          found.begin(), found.end(), [&](const Match& a, const Match& b) {
            const TokenRange at = tried.match.tokens;
            return std::make_tuple(distance(a.tokens, at), a.tokens.begin) <
                   std::make_tuple(distance(b.tokens, at), b.tokens.begin);
          });
      if (nearest != found.end()) tried.found = nearest->tokens;
    }
  }
}

Trial RuleTrier::nearest_miss(std::uint32_t index, const SentenceView& view,
                              const Tokens& tokens) const {
  const CompiledRule& rule = pack_->rules[index];
  const auto rank = [](const HowFar& far) {
    return std::make_tuple(far.matched == 0, far.missing, -std::int64_t{far.matched});
  };
  HowFar best;
  std::uint32_t pattern = 0;
  for (std::uint32_t p = 0; p < rule.patterns.size(); ++p) {
    HowFar far = how_far(rule.patterns[p], view);
    if (p > 0 && rank(best) <= rank(far)) continue;
    best = std::move(far);
    pattern = p;
  }
  Trial trial;
  trial.rule = rule.card;
  trial.pattern = pattern;
  if (best.matched > 0) trial.where = bytes_of(tokens, {best.begin, best.stopped});
  Stop& stop = trial.stop.emplace();
  stop.matched = best.matched;
  stop.missing = best.missing;
  stop.wanted = std::move(best.wanted);
  if (best.stopped < view.tokens.end) stop.before = tokens.all[best.stopped].where;
  if (!rule.patterns.empty()) stop.lacking = lacking(rule.patterns[pattern], view);
  return trial;
}

}  // namespace ascribe
