// SPDX-License-Identifier: Apache-2.0
// The order in which the colour conventions are asked.
#include "cli/color.h"

namespace ascribe {
namespace {

bool is_on(const std::optional<std::string>& value) {
  return value && !value->empty() && *value != "0";
}

}  // namespace

bool wants_color(ColorChoice choice, const Environment& environment, bool is_terminal) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const std::optional<std::string> refused = environment("NO_COLOR");
  // no-color.org: any value counts, "0" too, as long as there is one.
  if (refused && !refused->empty()) return false;
  if (is_on(environment("CLICOLOR_FORCE"))) return true;
  if (is_on(environment("FORCE_COLOR"))) return true;
  if (environment("CLICOLOR") == "0") return false;
  const std::string term = environment("TERM").value_or("");
  return is_terminal && !term.empty() && term != "dumb";
}

}  // namespace ascribe
