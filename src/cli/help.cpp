// SPDX-License-Identifier: Apache-2.0
// Lays the option table out for a terminal.
#include "cli/help.h"

#include <algorithm>

#include "cli/exit_code.h"

namespace ascribe {
namespace {

constexpr std::size_t width = 80;

/// `text` cut between words into lines of at most `width`, each indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::string line;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) {
      lines += std::string(indent, ' ') + line + "\n";
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  return lines + std::string(indent, ' ') + line + "\n";
}

/// "-f, --format text|json|jsonl[=FILE]"; rows without a short name align with the
/// rest.
std::string option_heading(const OptionRow& row) {
  const std::size_t comma = row.spelling.find(',');
  std::string heading = "  ";
  if (comma != std::string_view::npos) {
    heading += std::string(row.spelling.substr(0, comma)) + ", ";
  } else if (row.spelling.size() > 2) {
    heading += "    ";
  }
  heading += long_name(row);
  if (!row.value.empty()) heading += " " + std::string(row.value);
  return heading + "\n";
}

std::string option_meaning(const OptionRow& row, HelpWanted wanted) {
  if (wanted == HelpWanted::brief) return first_sentence(row.meaning);
  std::string meaning(row.meaning);
  if (!row.fallback.empty()) meaning += " [default: " + std::string(row.fallback) + "]";
  if (row.twin) meaning += " [" + twin_name(row) + "]";
  return meaning;
}

std::string option_list(Command command, HelpWanted wanted) {
  std::string list;
  std::string_view group;
  for (const OptionRow& row : option_table()) {
    if (!takes(command, row)) continue;
    if (row.group != group) list += "\n" + std::string(row.group) + ":\n";
    group = row.group;
    list += option_heading(row) + wrapped(option_meaning(row, wanted), 10);
  }
  return list;
}

const CommandRow& row_of(Command command) {
  for (const CommandRow& row : command_table) {
    if (row.command == command) return row;
  }
  return command_table.front();
}

std::string command_list() {
  std::string list = "\nCommands:\n";
  for (const CommandRow& row : command_table) {
    list += "  ascribe " + std::string(row.usage) + "\n" + wrapped(row.purpose, 10);
  }
  return list;
}

std::string action_list() {
  std::string list = "\nWhat rules does:\n";
  for (const ActionRow& row : action_table) {
    list +=
        "  ascribe rules " + std::string(row.usage) + "\n" + wrapped(row.meaning, 10);
  }
  return list;
}

std::string example_list() {
  std::string list = "\nExamples:\n";
  for (const ExampleRow& row : example_table) {
    list += "  " + std::string(row.command) + "\n" + wrapped(row.meaning, 10);
  }
  return list;
}

std::string exit_code_list() {
  std::string list = "\nExit codes:\n";
  for (const ExitCodeRow& row : exit_code_table) {
    const std::string lines = wrapped(row.meaning, 10);
    list += "  " + std::string(row.code) + lines.substr(row.code.size() + 2);
  }
  return list;
}

}  // namespace

std::string first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return std::string(end == std::string_view::npos ? text : text.substr(0, end + 1));
}

std::string config_meaning() {
  std::string keys;
  for (const OptionRow& row : option_table()) {
    if (row.key == ConfigKey::named) keys += config_key(row) + ", ";
  }
  return "A config file, ascribe.json or .ascribe.json, is JSON that may have "
         "comments. "
         "It sets what neither the command line nor the environment sets; its keys are "
         "the names of the environment in small letters, without ASCRIBE_ "
         "(\"fail_on\": "
         "\"note\"). Its paths are taken from its folder. A file that was found, and "
         "not "
         "named with --config, may not set " +
         keys + "nor a format that goes to a file.";
}

std::string help_text(Command command, HelpWanted wanted) {
  const CommandRow& row = row_of(command);
  std::string text = "Usage: ascribe " + std::string(row.usage) + "\n\n";
  if (command != Command::check) {
    return text + wrapped(row.purpose, 0) +
           (command == Command::rules ? action_list() : "") +
           option_list(command, wanted);
  }
  text += wrapped(program_purpose, 0) + wrapped(input_meaning, 0);
  text += command_list() + example_list() + option_list(command, wanted);
  if (wanted == HelpWanted::brief) return text;
  text += exit_code_list() + "\n";
  return text +
         wrapped(
             "Names in capitals in brackets are environment variables: they set "
             "an option that the command line does not. Words after -- are "
             "inputs, whatever they look like.",
             0) +
         wrapped(config_meaning(), 0);
}

}  // namespace ascribe
