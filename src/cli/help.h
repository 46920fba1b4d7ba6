// SPDX-License-Identifier: Apache-2.0
// Help for a terminal, made from the option table.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace ascribe {

struct CommandRow {
  Command command;
  std::string_view usage;    ///< after "ascribe "
  std::string_view purpose;  ///< one sentence
};

/// What the command rules can do.
struct ActionRow {
  std::string_view usage;  ///< after "ascribe rules "
  std::string_view meaning;
};
inline constexpr std::array action_table = {
    ActionRow{"list [WORD...]",
              "List rules: all, or those whose id begins with a WORD or that find what "
              "it names, as attribution or mention."},
    ActionRow{"check [DIR]",
              "Print every fault of a rules folder, and warn of rules that get in each "
              "other's way. Exits with 2 when there are faults."},
    ActionRow{"test [DIR]",
              "Run the examples that rules carry. Exits with 1 when one fails."},
    ActionRow{"stats INPUT...",
              "Check articles, and count for each rule what it matched, won and lost. "
              "INPUT may be a folder."},
    ActionRow{"new ID",
              "Begin a rule: print a file for en/frame/NAME, en/mention/NAME, "
              "en/kind/NAME, en/flag/NAME or en/affiliation/NAME. With --rules on the "
              "command line it is written into that folder."},
    ActionRow{
        "schema [NAME]",
        "Print the JSON Schema of a kind of file in the rules folder, or of what "
        "a command prints as JSON: report, why, explain, rules-list and the like. "
        "Without NAME: of rule files."},
};

struct ExampleRow {
  std::string_view command;
  std::string_view meaning;
};

inline constexpr std::string_view program_purpose =
    "Reads a news page or draft and says, for every sentence, who is said to have said "
    "it.";

/// The commands and the examples, as help, the options page and the manual print them.
inline constexpr std::array command_table = {
    CommandRow{Command::check, "[check] [OPTION...] INPUT...",
               "Check pages and drafts and report who is said to have said what."},
    CommandRow{Command::show, "show --stage=STAGE [OPTION...] INPUT",
               "Print what one stage of reading made of one input."},
    CommandRow{Command::fetch, "fetch [OPTION...] URL... -o FILE.warc",
               "Save pages with their headers in a web archive, which check reads: the "
               "same report another day, with no network."},
    CommandRow{Command::why, "why [OPTION...] INPUT:LINE[:COLUMN]",
               "Say why a sentence has its label: which rules matched, which gave way "
               "or were forbidden, and where the others stopped."},
    CommandRow{Command::explain, "explain [OPTION...] ID",
               "Explain a rule, a finding, an error or a fault of rules by its name or "
               "code."},
    CommandRow{Command::rules,
               "rules list|check|test|stats|new|schema [OPTION...] WORD...",
               "Tools for writers of rules: list rules; check a rules folder; run the "
               "examples of its rules; count what rules match in articles; begin a new "
               "rule; print a JSON Schema for rule files."},
    CommandRow{
        Command::config, "config show|path|schema [OPTION...]",
        "Print the value of every option and where it comes from, the config file "
        "in use, or a JSON Schema for config files."},
    CommandRow{Command::help, "help [COMMAND|options|codes|man]",
               "Print help on a command, or a whole page: the options, the codes, the "
               "manual."},
};
inline constexpr std::array example_table = {
    ExampleRow{"ascribe draft.md", "check a draft before it is published"},
    ExampleRow{"ascribe check --format json https://news.example/bridge.html",
               "check a published page, for another program"},
    ExampleRow{"ascribe check --fail-on warning -f text -f json=report.json *.html",
               "stop a pipeline at warnings, and keep the report"},
};
inline constexpr std::string_view input_meaning =
    "INPUT is a file, a page's address (http or https), or - for standard input. Of a "
    "web archive (.warc, .warc.gz) every stored page is an input of its own.";

/// Help on one command in 80 columns, ending in a line feed. Brief help gives each
/// option its first sentence; full help adds the rest, defaults and environment names.
std::string help_text(Command command, HelpWanted wanted);

/// What `ascribe help TOPIC` prints. Throws Error("bad-option") for an unknown topic,
/// and what load_rules throws for the topic codes, which lists the findings too.
std::string help_topic(const Options& options);

/// What a config file is and may do, in sentences.
std::string config_meaning();

/// `text` up to its first full stop that a space follows.
std::string first_sentence(std::string_view text);

}  // namespace ascribe
