// SPDX-License-Identifier: Apache-2.0
// Where the rules are when nobody says.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ascribe/rule_set.h"
#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// The folders to load, as load_rules takes them: those of --rules (or its twin) as
/// given. When all of them are house packs, or none is given, the rules of the program
/// come first: the first that exists of ../share/ascribe/rules beside the running
/// program, the folder the program was configured to be installed with, and the rules
/// of the source tree it was built from. Throws Error("bad-rules") naming the places
/// when there is none.
std::vector<std::filesystem::path> find_rules(const Options& options);

/// Loads them by way of rules_cache(), and says on standard error what loading noted, a
/// line each, unless -q.
RuleSet load_found_rules(const Options& options, const Environment& environment);

/// find_rules(), with the only word of `options` in the place of --rules. Throws
/// Error("bad-option") for more words, naming the command.
std::vector<std::filesystem::path> named_rules(const Options& options,
                                               const std::string& command);

/// Where compiled rules are kept: "rules" in cache_home(); nowhere when there is none.
/// The build is told by the running program's size and time.
RulesCache rules_cache(const Environment& environment);

}  // namespace ascribe
