// SPDX-License-Identifier: Apache-2.0
// Looks for a config file upward from the working folder.
#include "cli/config_lookup.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "ascribe/error.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> config_names = {"ascribe.json",
                                                          ".ascribe.json"};
constexpr std::array<std::string_view, 4> repository_marks = {".git", ".hg", ".jj",
                                                              ".svn"};

/// Tells two paths to one folder apart from two folders.
struct Identity {
  dev_t device = 0;
  ino_t number = 0;
  bool operator==(const Identity&) const = default;
};

std::optional<Identity> identity_of(const fs::path& path) {
  struct stat status {};
  if (path.empty() || stat(path.c_str(), &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

/// True for a broken link too: who made it meant it to be found.
bool stands(const fs::path& path) {
  std::error_code fault;
  return fs::exists(fs::symlink_status(path, fault));
}

std::optional<fs::path> config_in(const fs::path& folder) {
  std::optional<fs::path> found;
  for (const std::string_view name : config_names) {
    if (!stands(folder / name)) continue;
    if (found) {
      throw Error("bad-config", found->string(),
                  "there is a .ascribe.json beside it; keep one of the two");
    }
    found = folder / name;
  }
  return found;
}

bool is_last(const fs::path& folder, const std::optional<Identity>& home) {
  const std::optional<Identity> here = identity_of(folder);
  const std::optional<Identity> above = identity_of(folder.parent_path());
  if (!here || !above || here == above || here == home) return true;
  if (here->device != above->device) return true;
  return std::any_of(repository_marks.begin(), repository_marks.end(),
                     [&](std::string_view mark) { return stands(folder / mark); });
}

void require_file(const std::string& path) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (!fs::exists(status)) {
    throw Error("not-found", path, "there is no such config file");
  }
  if (fs::is_directory(status)) {
    throw Error("unreadable", path, "this is a folder; name the config file in it");
  }
}

}  // namespace

std::optional<fs::path> nearest_config(const fs::path& folder, const fs::path& home) {
  const std::optional<Identity> last = identity_of(home);
  for (fs::path place = folder;; place = place.parent_path()) {
    std::optional<fs::path> found = config_in(place);
    if (found || is_last(place, last)) return found;
  }
}

std::optional<ConfigFile> choose_config(const Options& options,
                                        const Environment& environment) {
  if (!options.config.empty()) {
    require_file(options.config);
    return ConfigFile{options.config, true};
  }
  if (options.no_config) return std::nullopt;
  std::error_code fault;
  const fs::path here = fs::current_path(fault);
  // A working folder that was removed has nothing above it.
  if (fault) return std::nullopt;
  const std::optional<fs::path> found =
      nearest_config(here, environment("HOME").value_or(""));
  if (!found) return std::nullopt;
  return ConfigFile{found->lexically_relative(here).string(), false};
}

}  // namespace ascribe
