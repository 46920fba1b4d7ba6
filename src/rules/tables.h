// SPDX-License-Identifier: Apache-2.0
// Reading what is no rule and no lexicon: word lists, findings, the scoring table.
#pragma once

#include <vector>

#include "ascribe/rule_set.h"
#include "ascribe/word_lists.h"
#include "rules/folder.h"

namespace ascribe {

/// True for "error", "warning" and "note".
bool is_level(std::string_view word);

/// The lists of {"lists": {name: {about, origin, licence, words}}} files. A list twice
/// is a fault (R004).
WordLists read_word_lists(const std::vector<RuleFile>& files, Faults& faults);

std::vector<FindingCard> read_findings(const RuleFile& file, Faults& faults);
ScoringTable read_scoring(const RuleFile& file, Faults& faults);

}  // namespace ascribe
