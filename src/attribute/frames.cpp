// SPDX-License-Identifier: Apache-2.0
// Running attribution rules over a sentence and settling who owns which cue.
#include "attribute/frames.h"

#include <algorithm>
#include <tuple>

#include "ascribe/attribution.h"

namespace ascribe {
namespace {

std::optional<std::uint32_t> mention_in(const SentenceView& view, TokenRange range,
                                        std::uint32_t first_mention) {
  // Mentions are disjoint and in order: only the first in reach can lie inside.
  const auto found = std::lower_bound(
      view.mentions.begin(), view.mentions.end(), range.begin,
      [](const Mention& mention, std::uint32_t t) { return mention.tokens.begin < t; });
  if (found == view.mentions.end() || found->tokens.end > range.end) {
    return std::nullopt;
  }
  return first_mention + static_cast<std::uint32_t>(found - view.mentions.begin());
}

/// Best first; of frames that share a cue token the best stands, and remembers the
/// rules of those it beat.
std::vector<Frame> settle(std::vector<Frame> candidates, TokenRange sentence) {
  constexpr std::uint32_t nobody = 0xFFFFFFFF;
  std::sort(candidates.begin(), candidates.end(),
            [](const Frame& a, const Frame& b) { return a.rank() < b.rank(); });
  std::vector<Frame> accepted;
  std::vector<std::uint32_t> owners(sentence.end - sentence.begin, nobody);
  for (Frame& candidate : candidates) {
    const auto begin = owners.begin() + (candidate.cue.begin - sentence.begin);
    const auto end = owners.begin() + (candidate.cue.end - sentence.begin);
    const auto owner = std::min_element(begin, end);
    if (*owner == nobody) {
      std::fill(begin, end, static_cast<std::uint32_t>(accepted.size()));
      accepted.push_back(std::move(candidate));
      continue;
    }
    Frame& winner = accepted[*owner];
    if (candidate.rule->card != winner.rule->card &&
        std::find(winner.lost.begin(), winner.lost.end(), candidate.rule->card) ==
            winner.lost.end()) {
      winner.lost.push_back(candidate.rule->card);
    }
  }
  // Each is listed with its content: a hostile sentence would give a report of its
  // square.
  if (accepted.size() > max_frames) {
    accepted.resize(max_frames);
    accepted.shrink_to_fit();
  }
  return accepted;
}

}  // namespace

std::string_view frame_refusal(const CompiledRule& rule, const Match& match,
                               const SentenceView& view, bool heading) {
  const TokenRange cue = claimed(rule, match);
  if (cue.begin == cue.end) return "its cue is empty";
  // “The freezer went off, and the soup with it,” Lind said: “it” says nothing.
  const std::optional<TokenRange>& source = match.capture(Capture::source);
  if (source && source->begin < source->end && is_quoted(view.classes, *source) &&
      !is_quoted(view.classes, cue)) {
    return "its source stands inside quotation marks";
  }
  return refusal(rule, {is_quoted(view.classes, cue), heading, false});
}

std::vector<Frame> find_frames(const CompiledPack& pack, const SentenceView& view,
                               std::uint32_t first_mention, bool heading,
                               Matcher& matcher) {
  std::vector<Frame> candidates;
  matcher.read(view);
  for (const std::uint32_t r : matcher.candidates(pack, Finds::attribution)) {
    const CompiledRule& rule = pack.rules[r];
    for (const Match& match : matcher.find(rule, r)) {
      Frame frame;
      frame.rule = &rule;
      frame.whole = match.tokens;
      frame.cue = claimed(rule, match);
      if (!frame_refusal(rule, match, view, heading).empty()) continue;
      const std::optional<TokenRange>& source = match.capture(Capture::source);
      frame.source = source;
      frame.relay = match.capture(Capture::org);
      if (source) frame.mention = mention_in(view, *source, first_mention);
      candidates.push_back(std::move(frame));
    }
  }
  std::vector<Frame> accepted = settle(std::move(candidates), view.tokens);
  std::sort(accepted.begin(), accepted.end(), [](const Frame& a, const Frame& b) {
    return std::tie(a.cue.begin, a.whole.begin) < std::tie(b.cue.begin, b.whole.begin);
  });
  return accepted;
}

}  // namespace ascribe
