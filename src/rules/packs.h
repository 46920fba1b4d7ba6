// SPDX-License-Identifier: Apache-2.0
// The packs of one run: which folder is the base, and what each holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/rule_set.h"
#include "rules/folder.h"

namespace ascribe {

/// One pack, read as far as JSON.
///
/// about     its name, version and what it extends
/// head      pack.json
/// lexicons  the files of its folder lexicon/
/// rules     those of affiliation/, flag/, frame/, kind/ and mention/, in this order
struct PackFiles {
  RulePack about;
  PackFolder folder;
  bool is_house = false;
  RuleFile head;
  std::vector<RuleFile> lexicons;
  std::vector<RuleFile> rules;
};

/// Reads the packs of `folders`, the base first and then house packs as they were
/// given. Empty when there is no base, or more than one (R063). Faults R001 to R003,
/// R008, R011, R014 and R060 to R063.
std::vector<PackFiles> read_packs(const std::vector<std::filesystem::path>& folders,
                                  const std::string& language, Faults& faults);

}  // namespace ascribe
