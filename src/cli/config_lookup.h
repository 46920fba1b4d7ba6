// SPDX-License-Identifier: Apache-2.0
// Which config file a run uses.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// A config file that is to be read.
///
/// path   as messages show it: as the user named it, or relative to the working folder
/// named  the user named it; else it was found, and may not set everything (ConfigKey)
struct ConfigFile {
  std::string path;
  bool named = false;
};

/// The file of --config; else, unless --no-config, the nearest one. Throws what
/// nearest_config throws, Error("not-found") when the named file is not there and
/// Error("unreadable") when it is a folder.
std::optional<ConfigFile> choose_config(const Options& options,
                                        const Environment& environment);

/// The first ascribe.json or .ascribe.json in `folder` and the folders above it. The
/// last folder looked in is one with .git, .hg, .jj or .svn, or `home`, or the topmost
/// of its file system. `folder` is absolute; an empty `home` is none.
/// Throws Error("bad-config") when both names stand in one folder.
std::optional<std::filesystem::path> nearest_config(const std::filesystem::path& folder,
                                                    const std::filesystem::path& home);

}  // namespace ascribe
