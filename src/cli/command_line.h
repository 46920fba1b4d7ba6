// SPDX-License-Identifier: Apache-2.0
// From the words of the command line, the environment and a config file to Options.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// Reads `given` (the words without the program's name). The first word names the
/// command when it is a name of command_table (help.h); else the command is check and
/// the word is read as the rest are. For every option the command line wins over the
/// environment, that over the config file, and that over the table's fallback. After
/// "--" every word is an input.
///
/// Throws Error("bad-option") for an unknown option (with the nearest known one), a
/// missing or refused value, on the command line or in a twin. Twins of options that
/// the command does not take are not read; an empty twin counts as unset. When help or
/// the version is asked for, twins and config file are not read at all, so that a
/// broken one cannot hide the help that explains it; the command help reads no config
/// file. Throws what choose_config and read_config throw.
Options parse_command_line(const std::vector<std::string>& given,
                           const Environment& environment);

/// The option of `command` nearest in spelling to `typed` ("--fromat"), or "" when none
/// is near: more than a third of the letters would have to change.
std::string nearest_option(Command command, const std::string& typed);

}  // namespace ascribe
