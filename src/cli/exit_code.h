// SPDX-License-Identifier: Apache-2.0
// The exit codes: what they are, and which one wins.
#pragma once

#include <array>
#include <string_view>

namespace ascribe {

inline constexpr int exit_fine = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_trouble = 2;
inline constexpr int exit_unread = 3;

struct ExitCodeRow {
  std::string_view code;
  std::string_view meaning;
};

/// What help, the options page and the manual print.
inline constexpr std::array exit_code_table = {
    ExitCodeRow{"0", "ascribe did its work and found nothing at or above --fail-on."},
    ExitCodeRow{"1",
                "There are findings at or above --fail-on, or an example of a rule "
                "fails in rules test."},
    ExitCodeRow{"2",
                "ascribe could not do its work: a bad option, faults in the rules "
                "or the config file, no input, an output that cannot be written, or a "
                "fault of its own."},
    ExitCodeRow{"3", "Some inputs could not be read or fetched, and 1 does not apply."},
    ExitCodeRow{"130", "Interrupted (143: told to end)."},
};

/// What happened in one run. 2 wins over 1, 1 over 3, 3 over 0; never a count, and the
/// same whatever the format and wherever it is written.
struct Outcome {
  bool findings = false;
  bool unread = false;
  bool internal_fault = false;

  int code(bool exit_zero) const {
    if (internal_fault) return exit_trouble;
    if (exit_zero) return exit_fine;
    if (findings) return exit_findings;
    return unread ? exit_unread : exit_fine;
  }
};

}  // namespace ascribe
