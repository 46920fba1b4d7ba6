// SPDX-License-Identifier: Apache-2.0
// Offices and people that the article shows without printing a title beside the name.
#pragma once

#include <vector>

#include "attribute/entities.h"
#include "rules/classify.h"
#include "rules/pack.h"

namespace ascribe {

/// A match of an affiliation rule that emits a `who` or a type, and the tokens of its
/// source, a name printed in full or in part. Never empty.
struct NameEvidence {
  const CompiledRule* rule = nullptr;  ///< in the pack, which must outlive it
  TokenRange name;
};

/// All of the article, in reading order. O(tokens) for a fixed pack.
std::vector<NameEvidence> read_name_evidence(const Annotated& read,
                                             const ClassifiedTokens& classes,
                                             const CompiledPack& pack);

/// Makes a person of every one-word name that was taken for a body's and that the
/// article shows to be somebody's: by evidence of the type person (“Lind said she …”,
/// “Lind's wife”), or by a mention that already is one (“Mr Lind”). Changes `found` in
/// place; to be called before the names are linked. O(evidence + mentions).
void tell_people(const Annotated& read, const std::vector<NameEvidence>& evidence,
                 std::vector<FoundMention>& found);

/// Strengthens the `who` of persons by evidence that has one: “the Kallio
/// administration” makes Kallio an official wherever the article names her. Of several
/// persons who bear the name the one the article names most counts. Changes the rows of
/// `table` and the mentions of `found` that belong to them. O(evidence + mentions).
void read_offices(const Annotated& read, const std::vector<NameEvidence>& evidence,
                  EntityTable& table, std::vector<FoundMention>& found);

}  // namespace ascribe
