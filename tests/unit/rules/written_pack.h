// SPDX-License-Identifier: Apache-2.0
// A copy of the project's rules with all its lists and none of its rules, for tests
// that write rules of their own and run them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "temporary_folder.h"

namespace ascribe {

class WrittenPack {
 public:
  WrittenPack();

  std::filesystem::path path() const { return folder_.path() / "rules"; }

  /// Writes a file below the rules folder.
  void write(const std::string& name, std::string_view bytes) const;

 private:
  TemporaryFolder folder_;
};

}  // namespace ascribe
