// SPDX-License-Identifier: Apache-2.0
// Finds the action that `ascribe rules` is asked for.
#include "cli/rules_command.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/error.h"
#include "cli/nearest_word.h"

namespace ascribe {
namespace {

struct Action {
  std::string_view word;
  int (*run)(const Options& options, const Environment& environment);
};

constexpr std::array actions = {
    Action{"list", print_rules},  Action{"check", list_faults},
    Action{"test", run_examples}, Action{"stats", count_matches},
    Action{"new", begin_rule},    Action{"schema", print_schema},
};

[[noreturn]] void refuse(const std::string& typed) {
  std::vector<std::string> known;
  std::string all;
  for (const Action& action : actions) {
    known.emplace_back(action.word);
    all += (all.empty() ? "" : ", ") + known.back();
  }
  const std::string near = nearest_word(typed, known);
  throw Error("bad-option", "rules",
              near.empty() ? "say one of " + all : "did you mean \"" + near + "\"?");
}

}  // namespace

int run_rules(const Options& options, const Environment& environment) {
  const std::string word = options.words.empty() ? "" : options.words.front();
  if (options.coverage && word != "test") {
    throw Error("bad-option", "--coverage", "belongs to rules test");
  }
  for (const Action& action : actions) {
    if (action.word != word) continue;
    Options rest = options;
    rest.words.erase(rest.words.begin());
    return action.run(rest, environment);
  }
  refuse(word);
}

}  // namespace ascribe
