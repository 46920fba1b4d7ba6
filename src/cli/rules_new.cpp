// SPDX-License-Identifier: Apache-2.0
// `ascribe rules new`: a rule begins with its examples.
#include <algorithm>
#include <filesystem>

#include "ascribe/error.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/output_file.h"
#include "cli/rule_skeleton.h"
#include "cli/rules_command.h"

namespace ascribe {
namespace {

/// The environment and config files say which rules are used; to write into them is for
/// the command line to ask.
bool names_folder(const Options& options) {
  return std::any_of(options.settings.begin(), options.settings.end(),
                     [](const Setting& setting) {
                       return setting.origin == "--rules" && !setting.values.empty();
                     });
}

/// Where the skeleton goes; empty: standard output.
std::string wanted_file(const Options& options, const NewRule& rule) {
  if (options.output == "-") return "";
  if (!options.output.empty()) return options.output;
  if (!names_folder(options)) return "";
  return (std::filesystem::path(options.rules.back()) / rule.file()).string();
}

}  // namespace

int begin_rule(const Options& options, const Environment&) {
  if (options.words.size() != 1) {
    throw Error("bad-option", "rules new", "name one rule, such as en/frame/NAME");
  }
  const NewRule rule = new_rule(options.words[0]);
  const std::string path = wanted_file(options, rule);
  if (path.empty()) {
    write_standard_output(rule_skeleton(rule));
    return exit_fine;
  }
  std::error_code ignored;  // what cannot be asked about cannot be written either
  if (std::filesystem::exists(path, ignored)) {
    throw Error(
        "bad-option", path,
        "there is such a file already; give the rule another name, or write the "
        "rule into that file");
  }
  write_file(path, rule_skeleton(rule));
  write_standard_output("Wrote " + printable(path) +
                        ". Fill in what begins with TODO, then run ascribe rules check "
                        "and ascribe rules test.\n");
  return exit_fine;
}

}  // namespace ascribe
