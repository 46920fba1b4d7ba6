// SPDX-License-Identifier: Apache-2.0
// The claim sentences of one report, as the counts and the score see them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// One claim sentence (is_claim) and who it comes from.
///
/// attribution  the primary one, an index into Labelled::attributions; nothing when
///              who is none
/// source       equal for two claims of one source, empty when who is none; not for
///              printing (source_name is)
/// affiliation  equal for two identified sources that speak for one body; a person
///              with no printed body is a body of their own; empty for the rest
/// figure       the sentence is about a quantity or prints one (figures.h)
struct Claim {
  std::uint32_t sentence = 0;
  Kind kind = Kind::fact;
  Who who = Who::none;
  How how = How::unmarked;
  std::optional<std::uint32_t> attribution;
  std::string source;
  std::string affiliation;
  bool figure = false;
};

/// All claims in order of sentence. Linear in the text.
std::vector<Claim> list_claims(const Report& report, const RuleSet& rules);

/// True when the cue is one of thinking, wanting, feeling or doing, which sources a
/// sentence only where it is the primary attribution.
bool is_attitude(const Attribution& attribution);

/// True when `inner` is a speaker whom only the source of `outer` has heard: its cue
/// stands in what `outer` reports. Two sources of one cue stand beside each other.
bool is_heard_by(const Attribution& outer, const Attribution& inner);

/// The key of the source and of the body behind it; see Claim.
std::string source_key(const Report& report, const Attribution& attribution,
                       const RuleSet& rules);
std::string affiliation_key(const Report& report, const Attribution& attribution,
                            const RuleSet& rules);

/// The source for people to read: the entity's name, else the words printed, else "".
std::string source_name(const Report& report, const Attribution& attribution);

/// The body behind the source for people to read; the source's own name when the
/// article gives none.
std::string affiliation_name(const Report& report, const Attribution& attribution);

/// Speakers the sentence's content passed through: 1 when the article heard its
/// source, 0 when it has none. The most of all attributions that touch it.
std::uint32_t hearsay_depth(const Report& report, std::uint32_t sentence);

}  // namespace ascribe
