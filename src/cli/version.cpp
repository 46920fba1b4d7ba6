// SPDX-License-Identifier: Apache-2.0
// Versions of the program, the rules and the libraries.
#include "cli/version.h"

#include "ascribe/rule_set.h"
#include "cli/rules_folder.h"

namespace ascribe {
namespace {

/// Asking for the version is how people report faults, so faulty rules must not hide
/// it.
std::string rules_line(const Options& options) {
  try {
    const RuleSet rules = load_rules(find_rules(options), "en");
    return rules.pack + " " + rules.version + " (" + rules.digest + ")";
  } catch (const Error& error) {
    return "none (" + std::string(error.code().id) + " " +
           std::string(error.code().name) + ")";
  }
}

}  // namespace

std::string version_text(const Options& options) {
  return "ascribe " ASCRIBE_VERSION "\nrules      " + rules_line(options) +
         "\nbuilt with " ASCRIBE_LIBRARIES "\n";
}

}  // namespace ascribe
