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
#include <numeric>

#include "ascribe/error.h"

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
       {Command::check, Command::show, Command::fetch, Command::help}) {
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

void apply(const OptionRow& row, Options& options, const std::string& where,
           const std::string& value) {
  const std::string fault = row.apply(options, value);
  if (!fault.empty()) refuse(where, "'" + value + "' " + fault);
}

void apply_given(const Bound& bound, Options& options) {
  const std::string where(long_name(*bound.row));
  const Words values = bound.option->results();
  const bool is_switch =
      bound.row->arity == Arity::toggle || bound.row->arity == Arity::count;
  // CLI11 stores "true" for a bare switch, and lets "--exit-zero=maybe" through.
  if (is_switch &&
      std::any_of(values.begin(), values.end(),
                  [](const std::string& word) { return word != "true"; })) {
    refuse(where, "takes no value");
  }
  switch (bound.row->arity) {
    case Arity::toggle:
      return apply(*bound.row, options, where, "1");
    case Arity::count:
      return apply(*bound.row, options, where, std::to_string(values.size()));
    case Arity::one:
      return apply(*bound.row, options, where, values.back());
    case Arity::many:
      for (const std::string& value : values) apply(*bound.row, options, where, value);
  }
}

void apply_twin(const OptionRow& row, Options& options, const std::string& values) {
  const std::string where = twin_name(row);
  if (row.arity != Arity::many) return apply(row, options, where, values);
  std::size_t begin = 0;
  while (begin <= values.size()) {
    const std::size_t end = std::min(values.find(',', begin), values.size());
    apply(row, options, where, values.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// One option: what was given, else its twin, else its fallback.
void settle(const Bound& bound, const Environment& environment, Options& options) {
  const OptionRow& row = *bound.row;
  if (bound.option->count() > 0) return apply_given(bound, options);
  const std::string twin = row.twin ? environment(twin_name(row)).value_or("") : "";
  if (!twin.empty()) return apply_twin(row, options, twin);
  if (!row.fallback.empty()) {
    apply(row, options, std::string(long_name(row)), std::string(row.fallback));
  }
}

/// How many letters must be put in, taken out or changed to make `b` of `a`
/// (Levenshtein, one row at a time).
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest_option(Command command, const std::string& typed) {
  // The cost is the product of the lengths, and what is typed may be anything.
  if (typed.size() > 40 || typed.size() < 4) return "";
  std::string best;
  std::size_t fewest = typed.size() / 3 + 1;
  for (const OptionRow& row : option_table()) {
    if (!takes(command, row)) continue;
    const std::size_t apart = letters_apart(typed, long_name(row));
    if (apart >= fewest) continue;
    fewest = apart;
    best = long_name(row);
  }
  return best;
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
    if (word.size() > 1 && word[0] == '-') refuse_unknown(command, word);
    options.words.push_back(std::move(word));
  }
  options.words.insert(options.words.end(), plain.begin(), plain.end());

  for (const Bound& each : bound) {
    if (!each.row->twin && each.option->count() > 0) apply_given(each, options);
  }
  if (options.help != HelpWanted::none || options.command == Command::version) {
    return options;
  }
  for (const Bound& each : bound) {
    if (each.row->twin) settle(each, environment, options);
  }
  return options;
}

}  // namespace ascribe
