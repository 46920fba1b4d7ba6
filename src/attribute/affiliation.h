// SPDX-License-Identifier: Apache-2.0
// Which body a named person belongs to, from the article's own words.
#pragma once

#include "ascribe/mention.h"
#include "rules/classify.h"
#include "rules/pack.h"

namespace ascribe {

/// Runs the pack's affiliation rules: a match that captures a person as `source` and a
/// body as `org` gives the person that affiliation, unless an earlier sentence, or the
/// words around the name itself, gave one. A body is its own affiliation. Changes
/// `mentions.entities`.
void read_affiliations(const Annotated& read, const ClassifiedTokens& classes,
                       const CompiledPack& pack, Mentions& mentions);

}  // namespace ascribe
