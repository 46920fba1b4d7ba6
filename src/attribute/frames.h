// SPDX-License-Identifier: Apache-2.0
// Frames: where a sentence says that somebody said something.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ascribe/mention.h"
#include "attribute/rank.h"
#include "rules/classify.h"
#include "rules/match.h"
#include "rules/pack.h"
#include "rules/where.h"

namespace ascribe {

/// One accepted match of an attribution rule.
///
/// whole    every token the pattern took
/// cue      the cue's tokens; `whole` when the rule captures none
/// mention  index into Mentions::all of the source; nothing for agentless frames
/// source   the source's tokens, also where they are no mention the pack knows
/// relay    the outlet a source spoke through ("told the Times"; capture org)
/// lost     rules that matched the same cue and gave way, as indices of RuleSet::rules
struct Frame {
  const CompiledRule* rule = nullptr;
  TokenRange whole;
  TokenRange cue;
  std::optional<std::uint32_t> mention;
  std::optional<TokenRange> source;
  std::optional<TokenRange> relay;
  std::vector<std::uint32_t> lost;

  Rank rank() const { return rank_of(*rule, whole, rule->card); }
  CueClass cue_class() const { return rule->emit.cue_class.value_or(CueClass::speech); }
  /// May it source its sentence, or is it an attitude that is only listed?
  bool sources() const { return rule->emit.sources; }
};

/// The frames of one sentence in reading order, their cues disjoint. `first_mention` is
/// the index in Mentions::all of view.mentions[0]. Conflicts over a cue are decided by
/// priority, then length, then earlier start, then rule: a total order. At most
/// max_frames.
std::vector<Frame> find_frames(const CompiledPack& pack, const SentenceView& view,
                               std::uint32_t first_mention, bool heading,
                               Matcher& matcher);

/// Why a match of an attribution rule is no frame, in a clause; empty when it is a
/// candidate.
std::string_view frame_refusal(const CompiledRule& rule, const Match& match,
                               const SentenceView& view, bool heading);

}  // namespace ascribe
