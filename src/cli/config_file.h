// SPDX-License-Identifier: Apache-2.0
// Reads a config file into settings of the option table.
#pragma once

#include <string_view>
#include <vector>

#include "cli/config_lookup.h"
#include "cli/options.h"

namespace ascribe {

/// Reads the file. Throws Error("unreadable") when it cannot be read or is no file,
/// what config_settings throws, and Error("bad-config") when a file that was found
/// names a folder with a symbolic link in it: complaints about rules show their lines,
/// and these must be lines that came with the folder.
std::vector<Setting> read_config(const ConfigFile& file);

/// The settings `text` makes, in its order. It is one JSON object, with comments and
/// trailing commas allowed: "$schema" (any string), "root" (true or false) and the keys
/// of the option table (config_key), each with what its option takes. Paths are taken
/// from the folder of the file. Origins are "PATH:LINE:COLUMN" of the value.
///
/// Throws Error("bad-config") for what is no JSON and for a key given twice; else for
/// all faults at once: unknown keys, keys that this file may not set, values of a wrong
/// type and values that the option refuses. At most 20 are printed.
std::vector<Setting> config_settings(const ConfigFile& file, std::string_view text);

}  // namespace ascribe
