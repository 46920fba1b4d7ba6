// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/settings.cpp through parse_command_line: for every option of the table
// the command line wins over the environment, that over the config file, and that over
// the default.
#include "cli/settings.h"

#include <algorithm>
#include <map>

#include "ascribe/error.h"
#include "catch.h"
#include "cli/command_line.h"
#include "temporary_folder.h"

using namespace ascribe;
using Words = std::vector<std::string>;

namespace {

/// Three values that the option takes; a toggle has two.
Words values_for(const OptionRow& row) {
  if (row.arity == Arity::toggle) return {"1", "0", "1"};
  if (is_numeric(row)) return {"2", "3", "4"};
  if (row.value.ends_with("[=FILE]")) return {"json", "jsonl", "text"};
  if (row.value == "CIDR") return {"10.0.0.0/8", "127.0.0.0/8", "192.168.0.0/16"};
  if (row.value.find('|') == std::string_view::npos) return {"/one", "/two", "/three"};
  Words choices;
  for (std::string_view rest = row.value; !rest.empty();) {
    choices.emplace_back(rest.substr(0, rest.find('|')));
    rest.remove_prefix(std::min(rest.size(), choices.back().size() + 1));
  }
  REQUIRE(choices.size() > 2);
  return choices;
}

std::string config_with(const OptionRow& row, const std::string& value) {
  const bool bare = row.arity == Arity::count || row.arity == Arity::toggle;
  const std::string word = row.arity == Arity::toggle ? value == "1" ? "true" : "false"
                           : bare                     ? value
                                                      : "\"" + value + "\"";
  return "{\"" + config_key(row) + "\": " + word + "}";
}

/// The words that give `row` this value on the command line.
Words flags_for(const OptionRow& row, const std::string& value) {
  const std::string name(long_name(row));
  if (row.arity == Arity::toggle) return {name};
  if (row.arity == Arity::count) return Words(std::stoul(value), name);
  return {name + "=" + value};
}

Setting setting_of(const OptionRow& row, const std::string& config, Words flags,
                   const std::map<std::string, std::string>& variables) {
  const TemporaryFolder folder;
  flags.insert(flags.begin(), {"config", "show", "-c"});
  flags.insert(flags.begin() + 3, folder.file("c.json", config));
  const Options options = parse_command_line(flags, [&](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt
                                    : std::optional<std::string>(found->second);
  });
  for (Setting setting : options.settings) {
    const std::string start = folder.path().string() + "/";
    if (setting.origin.starts_with(start)) setting.origin.erase(0, start.size());
    if (setting.option == &row) return setting;
  }
  FAIL("no setting");
  return {};
}

void check_setting(const Setting& setting, const Words& values,
                   const std::string& origin) {
  CHECK(setting.values == values);
  CHECK(setting.origin == origin);
}

const Environment no_environment = [](const std::string&) { return std::nullopt; };

std::string fault_of(const Words& words, const Environment& environment) {
  try {
    parse_command_line(words, environment);
  } catch (const Error& error) {
    CHECK(error.code().name == "bad-option");
    return error.where() + ": " + error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("every option heeds flag, then environment, then config file, then default") {
  std::size_t options = 0;
  for (const OptionRow& row : option_table()) {
    if (config_key(row).empty()) continue;
    ++options;
    INFO(row.spelling);
    const Words values = values_for(row);
    const std::string config = config_with(row, values[0]);
    const std::string twin = twin_name(row);
    const std::string place = "c.json:1:" + std::to_string(config_key(row).size() + 6);
    const Words fallback =
        row.fallback.empty() ? Words{} : Words{std::string(row.fallback)};
    check_setting(setting_of(row, "{}", {}, {}), fallback, "default");
    check_setting(setting_of(row, config, {}, {}), {values[0]}, place);
    check_setting(setting_of(row, config, {}, {{twin, ""}}), {values[0]}, place);
    check_setting(setting_of(row, config, {}, {{twin, values[1]}}), {values[1]}, twin);
    check_setting(
        setting_of(row, config, flags_for(row, values[2]), {{twin, values[1]}}),
        {values[2]}, std::string(long_name(row)));
  }
  CHECK(options > 30);
}

TEST_CASE("every option with an environment twin has a config key") {
  for (const OptionRow& row : option_table()) {
    INFO(row.spelling);
    const bool chooses =
        long_name(row) == "--config" || long_name(row) == "--no-config";
    CHECK(config_key(row).empty() == (!row.twin || chooses));
  }
}

TEST_CASE("what a config file sets is what the run gets") {
  const TemporaryFolder folder;
  const std::string path = folder.file(
      "c.json", R"({"fail_on": "note", "timeout": 7, "format": ["json", "text=t"],
                    "exit_zero": true, "rules": "house", "stage": "tokens"})");
  const Options options = parse_command_line({"-c", path, "a.txt"}, no_environment);
  CHECK(options.fail_on == Level::note);
  CHECK(options.limits.total_timeout == std::chrono::seconds(7));
  CHECK(options.formats == Words{"json", "text=" + folder.path().string() + "/t"});
  CHECK(options.exit_zero);
  CHECK(options.rules == std::vector{folder.path().string() + "/house"});
  CHECK(options.config == path);
  // check has no stage, so the key is read and does not count.
  CHECK_FALSE(options.stage);
}

TEST_CASE("the command line chooses the config file over the environment") {
  const TemporaryFolder folder;
  const std::string one = folder.file("one.json", "{\"jobs\": 1}");
  const std::string two = folder.file("two.json", "{\"jobs\": 2}");
  const auto with = [](const std::map<std::string, std::string>& variables) {
    return [variables](const std::string& name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
  };
  const Environment names_two = with({{"ASCRIBE_CONFIG", two}});
  const Environment none = with({{"ASCRIBE_NO_CONFIG", "1"}});
  CHECK(parse_command_line({"a"}, names_two).limits.jobs == 2);
  CHECK(parse_command_line({"a", "-c", one}, names_two).limits.jobs == 1);
  CHECK(parse_command_line({"a", "--config=" + one}, none).limits.jobs == 1);
  CHECK(parse_command_line({"a", "--no-config"}, names_two).limits.jobs == 8);
  CHECK(parse_command_line({"a", "--isolated"}, names_two).config.empty());
  CHECK(fault_of({"a", "--isolated", "-c", one}, no_environment) ==
        "--no-config: cannot be had with --config");
  CHECK(fault_of({"a"}, with({{"ASCRIBE_CONFIG", two}, {"ASCRIBE_NO_CONFIG", "1"}})) ==
        "ASCRIBE_NO_CONFIG: cannot be had with ASCRIBE_CONFIG");
  CHECK(fault_of({"a", "-c", ""}, no_environment) == "--config: '' is not a file name");
}

TEST_CASE("help, the version and config path answer where the config file is broken") {
  const TemporaryFolder folder;
  const std::string path = folder.file("c.json", "{");
  CHECK(parse_command_line({"-c", path, "--help"}, no_environment).help ==
        HelpWanted::full);
  CHECK(parse_command_line({"-c", path, "-V"}, no_environment).command ==
        Command::version);
  CHECK(parse_command_line({"config", "path", "-c", path}, no_environment).config ==
        path);
  CHECK_THROWS_AS(parse_command_line({"config", "show", "-c", path}, no_environment),
                  Error);
  CHECK_THROWS_AS(parse_command_line({"a.txt", "-c", path}, no_environment), Error);
}
