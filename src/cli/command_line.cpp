// SPDX-License-Identifier: Apache-2.0
// CLI11 cuts the words; the table says what they mean.
//
// CLI11 is used for what it is good at: short and long names, "-fjson", "--f=x",
// bundled switches. Its own defaults, environment, help and positionals are left alone:
// it would split an input called "[a,b]" as a list, and could not name the variable at
// fault.
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "ascribe/error.h"
#include "cli/config_file.h"
#include "cli/config_lookup.h"
#include "cli/nearest_word.h"
#include "cli/settings.h"

namespace ascribe {
namespace {

using Words = std::vector<std::string>;

struct Bound {
  const OptionRow* row;
  CLI::Option* option;
};

[[noreturn]] void refuse(const std::string& where, const std::string& message) {
  throw Error("bad-option", where, message);
}

Command cut_command(Words& words) {
  if (words.empty()) return Command::check;
  for (const Command command :
       {Command::check, Command::show, Command::fetch, Command::why, Command::explain,
        Command::rules, Command::config, Command::help}) {
    if (words.front() == name(command)) {
      words.erase(words.begin());
      return command;
    }
  }
  return Command::check;
}

/// Takes away "--" and what follows it.
Words cut_plain_words(Words& words) {
  const auto mark = std::find(words.begin(), words.end(), "--");
  if (mark == words.end()) return {};
  Words plain(mark + 1, words.end());
  words.erase(mark, words.end());
  return plain;
}

/// Replaces a word that is another spelling of an option by that option.
void spell_out(Command command, Words& words) {
  for (const OptionRow& row : option_table()) {
    if (row.alias_of.empty() || !takes(command, row)) continue;
    std::replace(words.begin(), words.end(), std::string(long_name(row)),
                 std::string(row.alias_of));
  }
}

std::vector<Bound> bind(CLI::App& app, Command command) {
  std::vector<Bound> bound;
  for (const OptionRow& row : option_table()) {
    if (row.apply == nullptr || !takes(command, row)) continue;
    const bool has_value = row.arity == Arity::one || row.arity == Arity::many;
    CLI::Option* option = has_value ? app.add_option(std::string(row.spelling))
                                    : app.add_flag(std::string(row.spelling));
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    bound.push_back({&row, option});
  }
  return bound;
}

/// Lets CLI11 fill the bound options; returns the words that belong to none.
Words cut_options(CLI::App& app, Words words) {
  // CLI11 takes the words last first.
  std::reverse(words.begin(), words.end());
  try {
    app.parse(words);
  } catch (const CLI::ParseError& fault) {
    // Its texts begin with the option's name: "--output: 1 required TEXT missing".
    const std::string text = fault.what();
    const std::size_t colon = text.find(": ");
    if (colon == std::string::npos || text[0] != '-') refuse("command line", text);
    refuse(text.substr(0, colon), "needs a value");
  }
  return app.remaining();
}

void refuse_unknown(Command command, const std::string& typed) {
  const std::string option = typed.substr(0, typed.find('='));
  const std::string near = nearest_option(command, option);
  refuse(option,
         "there is no such option for " + std::string(name(command)) +
             (near.empty() ? "; see ascribe --help" : "; did you mean " + near + "?"));
}

GivenValues given_values(const Bound& bound) {
  if (bound.option->count() == 0) return std::nullopt;
  const Words values = bound.option->results();
  const bool is_switch =
      bound.row->arity == Arity::toggle || bound.row->arity == Arity::count;
  // CLI11 stores "true" for a bare switch, and lets "--exit-zero=maybe" through.
  if (is_switch &&
      std::any_of(values.begin(), values.end(),
                  [](const std::string& word) { return word != "true"; })) {
    refuse(std::string(long_name(*bound.row)), "takes no value");
  }
  switch (bound.row->arity) {
    case Arity::toggle:
      return Words{"1"};
    case Arity::count:
      return Words{std::to_string(values.size())};
    case Arity::one:
      return Words{values.back()};
    case Arity::many:
      break;
  }
  return values;
}

/// Options that have no twin: they count only where they stand on the command line.
void apply_flags(const std::vector<Bound>& bound, Options& options) {
  for (const Bound& each : bound) {
    const GivenValues given = each.row->twin ? std::nullopt : given_values(each);
    if (given) apply({each.row, *given, std::string(long_name(*each.row))}, options);
  }
}

bool chooses_config(const OptionRow& row) {
  return row.twin && row.key == ConfigKey::none;
}

/// The options that say which config file counts. When one of them is given on the
/// command line, the environment has no say on the other either.
void apply_choice_of_config(const std::vector<Bound>& bound,
                            const Environment& environment, Options& options) {
  const bool is_given = std::any_of(bound.begin(), bound.end(), [](const Bound& each) {
    return chooses_config(*each.row) && each.option->count() > 0;
  });
  const Environment asked =
      is_given ? [](const std::string&) { return std::nullopt; } : environment;
  std::string origin;
  for (const Bound& each : bound) {
    if (!chooses_config(*each.row)) continue;
    const Setting setting = settle(*each.row, given_values(each), asked, {});
    apply(setting, options);
    if (options.no_config && !options.config.empty()) {
      refuse(setting.origin, "cannot be had with " + origin);
    }
    origin = setting.origin;
  }
}

/// Reads the config file there is. `config path` and `config schema` only want to know
/// of it, and must work where it has faults.
std::vector<Setting> settings_of_file(const Environment& environment,
                                      Options& options) {
  const std::optional<ConfigFile> file = choose_config(options, environment);
  options.config = file ? file->path : "";
  const bool is_read =
      options.command != Command::config || options.words == Words{"show"};
  return file && is_read ? read_config(*file) : std::vector<Setting>();
}

}  // namespace

std::string nearest_option(Command command, const std::string& typed) {
  Words known;
  for (const OptionRow& row : option_table()) {
    if (takes(command, row)) known.emplace_back(long_name(row));
  }
  return nearest_word(typed, known);
}

Options parse_command_line(const Words& given, const Environment& environment) {
  Words words = given;
  Options options;
  options.command = cut_command(words);
  const Words plain = cut_plain_words(words);
  spell_out(options.command, words);

  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const std::vector<Bound> bound = bind(app, options.command);
  const Command command = options.command;
  for (std::string& word : cut_options(app, std::move(words))) {
    // "-:12" is line 12 of standard input.
    if (word.size() > 1 && word[0] == '-' && word[1] != ':') {
      refuse_unknown(command, word);
    }
    options.words.push_back(std::move(word));
  }
  options.words.insert(options.words.end(), plain.begin(), plain.end());

  apply_flags(bound, options);
  if (options.help != HelpWanted::none || options.command == Command::version) {
    return options;
  }
  std::vector<Setting> file;
  if (command != Command::help) {
    apply_choice_of_config(bound, environment, options);
    file = settings_of_file(environment, options);
  }
  for (const Bound& each : bound) {
    if (!each.row->twin || chooses_config(*each.row)) continue;
    options.settings.push_back(
        settle(*each.row, given_values(each), environment, file));
    apply(options.settings.back(), options);
  }
  return options;
}

}  // namespace ascribe
