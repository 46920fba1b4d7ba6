// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/folder_links.cpp: no link stays unseen.
#include "cli/folder_links.h"

#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

TEST_CASE("a link is found at a folder and deep in it, broken or not") {
  const TemporaryFolder folder;
  const fs::path house = folder.path() / "house";
  fs::create_directories(house / "en" / "frame");
  folder.file("house/en/said.json", "{}");
  CHECK(link_in(house) == std::nullopt);
  CHECK(link_in(folder.path() / "none") == std::nullopt);
  fs::create_directory_symlink(house, folder.path() / "villa");
  CHECK(link_in(folder.path() / "villa") == folder.path() / "villa");
  fs::create_symlink("nowhere", house / "en" / "frame" / "told.json");
  CHECK(link_in(house) == house / "en" / "frame" / "told.json");
}
