// SPDX-License-Identifier: Apache-2.0
// Reading the files of a rules folder, each one into a JSON value or a fault.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "json/reader.h"
#include "rules/faults.h"

namespace ascribe {

/// A folder of rules, and what stands before the names of its files in what is printed:
/// nothing for the base, the folder as given for a house pack.
struct PackFolder {
  std::filesystem::path path;
  std::string prefix;

  // NOLINTNEXTLINE(google-explicit-constructor): most folders are the only one
  PackFolder(std::filesystem::path at, std::string before = "")
      : path(std::move(at)), prefix(std::move(before)) {}
};

/// One file: `name` relative to its folder with '/' on every system; `shown` is what
/// faults call it.
struct RuleFile {
  std::string name;
  std::string shown;
  std::string text;
  JsonValue json;

  RuleSource source() const { return {shown, text}; }
};

/// The .json files below `folder`/`part`, sorted by name. A file over 4 MiB, not JSON
/// or not an object is a fault (R001 to R003) and left out, and so is a part that does
/// not exist. Links are faults (R008) and not followed; names that begin with a dot are
/// the business of editors, and passed over.
std::vector<RuleFile> read_folder(const PackFolder& folder, const std::string& part,
                                  Faults& faults);

/// The names of the .json files that read_folder would read; faults R001 and R008.
std::vector<std::string> list_folder(const PackFolder& folder, const std::string& part,
                                     Faults& faults);

/// One file; one that does not exist (R001) or is a link (R008) is a fault and comes
/// back empty.
RuleFile read_rule_file(const PackFolder& folder, const std::string& name,
                        Faults& faults);

/// A fault (R011) for each member of an object that is not among `known`: a slip of
/// typing must not turn a rule off in silence.
void check_members(const JsonValue& object, const RuleSource& source,
                   std::initializer_list<std::string_view> known, Faults& faults);

/// The text of a member; a fault (R014) and "" when there is none.
std::string text_member(const JsonValue& object, const RuleSource& source,
                        std::string_view name, Faults& faults);

}  // namespace ascribe
