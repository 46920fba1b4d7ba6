// SPDX-License-Identifier: Apache-2.0
// The option table: the one source of parsing, help, environment names and manual.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/page.h"
#include "ascribe/report.h"
#include "cli/color.h"

namespace ascribe {

enum class Command : std::uint8_t {
  check,
  show,
  fetch,
  why,
  explain,
  rules,
  config,
  help,
  version
};
enum class HelpWanted : std::uint8_t { none, brief, full };

struct OptionRow;

/// The value of one option and who gave it.
///
/// values  as written, "1" or "0" for a toggle; empty when the option has no value
/// origin  "--jobs", "ASCRIBE_JOBS", "ascribe.json:3:5" or "default"
struct Setting {
  const OptionRow* option = nullptr;
  std::vector<std::string> values;
  std::string origin;
};

/// What the user asked for. The members hold no defaults of their own: the table's
/// fallbacks are applied by parse_command_line.
///
/// words     inputs of check and show; the place of why; what explain explains; the
///           topic of help; what config prints; what rules does, and to what
/// formats   as written, "json" or "json=out.json"; sinks.h reads them
/// output    the file of --output; empty or "-" is standard output
/// files_from  the list of --files-from; empty: none, "-": standard input
/// cache_dir  empty: below cache_home()
/// max_entries, since  which pages of a feed are read, see ascribe/feed.h; `since` as
///           feed_date gives it, empty: all
/// rules     the folders of --rules; empty: rules_folder.h searches
/// fail_on   nothing: never
/// config    the config file that is used; empty: none
/// settings  every option with a config key that the command takes, in the table's
///           order
struct Options {
  Command command = Command::check;
  HelpWanted help = HelpWanted::none;
  std::vector<std::string> words;
  std::vector<std::string> formats;
  std::string output;
  std::optional<InputFormat> input_format;
  std::string stdin_name;
  std::string files_from;
  bool null_ends = false;
  std::size_t max_entries = 0;
  std::string since;
  FetchLimits limits;
  bool ignore_robots = false;
  bool no_progress = false;
  bool offline = false;
  bool refresh = false;
  bool no_cache = false;
  std::string cache_dir;
  std::vector<std::string> rules;
  bool coverage = false;
  std::optional<Level> fail_on;
  bool exit_zero = false;
  ColorChoice color = ColorChoice::automatic;
  int quiet = 0;
  bool timestamps = false;
  bool trace = false;
  std::optional<Stage> stage;
  bool explain = false;
  bool all_rules = false;
  std::string config;
  bool no_config = false;
  std::vector<Setting> settings;
};

enum class Arity : std::uint8_t {
  toggle,  ///< no value; its twin takes 1 0 yes no true false on off
  count,   ///< no value, may be repeated; its twin takes a number
  one,     ///< one value; the last one given wins
  many,    ///< one value each time; its twin takes a list parted by commas
};

/// Which config files may set an option that has an environment twin. A file that was
/// found by looking upward came with the folder, perhaps from a stranger, so it must
/// not widen what the program may reach, trust or write (docs/decisions/0011).
enum class ConfigKey : std::uint8_t {
  any,    ///< any file
  named,  ///< only a file that --config or ASCRIBE_CONFIG names
  none,   ///< no file
};

/// One option.
///
/// spelling   as CLI11 reads it: "-f,--format"; the long name comes last
/// value      what help calls the value; choices are written out: "auto|always"
/// group      heading in help
/// fallback   the default as a user would write it; empty: none
/// meaning    sentences; brief help prints the first
/// commands   which commands take it
/// twin       has an environment variable (twin_name)
/// alias_of   the option this one is another spelling of ("--color=never"); such a
///            row has no `apply` and no twin
/// apply      stores one value; returns what is wrong with it, or ""
/// key        who may set it in a config file; counts only with a twin
struct OptionRow {
  std::string_view spelling;
  std::string_view value;
  std::string_view group;
  Arity arity;
  std::string_view fallback;
  std::string_view meaning;
  std::string_view commands;  ///< "check show"
  bool twin;
  std::string_view alias_of;
  std::string (*apply)(Options& options, const std::string& value);
  ConfigKey key = ConfigKey::any;
};

/// Every option, in the order help lists them; rows of one group stand together.
std::span<const OptionRow> option_table();

/// "--fail-on" of "-x,--fail-on".
std::string_view long_name(const OptionRow& row);

/// "ASCRIBE_FAIL_ON", or "" for a row without a twin.
std::string twin_name(const OptionRow& row);

/// "fail_on", or "" for a row that no config file sets.
std::string config_key(const OptionRow& row);

/// True when the option's value may be written as a number.
bool is_numeric(const OptionRow& row);

/// True when `command` takes the option. `config` takes all that can be set elsewhere.
bool takes(Command command, const OptionRow& row);

/// "check" and the like, as the user types them.
std::string_view name(Command command);

}  // namespace ascribe
