// SPDX-License-Identifier: Apache-2.0
// Offices that the article shows without printing a title beside the name.
#pragma once

#include <vector>

#include "attribute/entities.h"
#include "rules/classify.h"
#include "rules/pack.h"

namespace ascribe {

/// Makes a person of every one-word name that was taken for a body's and that the
/// article shows to be somebody's: by an affiliation rule of the pack that emits the
/// type person (“Lind said she …”, “Lind's wife”), or by a mention that already is one
/// (“Mr Lind”). Changes `found` in place; to be called before the names are linked.
/// O(tokens) for a fixed pack.
void tell_people(const Annotated& read, const ClassifiedTokens& classes,
                 const CompiledPack& pack, std::vector<FoundMention>& found);

/// Strengthens the `who` of persons by the pack's affiliation rules that emit one: “the
/// Kallio administration” makes Kallio an official wherever the article names her. The
/// rule's source is a name, printed in full or in part; of several persons who bear it
/// the one the article names most counts. Changes the rows of `table` and the mentions
/// of `found` that belong to them. O(tokens + matches x persons) for a fixed pack.
void read_offices(const Annotated& read, const ClassifiedTokens& classes,
                  const CompiledPack& pack, EntityTable& table,
                  std::vector<FoundMention>& found);

}  // namespace ascribe
