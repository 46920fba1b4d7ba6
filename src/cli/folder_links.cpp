// SPDX-License-Identifier: Apache-2.0
// Walks a folder in search of a link.
#include "cli/folder_links.h"

namespace ascribe {

namespace fs = std::filesystem;

std::optional<fs::path> link_in(const fs::path& folder) {
  std::error_code fault;
  if (fs::is_symlink(folder, fault)) return folder;
  for (fs::recursive_directory_iterator entry(folder, fault);
       !fault && entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
    if (entry->is_symlink(fault)) return entry->path();
  }
  return std::nullopt;
}

}  // namespace ascribe
