// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/color.cpp: who wins when the conventions disagree.
#include "cli/color.h"

#include <map>

#include "catch.h"

using namespace ascribe;

namespace {

Environment holding(std::map<std::string, std::string> variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  };
}

struct Case {
  const char* about;
  std::map<std::string, std::string> variables;
  bool is_terminal;
  bool wanted;
};

const Case cases[] = {
    // Nobody speaks: the stream decides.
    {"a terminal", {{"TERM", "xterm"}}, true, true},
    {"a pipe", {{"TERM", "xterm"}}, false, false},
    {"a dumb terminal", {{"TERM", "dumb"}}, true, false},
    {"a terminal without TERM", {}, true, false},
    // NO_COLOR
    {"NO_COLOR", {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, true, false},
    {"NO_COLOR=0 counts too", {{"TERM", "xterm"}, {"NO_COLOR", "0"}}, true, false},
    {"an empty NO_COLOR does not", {{"TERM", "xterm"}, {"NO_COLOR", ""}}, true, true},
    {"NO_COLOR over force", {{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}, true, false},
    // Forced on
    {"CLICOLOR_FORCE", {{"CLICOLOR_FORCE", "1"}}, false, true},
    {"CLICOLOR_FORCE=0 is silent", {{"CLICOLOR_FORCE", "0"}}, false, false},
    {"FORCE_COLOR", {{"FORCE_COLOR", "3"}}, false, true},
    {"an empty FORCE_COLOR is silent", {{"FORCE_COLOR", ""}}, false, false},
    {"force over CLICOLOR=0", {{"CLICOLOR", "0"}, {"FORCE_COLOR", "1"}}, false, true},
    {"force over a dumb terminal",
     {{"TERM", "dumb"}, {"FORCE_COLOR", "1"}},
     true,
     true},
    // CLICOLOR
    {"CLICOLOR=0", {{"TERM", "xterm"}, {"CLICOLOR", "0"}}, true, false},
    {"CLICOLOR=1 forces nothing", {{"TERM", "xterm"}, {"CLICOLOR", "1"}}, false, false},
};

}  // namespace

TEST_CASE("colour is decided by the first convention that speaks") {
  for (const Case& each : cases) {
    INFO(each.about);
    CHECK(wants_color(ColorChoice::automatic, holding(each.variables),
                      each.is_terminal) == each.wanted);
  }
}

TEST_CASE("the flag wins over every variable and every stream") {
  for (const Case& each : cases) {
    INFO(each.about);
    const Environment environment = holding(each.variables);
    CHECK(wants_color(ColorChoice::always, environment, each.is_terminal));
    CHECK_FALSE(wants_color(ColorChoice::never, environment, each.is_terminal));
  }
}
