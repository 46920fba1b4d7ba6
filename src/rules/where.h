// SPDX-License-Identifier: Apache-2.0
// Where in an article a rule may match.
#pragma once

#include <string_view>

#include "rules/match.h"
#include "rules/pack.h"

namespace ascribe {

/// The place of a match. `quoted`: what claimed() gives begins inside quotation marks;
/// `heading`, `closing`: its sentence is a heading, is the last one.
struct Place {
  bool quoted = false;
  bool heading = false;
  bool closing = false;
};

/// The tokens of a match that its rule is about: of an attribution rule the cue, all of
/// the match when it captures none; of the others all of it.
TokenRange claimed(const CompiledRule& rule, const Match& match);

/// True when these tokens begin inside quotation marks; an empty range does not.
bool is_quoted(const ClassifiedTokens& classes, TokenRange tokens);

/// Why the rule's `where` does not admit a match in this place, in a clause; empty when
/// it does. An attribution rule that says nothing of quotation marks admits no cue
/// inside them: words there are the source's, and a cue belongs to speech within
/// speech. For attribution rules no sentence is the last one.
std::string_view refusal(const CompiledRule& rule, Place place);

}  // namespace ascribe
