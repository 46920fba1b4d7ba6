// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/config_file.cpp: what a config file may say, and each complaint.
#include "cli/config_file.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "ascribe/error.h"
#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;
using Words = std::vector<std::string>;

namespace {

const ConfigFile found = {"ascribe.json", false};
const ConfigFile named = {"desk/mine.json", true};

/// "where: text" of the Error that reading ends in, or "".
std::string fault_of(std::string_view text, const ConfigFile& file = found) {
  try {
    config_settings(file, text);
  } catch (const Error& error) {
    CHECK(error.code().name == "bad-config");
    return error.where() + ": " + error.what();
  }
  return "";
}

/// The values of the only setting of `text`.
Words values_of(std::string_view text, const ConfigFile& file = named) {
  const std::vector<Setting> settings = config_settings(file, text);
  REQUIRE(settings.size() == 1);
  return settings[0].values;
}

}  // namespace

TEST_CASE("each kind of option has its kind of value in a config file") {
  CHECK(values_of(R"({"exit_zero": true})") == Words{"1"});
  CHECK(values_of(R"({"exit_zero": false})") == Words{"0"});
  CHECK(values_of(R"({"quiet": 2})") == Words{"2"});
  CHECK(values_of(R"({"fail_on": "note"})") == Words{"note"});
  CHECK(values_of(R"({"timeout": 2.50})") == Words{"2.50"});
  CHECK(values_of(R"({"timeout": "2.5"})") == Words{"2.5"});
  CHECK(values_of(R"({"max_bytes": "2K"})") == Words{"2K"});
  CHECK(values_of(R"({"format": "json"})") == Words{"json"});
  CHECK(values_of(R"({"format": ["json", "text"]})") == Words{"json", "text"});
  CHECK(values_of(R"({"allow_address": ["10.0.0.0/8"]})") == Words{"10.0.0.0/8"});
}

TEST_CASE("a config file may have comments, trailing commas and a schema") {
  const auto settings = config_settings(found,
                                        "{ // why\n"
                                        "  \"$schema\": \"x\", \"root\": true,\n"
                                        "  /* two */ \"jobs\": 2,\n"
                                        "}\n");
  REQUIRE(settings.size() == 1);
  CHECK(settings[0].option->spelling == "-j,--jobs");
  CHECK(settings[0].origin == "ascribe.json:3:21");
  CHECK(config_settings(found, "{}").empty());
  CHECK(config_settings(found, "\xEF\xBB\xBF{}").empty());
}

TEST_CASE("paths of a config file are taken from its folder") {
  CHECK(values_of(R"({"rules": "house"})") == Words{"desk/house"});
  CHECK(values_of(R"({"rules": "/house"})") == Words{"/house"});
  CHECK(values_of(R"({"ca_file": "../ca.pem"})") == Words{"desk/../ca.pem"});
  CHECK(values_of(R"({"cache_dir": "pages"})") == Words{"desk/pages"});
  CHECK(values_of(R"({"output": "out.txt"})") == Words{"desk/out.txt"});
  CHECK(values_of(R"({"output": "-"})") == Words{"-"});
  CHECK(values_of(R"({"format": ["json=a.json", "text"]})") ==
        Words{"json=desk/a.json", "text"});
  CHECK(values_of(R"({"rules": "house"})", found) == Words{"house"});
  CHECK(values_of(R"({"stdin_filename": "a.md"})") == Words{"a.md"});
}

TEST_CASE("each fault of a config file has its place and its sentence") {
  struct Case {
    std::string_view text, complaint;
  };
  const Case cases[] = {
      {"{\"jobs\": 2",
       "ascribe.json:1:11: missing a comma or '}' after an object member"},
      {"{\"jobs\": 2,\n \"jobs\": 3}",
       "ascribe.json:2:2: the key \"jobs\" is given twice"},
      {"[]", "ascribe.json:1:1: this must be one object: { }"},
      {"{\"fromat\": \"json\"}",
       "ascribe.json:1:2: there is no key \"fromat\"; did you mean \"format\"?"},
      {"{\"fail-on\": \"note\"}",
       "ascribe.json:1:2: there is no key \"fail-on\"; did you mean \"fail_on\"?"},
      {"{\"zebra\": 1}",
       "ascribe.json:1:2: there is no key \"zebra\"; see ascribe help options"},
      {"{\"since\": \"2031-05-04\"}",
       "ascribe.json:1:2: \"since\" cannot be set in a config file, only as --since"},
      {"{\"config\": \"x\"}",
       "ascribe.json:1:2: \"config\" cannot be set in a config file, only as --config"},
      {"{\"fail_on\": \"often\"}",
       "ascribe.json:1:13: \"fail_on\": 'often' is not one of never, note, warning, "
       "error"},
      {"{\"jobs\": 1e3}",
       "ascribe.json:1:10: \"jobs\": '1e3' is not a number from 1 to 64"},
      {"{\"exit_zero\": 1}",
       "ascribe.json:1:15: \"exit_zero\" takes true or false, not a number"},
      {"{\"quiet\": true}",
       "ascribe.json:1:11: \"quiet\" takes a number, not true or false"},
      {"{\"jobs\": null}",
       "ascribe.json:1:10: \"jobs\" takes a number or a string, not null"},
      {"{\"jobs\": [2]}",
       "ascribe.json:1:10: \"jobs\" takes a number or a string, not a list"},
      {"{\"rules\": 3}",
       "ascribe.json:1:11: \"rules\" takes a string or a list of strings, not a "
       "number"},
      {"{\"format\": {}}",
       "ascribe.json:1:12: \"format\" takes a string or a list of strings, not an "
       "object"},
      {"{\"format\": [\"text\", 3]}",
       "ascribe.json:1:21: \"format\" takes a string or a list of strings, not a "
       "number"},
      {"{\"format\": []}", "ascribe.json:1:12: \"format\" is an empty list"},
      {"{\"$schema\": 1}",
       "ascribe.json:1:13: \"$schema\" takes a string, not a number"},
      {"{\"root\": \"yes\"}",
       "ascribe.json:1:10: \"root\" takes true or false, not a string"},
      {"{\"rules\": \"a\\u0000b\"}",
       "ascribe.json:1:11: \"rules\": 'a\\u{0}b' has a NUL in it"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(fault_of(each.text) == each.complaint);
  }
}

TEST_CASE("all faults of a config file are told at once, in its order") {
  CHECK(
      fault_of("{\"zebra\": 1,\n\"jobs\": 0, \"format\": [3, \"x\"]}") ==
      "ascribe.json: "
      "ascribe.json:1:2: there is no key \"zebra\"; see ascribe help options\n"
      "ascribe.json:2:9: \"jobs\": '0' is not a number from 1 to 64\n"
      "ascribe.json:2:23: \"format\" takes a string or a list of strings, not a "
      "number\n"
      "ascribe.json:2:26: \"format\": 'x' is not one of text, json, jsonl, markdown\n");
}

TEST_CASE("no config file can make the complaint long, or add lines to it") {
  std::string many = "{";
  for (int i = 0; i < 5000; ++i) many += "\"zebra" + std::to_string(i) + "\": 1,";
  const std::string told = fault_of(many + "}");
  CHECK(std::count(told.begin(), told.end(), '\n') == 21);
  CHECK(told.ends_with("ascribe.json: the rest of the file was not looked at\n"));
  CHECK(fault_of("{\"" + std::string(5000, 'z') + "\": 1}").size() < 200);
  CHECK(fault_of("{\"fail_on\": \"" + std::string(5000, 'z') + "\"}").size() < 200);
  const std::string split = fault_of(R"({"a\nb": 1, "fail_on": "c\nd"})");
  CHECK(std::count(split.begin(), split.end(), '\n') == 2);
  // A letter of two bytes is not cut in half.
  std::string letters(59, 'z');
  for (int i = 0; i < 40; ++i) letters += "\u00e9";
  CHECK(fault_of("{\"" + letters + "\": 1}").find("\\x{") == std::string::npos);
}

TEST_CASE("a found config file may set these keys and no others") {
  // A new option must be thought about before it gets in here: see decision 0011.
  const std::set<std::string> open = {"color",
                                      "connect_timeout",
                                      "exit_zero",
                                      "explain",
                                      "fail_on",
                                      "format",
                                      "host_concurrency",
                                      "host_delay",
                                      "input_format",
                                      "jobs",
                                      "limit",
                                      "max_age",
                                      "max_bytes",
                                      "max_crawl_delay",
                                      "max_header_bytes",
                                      "max_redirects",
                                      "max_retry_wait",
                                      "no_cache",
                                      "no_progress",
                                      "offline",
                                      "quiet",
                                      "refresh",
                                      "retries",
                                      "retry_wait",
                                      "rules",
                                      "stage",
                                      "stall_timeout",
                                      "stdin_filename",
                                      "timeout",
                                      "timestamps",
                                      "trace"};
  std::set<std::string> keys;
  for (const OptionRow& row : option_table()) {
    const std::string key = config_key(row);
    if (key.empty()) continue;
    INFO(key);
    if (row.key == ConfigKey::any) keys.insert(key);
    const std::string text = "{\"" + key + "\": {}}";
    const std::string denied =
        "ascribe.json:1:2: \"" + key +
        "\" counts only in a file that --config or ASCRIBE_CONFIG names";
    CHECK((fault_of(text) == denied) == (open.count(key) == 0));
    CHECK(fault_of(text, named).find("counts only") == std::string::npos);
  }
  CHECK(keys == open);
  CHECK(fault_of(R"({"format": ["text", "json=x"]})") ==
        "ascribe.json:1:21: \"format\": 'json=x' names a file to write, which counts "
        "only in a file that --config or ASCRIBE_CONFIG names");
}

TEST_CASE("a config file is read from disk, up to a mebibyte") {
  const TemporaryFolder folder;
  const std::string path = folder.file("mine.json", "{\"jobs\": 2}");
  REQUIRE(read_config({path, false}).size() == 1);
  CHECK(read_config({path, false})[0].origin == path + ":1:10");
  const std::string large =
      folder.file("large.json", "{}" + std::string(std::size_t{1} << 20, ' '));
  CHECK_THROWS_WITH(read_config({large, true}),
                    "it is over 1 MiB, the most it may have");
  CHECK_THROWS_WITH(read_config({"/dev/zero", false}),
                    "the config file found here is no file");
  CHECK_THROWS_WITH(read_config({folder.path() / "none.json", true}),
                    "the config file cannot be read");
}
