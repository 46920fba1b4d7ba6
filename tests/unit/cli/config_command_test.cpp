// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/config_command.cpp: what `ascribe config show` prints.
#include "cli/config_command.h"

#include <algorithm>

#include "ascribe/error.h"
#include "catch.h"
#include "cli/command_line.h"
#include "cli/config_file.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

const Environment with_addresses = [](const std::string& name) {
  return name == "ASCRIBE_ALLOW_ADDRESS"
             ? std::optional<std::string>("10.0.0.0/8,127.0.0.0/8")
             : std::nullopt;
};

}  // namespace

TEST_CASE("settings are shown with the one who gave each") {
  const TemporaryFolder folder;
  const std::string path = folder.file("c.json", R"({"timeout": 2.5, "quiet": 1})");
  const std::string shown =
      shown_settings(parse_command_line({"config", "show", "-c", path, "--fail-on=note",
                                         "--exit-zero", "-o", "a\n\xFF\"b"},
                                        with_addresses));
  for (const std::string& line :
       {"// Config file: " + path + "\n{\n",
        "\n  \"timeout\": 2.5,  // " + path + ":1:13\n",
        "\n  \"quiet\": 1,  // " + path + ":1:27\n",
        std::string("\n  \"fail_on\": \"note\",  // --fail-on\n"),
        std::string("\n  \"exit_zero\": true,  // --exit-zero\n"),
        std::string("\n  \"allow_address\": [\"10.0.0.0/8\", \"127.0.0.0/8\"],  // "
                    "ASCRIBE_ALLOW_ADDRESS\n"),
        std::string("\n  \"offline\": false,  // default\n"),
        std::string("\n  \"max_bytes\": \"10M\",  // default\n"),
        std::string("\n  \"format\": [\"text\"],  // default\n"),
        std::string("\n  // \"rules\": not set\n"),
        std::string("\n  \"output\": \"a\\\\u{A}\\\\x{FF}\\\"b\",  // --output\n")}) {
    INFO(line);
    CHECK(shown.find(line) != std::string::npos);
  }
}

TEST_CASE("what config show prints is a config file with the same settings") {
  const Options options = parse_command_line(
      {"config", "show", "--no-config", "-qq", "--jobs=3", "--rules=/house"},
      with_addresses);
  std::size_t set = 0;
  const std::vector<Setting> again =
      config_settings({"mine.json", true}, shown_settings(options));
  for (const Setting& setting : options.settings) {
    if (setting.values.empty()) continue;
    INFO(setting.option->spelling);
    ++set;
    const auto found = std::find_if(
        again.begin(), again.end(),
        [&](const Setting& other) { return other.option == setting.option; });
    REQUIRE(found != again.end());
    CHECK(found->values == setting.values);
  }
  CHECK(set > 15);
}

TEST_CASE("config wants one word it knows") {
  Options options;
  options.command = Command::config;
  const std::vector<std::vector<std::string>> wrong = {{}, {"shew"}, {"show", "path"}};
  for (const std::vector<std::string>& words : wrong) {
    options.words = words;
    CHECK_THROWS_WITH(run_config(options), "say one of show, path, schema");
  }
}
