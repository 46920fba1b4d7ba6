// SPDX-License-Identifier: Apache-2.0
// How the value of each option is read: one function a row of the table.
#pragma once

#include <string>

namespace ascribe {

struct Options;

/// Each stores `value` in `options` and returns "", or returns what is wrong with it
/// as the end of a sentence ("is not a number above 0") and stores nothing.
/// Toggles get "1" or "0".
std::string set_format(Options& options, const std::string& value);
std::string set_output(Options& options, const std::string& value);
std::string set_input_format(Options& options, const std::string& value);
std::string set_stdin_name(Options& options, const std::string& value);
std::string set_files_from(Options& options, const std::string& value);
std::string set_null_ends(Options& options, const std::string& value);
std::string set_limit(Options& options, const std::string& value);
std::string set_since(Options& options, const std::string& value);
std::string set_max_bytes(Options& options, const std::string& value);
std::string set_rules(Options& options, const std::string& value);
std::string set_coverage(Options& options, const std::string& value);
std::string set_fail_on(Options& options, const std::string& value);
std::string set_exit_zero(Options& options, const std::string& value);
std::string set_color(Options& options, const std::string& value);
std::string set_quiet(Options& options, const std::string& value);
std::string set_timestamps(Options& options, const std::string& value);
std::string set_ignore_robots(Options& options, const std::string& value);
std::string set_no_progress(Options& options, const std::string& value);
std::string set_offline(Options& options, const std::string& value);
std::string set_refresh(Options& options, const std::string& value);
std::string set_no_cache(Options& options, const std::string& value);
std::string set_explain(Options& options, const std::string& value);
std::string set_trace(Options& options, const std::string& value);
std::string set_all_rules(Options& options, const std::string& value);
std::string set_stage(Options& options, const std::string& value);
std::string set_config(Options& options, const std::string& value);
std::string set_no_config(Options& options, const std::string& value);
std::string set_brief_help(Options& options, const std::string& value);
std::string set_full_help(Options& options, const std::string& value);
std::string set_version(Options& options, const std::string& value);

}  // namespace ascribe
