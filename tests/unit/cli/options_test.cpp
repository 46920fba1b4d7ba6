// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/options.cpp and help.cpp: the table keeps its own promises.
#include "cli/options.h"

#include <set>

#include "catch.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/reference.h"

using namespace ascribe;

namespace {

const Environment empty_environment = [](const std::string&) { return std::nullopt; };

}  // namespace

TEST_CASE("every row can be read, named and helped with") {
  std::set<std::string_view> names;
  std::set<std::string_view> closed_groups;
  std::string_view group;
  for (const OptionRow& row : option_table()) {
    INFO(row.spelling);
    CHECK(names.insert(long_name(row)).second);
    CHECK(row.meaning.size() > 10);
    CHECK(row.meaning.back() == '.');
    CHECK((row.apply == nullptr) == !row.alias_of.empty());
    CHECK((takes(Command::check, row) || takes(Command::show, row) ||
           takes(Command::why, row) || takes(Command::rules, row)));
    const bool has_value = row.arity == Arity::one || row.arity == Arity::many;
    CHECK(has_value == !row.value.empty());
    // Rows of one group stand together.
    if (row.group != group) CHECK(closed_groups.insert(row.group).second);
    group = row.group;
  }
}

TEST_CASE("every default is a value the option itself would take") {
  for (const OptionRow& row : option_table()) {
    if (row.fallback.empty()) continue;
    INFO(row.spelling);
    Options options;
    CHECK(row.apply(options, std::string(row.fallback)) == "");
  }
}

TEST_CASE("the defaults of the table are the promises of FetchLimits") {
  const Options options = parse_command_line({"a.txt"}, empty_environment);
  const FetchLimits promised;
  CHECK(options.limits.max_bytes == promised.max_bytes);
  CHECK(options.limits.total_timeout == promised.total_timeout);
  CHECK(options.limits.connect_timeout == promised.connect_timeout);
  CHECK(options.limits.stall_timeout == promised.stall_timeout);
  CHECK(options.limits.max_header_bytes == promised.max_header_bytes);
  CHECK(options.limits.max_redirects == promised.max_redirects);
  CHECK(options.limits.max_retries == promised.max_retries);
  CHECK(options.limits.retry_wait == promised.retry_wait);
  CHECK(options.limits.max_retry_wait == promised.max_retry_wait);
  CHECK(options.limits.jobs == promised.jobs);
  CHECK(options.limits.host_concurrency == promised.host_concurrency);
  CHECK(options.limits.host_delay == promised.host_delay);
  CHECK(options.fail_on == Level::error);
}

TEST_CASE("every choice help names is taken, and no other word") {
  for (const OptionRow& row : option_table()) {
    std::string_view choices = row.value.substr(0, row.value.find('['));
    if (choices.find('|') == std::string_view::npos) continue;
    INFO(row.spelling);
    Options options;
    CHECK(row.apply(options, "Nonsense") != "");
    CHECK(row.apply(options, "") != "");
    while (!choices.empty()) {
      const std::string_view choice = choices.substr(0, choices.find('|'));
      INFO(choice);
      CHECK(row.apply(options, std::string(choice)) == "");
      choices.remove_prefix(std::min(choices.size(), choice.size() + 1));
    }
  }
}

TEST_CASE("a twin is the long name in capitals") {
  std::set<std::string> twins;
  for (const OptionRow& row : option_table()) {
    if (row.twin) twins.insert(twin_name(row));
    if (!row.twin) CHECK(twin_name(row).empty());
  }
  CHECK(twins.count("ASCRIBE_FAIL_ON") == 1);
  CHECK(twins.count("ASCRIBE_RULES") == 1);
  CHECK(twins.count("ASCRIBE_STDIN_FILENAME") == 1);
}

TEST_CASE("help, the options page and the manual name every option and twin") {
  const std::string page = options_page();
  const std::string manual = manual_page();
  for (const OptionRow& row : option_table()) {
    INFO(row.spelling);
    const std::string option(long_name(row));
    const Command command = takes(Command::check, row)  ? Command::check
                            : takes(Command::show, row) ? Command::show
                            : takes(Command::why, row)  ? Command::why
                                                        : Command::rules;
    const std::string help = help_text(command, HelpWanted::full);
    CHECK(help.find(option) != std::string::npos);
    CHECK(page.find("`" + option) != std::string::npos);
    if (!row.twin) continue;
    CHECK(help.find("[" + twin_name(row) + "]") != std::string::npos);
    CHECK(page.find("`" + twin_name(row) + "`") != std::string::npos);
    CHECK(manual.find(twin_name(row)) != std::string::npos);
  }
}

TEST_CASE("help fits 80 columns and ends in one line feed") {
  for (const Command command : {Command::check, Command::show, Command::fetch,
                                Command::rules, Command::config, Command::help}) {
    for (const HelpWanted wanted : {HelpWanted::brief, HelpWanted::full}) {
      std::string_view help;
      const std::string text = help_text(command, wanted);
      for (help = text; !help.empty();) {
        const std::string_view line = help.substr(0, help.find('\n'));
        INFO(line);
        CHECK(line.size() <= 80);
        CHECK((line.empty() || line.back() != ' '));
        help.remove_prefix(line.size() + 1);
      }
      CHECK(text.substr(text.size() - 2) != "\n\n");
    }
  }
}

TEST_CASE("no line of the manual is a roff request by accident") {
  const std::string text = manual_page();
  const std::set<std::string> requests = {".\\\"", ".TH", ".SH", ".SS",
                                          ".TP",   ".PP", ".br"};
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    INFO(line);
    CHECK(line.substr(0, 1) != "'");
    if (line.substr(0, 1) == ".") {
      CHECK(requests.count(std::string(line.substr(0, line.find(' ')))) == 1);
    }
    rest.remove_prefix(line.size() + 1);
  }
}
