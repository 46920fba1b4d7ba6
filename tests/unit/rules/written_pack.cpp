// SPDX-License-Identifier: Apache-2.0
// Copies the lists, and makes empty folders for rules.
#include "unit/rules/written_pack.h"

#include "pack.h"

namespace ascribe {

namespace fs = std::filesystem;

WrittenPack::WrittenPack() {
  fs::copy(source_dir() / "rules", path(), fs::copy_options::recursive);
  for (const char* part : {"affiliation", "flag", "frame", "kind", "mention"}) {
    fs::remove_all(path() / "en" / part);
    fs::create_directory(path() / "en" / part);
  }
}

void WrittenPack::write(const std::string& name, std::string_view bytes) const {
  folder_.file("rules/" + name, bytes);
}

}  // namespace ascribe
