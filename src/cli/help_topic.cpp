// SPDX-License-Identifier: Apache-2.0
// Finds the page a topic stands for.
#include "cli/help_topic.h"

#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/reference.h"
#include "cli/rules_folder.h"

namespace ascribe {

std::string help_topic(const Options& options) {
  if (options.words.empty()) return help_text(Command::check, HelpWanted::full);
  const std::string& topic = options.words[0];
  for (const CommandRow& row : command_table) {
    if (topic == name(row.command)) return help_text(row.command, HelpWanted::full);
  }
  if (topic == "options") return options_page();
  if (topic == "man") return manual_page();
  if (topic == "codes") return codes_page(load_rules(find_rules(options), "en"));
  throw Error("bad-option", topic,
              "there is no help on this; the topics are check, show, fetch, why, "
              "explain, rules, config, options, codes, man");
}

}  // namespace ascribe
