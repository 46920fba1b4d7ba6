// SPDX-License-Identifier: Apache-2.0
// Reading the lexicons and forms of all packs, the lower ones first.
#pragma once

#include <string>
#include <vector>

#include "rules/compile.h"
#include "rules/folder.h"
#include "rules/notes.h"
#include "rules/packs.h"

namespace ascribe {

/// Fills a vocabulary from the {"forms": …} and {"lexicons": …} files of one pack. A
/// lexicon that an earlier pack has too takes its place, which is noted (R065); the
/// other stays as "pack:name". Forms of one lemma are put together. Faults R004, R011,
/// R014, R026.
void read_lexicons(const std::vector<RuleFile>& files, const std::string& pack,
                   Vocabulary& vocabulary, Notes& notes, Faults& faults);

/// The words of packs that were loaded without a fault, to be looked at once more.
Vocabulary read_vocabulary(const std::vector<PackFiles>& packs);

/// What only shows once all lexicons are there: unknown entries (R012), inclusion in a
/// circle (R006) or too deep (R027), and too many words (R025). `files` are those of
/// all packs. O(words x depth of inclusion).
void check_lexicons(const std::vector<const RuleFile*>& files, Vocabulary& vocabulary,
                    Faults& faults);

}  // namespace ascribe
