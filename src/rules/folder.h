// SPDX-License-Identifier: Apache-2.0
// Reading the files of a rules folder, each one into a JSON value or a fault.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/rule_set.h"
#include "ascribe/word_lists.h"
#include "json/reader.h"
#include "rules/compile.h"
#include "rules/faults.h"

namespace ascribe {

/// One file: `name` relative to the rules folder with '/' on every system.
struct RuleFile {
  std::string name;
  std::string text;
  JsonValue json;

  RuleSource source() const { return {name, text}; }
};

/// The .json files below `folder`/`part`, sorted by name; a file over 4 MiB, not
/// JSON or not an object is a fault (R001 to R003) and left out, and so is a part that
/// does not exist. Links are not followed.
std::vector<RuleFile> read_folder(const std::filesystem::path& folder,
                                  const std::string& part, Faults& faults);

/// One file; one that does not exist is a fault (R001) and comes back empty.
RuleFile read_rule_file(const std::filesystem::path& folder, const std::string& name,
                        Faults& faults);

/// A fault (R011) for each member of the file that is not among `known`: a slip of
/// typing must not turn a rule off in silence.
void check_members(const RuleFile& file, std::initializer_list<std::string_view> known,
                   Faults& faults);

/// The lists of {"lists": {name: {about, origin, licence, words}}} files. A list twice
/// is a fault (R004).
WordLists read_word_lists(const std::vector<RuleFile>& files, Faults& faults);

/// Fills a vocabulary from {"forms": …} and {"lexicons": …} files; R004, R012.
void read_lexicons(const std::vector<RuleFile>& files, Vocabulary& vocabulary,
                   Faults& faults);

std::vector<FindingCard> read_findings(const RuleFile& file, Faults& faults);
ScoringTable read_scoring(const RuleFile& file, Faults& faults);

}  // namespace ascribe
