// SPDX-License-Identifier: Apache-2.0
// Running attribution rules over a sentence and settling who owns which cue.
#include "attribute/frames.h"

#include <algorithm>
#include <tuple>

namespace ascribe {
namespace {

std::optional<std::uint32_t> mention_in(const SentenceView& view, TokenRange range,
                                        std::uint32_t first_mention) {
  for (std::size_t i = 0; i < view.mentions.size(); ++i) {
    const TokenRange tokens = view.mentions[i].tokens;
    if (tokens.begin >= range.begin && tokens.end <= range.end) {
      return first_mention + static_cast<std::uint32_t>(i);
    }
  }
  return std::nullopt;
}

bool before(const Frame& a, const Frame& b) {
  const auto key = [](const Frame& f) {
    return std::make_tuple(-f.rule->priority,
                           -static_cast<int>(f.whole.end - f.whole.begin),
                           f.whole.begin, f.rule->card);
  };
  return key(a) < key(b);
}

bool share(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

bool admitted(const Where& where, bool quoted, bool heading, bool closing) {
  return where.quoted.value_or(quoted) == quoted &&
         where.heading.value_or(heading) == heading &&
         where.closing.value_or(closing) == closing;
}

std::vector<Frame> find_frames(const CompiledPack& pack, const SentenceView& view,
                               std::uint32_t first_mention, bool heading) {
  std::vector<Frame> candidates;
  for (std::uint32_t r = 0; r < pack.rules.size(); ++r) {
    const CompiledRule& rule = pack.rules[r];
    if (rule.finds != Finds::attribution) continue;
    for (const Match& match : find_matches(rule, r, view)) {
      Frame frame;
      frame.rule = &rule;
      frame.whole = match.tokens;
      frame.cue = match.capture(Capture::cue).value_or(match.tokens);
      if (frame.cue.begin == frame.cue.end) continue;
      // Words inside quotation marks are the source's, not the publisher's: a cue
      // there belongs to speech within speech.
      const bool quoted =
          view.classes.in(frame.cue.begin, static_cast<ClassId>(Builtin::quoted));
      Where where = rule.where;
      if (!where.quoted) where.quoted = false;
      if (!admitted(where, quoted, heading, false)) continue;
      const std::optional<TokenRange>& source = match.capture(Capture::source);
      frame.source = source;
      frame.relay = match.capture(Capture::org);
      if (source) frame.mention = mention_in(view, *source, first_mention);
      candidates.push_back(std::move(frame));
    }
  }
  std::sort(candidates.begin(), candidates.end(), before);
  std::vector<Frame> accepted;
  for (Frame& candidate : candidates) {
    const auto owner = std::find_if(
        accepted.begin(), accepted.end(),
        [&](const Frame& frame) { return share(frame.cue, candidate.cue); });
    if (owner == accepted.end()) {
      accepted.push_back(std::move(candidate));
    } else if (candidate.rule->card != owner->rule->card &&
               std::find(owner->lost.begin(), owner->lost.end(),
                         candidate.rule->card) == owner->lost.end()) {
      owner->lost.push_back(candidate.rule->card);
    }
  }
  std::sort(accepted.begin(), accepted.end(), [](const Frame& a, const Frame& b) {
    return std::tie(a.cue.begin, a.whole.begin) < std::tie(b.cue.begin, b.whole.begin);
  });
  return accepted;
}

}  // namespace ascribe
