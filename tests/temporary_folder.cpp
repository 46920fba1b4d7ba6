// SPDX-License-Identifier: Apache-2.0
// Makes and removes the folder.
#include "temporary_folder.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.h"

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "ascribe-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // A leftover folder is no reason to fail a test.
  fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::file(const std::string& name,
                                  std::string_view bytes) const {
  const fs::path path = path_ / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}
