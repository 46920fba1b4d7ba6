// SPDX-License-Identifier: Apache-2.0
// Running a rule and looking at what its `unless` patterns took out.
//
// The matcher tells which `unless` took a match out; what words that one found, it has
// forgotten. So each `unless` that did is run again as a rule of its own, and of its
// matches the nearest is told.
#include "attribute/tried.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "attribute/mention_rules.h"
#include "rules/how_far.h"

namespace ascribe {
namespace {

/// Tokens between the two; 0 when they touch or overlap.
std::uint32_t distance(TokenRange a, TokenRange b) {
  if (a.begin >= b.end) return a.begin - b.end;
  return b.begin >= a.end ? b.begin - a.end : 0;
}

/// The match nearest to `at`, the first of equals. They are in order of start and span
/// at most `reach` tokens, so few of them need a look.
TokenRange nearest(const std::vector<Match>& found, TokenRange at,
                   std::uint32_t reach) {
  const std::uint32_t from = at.begin - std::min(at.begin, reach);
  auto match = std::lower_bound(
      found.begin(), found.end(), from,
      [](const Match& m, std::uint32_t t) { return m.tokens.begin < t; });
  if (match != found.begin()) --match;
  TokenRange best;
  std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
  for (; match != found.end(); ++match) {
    const std::uint32_t away = distance(match->tokens, at);
    if (away < least) best = match->tokens;
    least = std::min(least, away);
    if (match->tokens.begin >= at.end) break;
  }
  return best;
}

}  // namespace

std::vector<TriedMatch> RuleTrier::matches(std::uint32_t index,
                                           const SentenceView& view) {
  const CompiledRule& rule = pack_->rules[index];
  std::vector<TriedMatch> out;
  for (const Match& match : matcher_.find(rule, index, view)) {
    out.push_back({match, std::nullopt, {}});
  }
  for (const Dropped& dropped : matcher_.dropped()) {
    out.push_back({dropped.match, static_cast<std::uint32_t>(dropped.unless), {}});
  }
  for (std::uint32_t u = 0; u < rule.unless.size(); ++u) {
    name_words(rule.unless[u].program, u, view, out);
  }
  return out;
}

void RuleTrier::name_words(const Program& unless, std::uint32_t index,
                           const SentenceView& view, std::vector<TriedMatch>& out) {
  const auto is_its = [&](const TriedMatch& tried) { return tried.unless == index; };
  if (std::none_of(out.begin(), out.end(), is_its)) return;
  CompiledRule alone;
  alone.patterns = {unless};
  const std::vector<Match>& found = matcher_.find(alone, 0, view);
  for (TriedMatch& tried : out) {
    if (is_its(tried)) tried.found = nearest(found, tried.match.tokens, unless.reach);
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
