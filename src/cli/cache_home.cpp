// SPDX-License-Identifier: Apache-2.0
// Asks the two variables that say where caches belong.
#include "cli/cache_home.h"

namespace ascribe {

namespace fs = std::filesystem;

fs::path cache_home(const Environment& environment) {
  const fs::path base = environment("XDG_CACHE_HOME").value_or("");
  if (base.is_absolute()) return base / "ascribe";
  const fs::path home = environment("HOME").value_or("");
  return home.is_absolute() ? home / ".cache" / "ascribe" : fs::path();
}

}  // namespace ascribe
