// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/command_line.cpp: words and variables to Options.
#include "cli/command_line.h"

#include <map>

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;
using Words = std::vector<std::string>;
using Variables = std::map<std::string, std::string>;

namespace {

Environment holding(const Variables& variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  };
}

Options parse(const Words& words, const Variables& variables = {}) {
  return parse_command_line(words, holding(variables));
}

/// "where: text" of the Error that parsing ends in, or "" when it does not.
std::string fault_of(const Words& words, const Variables& variables = {}) {
  try {
    parse(words, variables);
  } catch (const Error& error) {
    CHECK(error.code().name == "bad-option");
    return error.where() + ": " + error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the first word names the command, and check needs no name") {
  CHECK(parse({"check", "a.txt"}).words == Words{"a.txt"});
  CHECK(parse({"a.txt", "check"}).words == Words{"a.txt", "check"});
  CHECK(parse({"show", "--stage=tokens", "a.txt"}).command == Command::show);
  CHECK(parse({"show", "--stage=tokens", "a.txt"}).stage == Stage::tokens);
  CHECK(parse({"help", "codes"}).command == Command::help);
  CHECK(parse({"a.txt", "--version"}).command == Command::version);
  CHECK(parse({"-V"}).command == Command::version);
  CHECK(parse({}).words.empty());
}

TEST_CASE("inputs keep their order and their odd names") {
  const Words odd = {"-", "[a,b]", "b=c", "%x", ""};
  CHECK(parse(odd).words == odd);
  CHECK(parse({"a", "-q", "b", "--fail-on", "note", "c"}).words ==
        Words{"a", "b", "c"});
  CHECK(parse({"a", "--", "--fail-on", "-x", "--"}).words ==
        Words{"a", "--fail-on", "-x", "--"});
}

TEST_CASE("an option takes one word and leaves the next alone") {
  const Options options = parse({"-f", "json", "a.txt", "-ftext=t.txt", "b.txt"});
  CHECK(options.formats == Words{"json", "text=t.txt"});
  CHECK(options.words == Words{"a.txt", "b.txt"});
  CHECK(parse({"-o", "out", "a"}).output == "out");
  CHECK(parse({"--allow-address", "10.0.0.0/8", "--allow-address=127.0.0.0/8", "a"})
            .limits.allow_addresses == Words{"10.0.0.0/8", "127.0.0.0/8"});
}

TEST_CASE("of an option given twice the last one counts") {
  CHECK(parse({"--fail-on=note", "--fail-on=warning"}).fail_on == Level::warning);
  CHECK(parse({"--no-color", "--color=always"}).color == ColorChoice::always);
  CHECK(parse({"--color=always", "--no-color"}).color == ColorChoice::never);
}

TEST_CASE("the quiet flag counts how often it stands") {
  CHECK(parse({"a"}).quiet == 0);
  CHECK(parse({"-q", "a"}).quiet == 1);
  CHECK(parse({"-qq", "a"}).quiet == 2);
  CHECK(parse({"-q", "a", "--quiet"}).quiet == 2);
}

TEST_CASE("the command line wins over the environment, and that over the default") {
  const Variables variables = {{"ASCRIBE_FAIL_ON", "note"},
                               {"ASCRIBE_FORMAT", "json,text=t.txt"},
                               {"ASCRIBE_EXIT_ZERO", "yes"},
                               {"ASCRIBE_TIMEOUT", ""}};
  const Options from_environment = parse({"a"}, variables);
  CHECK(from_environment.fail_on == Level::note);
  CHECK(from_environment.formats == Words{"json", "text=t.txt"});
  CHECK(from_environment.exit_zero);
  CHECK(from_environment.limits.total_timeout == std::chrono::seconds(30));
  const Options from_flags = parse({"--fail-on=never", "-fjsonl", "a"}, variables);
  CHECK(from_flags.fail_on == std::nullopt);
  CHECK(from_flags.formats == Words{"jsonl"});
}

TEST_CASE("help and version answer in a broken environment") {
  const Variables broken = {{"ASCRIBE_FAIL_ON", "sometimes"}};
  CHECK(parse({"--help"}, broken).help == HelpWanted::full);
  CHECK(parse({"-h"}, broken).help == HelpWanted::brief);
  CHECK(parse({"--version"}, broken).command == Command::version);
  CHECK(fault_of({"a"}, broken) ==
        "ASCRIBE_FAIL_ON: 'sometimes' is not one of never, note, warning, error");
}

TEST_CASE("numbers are read whole, with their bounds") {
  CHECK(parse({"--timeout=2.5"}).limits.total_timeout ==
        std::chrono::milliseconds(2500));
  CHECK(parse({"--connect-timeout=2"}).limits.connect_timeout ==
        std::chrono::seconds(2));
  CHECK(parse({"--stall-timeout=7"}).limits.stall_timeout == std::chrono::seconds(7));
  CHECK(parse({"--host-delay=0"}).limits.host_delay == std::chrono::seconds(0));
  CHECK(parse({"-j64", "--retries=0", "--max-redirects=20"}).limits.jobs == 64);
  CHECK(parse({"--max-header-bytes=16M"}).limits.max_header_bytes == 16u << 20);
  CHECK(parse({"--max-bytes=7"}).limits.max_bytes == 7);
  CHECK(parse({"--max-bytes=2K"}).limits.max_bytes == 2048);
  for (const char* bad : {"", "0", "-1", "nan", "inf", "1e9", "3s", " 3"}) {
    INFO(bad);
    CHECK(fault_of({"--timeout=" + std::string(bad)}) != "");
  }
  for (const char* bad :
       {"--jobs=0", "--jobs=65", "--jobs=two", "--host-concurrency=17", "--retries=6",
        "--retries=-1", "--max-redirects=21", "--timeout=121", "--stall-timeout=0.5",
        "--host-delay=-1", "--retry-wait=121", "--max-header-bytes=17M",
        "--ca-file="}) {
    INFO(bad);
    CHECK(fault_of({bad}) != "");
  }
  for (const char* bad :
       {"0", "K", "-1", "1.5", "1k", "4294967296", "4G", "99999999999G"}) {
    INFO(bad);
    CHECK(fault_of({"--max-bytes=" + std::string(bad)}) != "");
  }
}

TEST_CASE("which pages of a feed are read is checked") {
  CHECK(parse({}).max_entries == 10);
  CHECK(parse({}).since.empty());
  CHECK(parse({"--limit=3"}).max_entries == 3);
  CHECK(parse({"--since=2031-05-04"}).since == "2031-05-04");
  CHECK(parse({"--since=2031-05-04T10:00+02:00"}).since == "2031-05-04T08:00:00Z");
  CHECK(fault_of({"--limit=0"}) ==
        "--limit: '0' is not a number of pages from 1 to 50000");
  CHECK(fault_of({"--since=May"}) ==
        "--since: 'May' is not a date such as 2031-05-04 or 2031-05-04T10:00Z");
  for (const char* bad : {"", "-1", "2.5", "3 ", "50001", "99999999999999999999"}) {
    INFO(bad);
    CHECK(fault_of({"--limit=" + std::string(bad)}) != "");
  }
  for (const char* bad : {"", "2031", "2031-05", "2031-13-01", "2031-02-30",
                          "2031-05-04T", "04.05.2031", "2031-05-04 10:00",
                          "2031-05-04T25:00", "2031-05-04T10:00+99:00", "yesterday"}) {
    INFO(bad);
    CHECK(fault_of({"--since=" + std::string(bad)}) != "");
  }
  CHECK(fault_of({"show", "--limit=3"}) != "");
}

TEST_CASE("a wrong option says where, what and what instead") {
  CHECK(fault_of({"--fromat", "json"}) ==
        "--fromat: there is no such option for check; did you mean --format?");
  CHECK(fault_of({"--fail-om=note"}) ==
        "--fail-om: there is no such option for check; did you mean --fail-on?");
  CHECK(fault_of({"--zebra"}) ==
        "--zebra: there is no such option for check; see ascribe --help");
  CHECK(fault_of({"-x"}) ==
        "-x: there is no such option for check; see ascribe --help");
  CHECK(fault_of({"show", "--fail-on=note"}) ==
        "--fail-on: there is no such option for show; see ascribe --help");
  CHECK(fault_of({"--output"}) == "--output: needs a value");
  CHECK(fault_of({"--format", "yaml"}) ==
        "--format: 'yaml' is not one of text, json, jsonl, markdown");
  CHECK(fault_of({"--format", "json="}) ==
        "--format: 'json=' names no file after the '='");
}

TEST_CASE("a switch takes no value") {
  CHECK(fault_of({"--exit-zero=maybe"}) == "--exit-zero: takes no value");
  CHECK(fault_of({"--exit-zero=false"}) == "--exit-zero: takes no value");
  CHECK(fault_of({"a"}, {{"ASCRIBE_EXIT_ZERO", "maybe"}}) != "");
  CHECK_FALSE(parse({"a"}, {{"ASCRIBE_EXIT_ZERO", "0"}}).exit_zero);
}
