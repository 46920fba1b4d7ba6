// SPDX-License-Identifier: Apache-2.0
// Tests src/disk/kept_file.cpp.
#include "disk/kept_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("the folder of the cache is made for its owner alone") {
  const TemporaryFolder scratch;
  const fs::path folder = scratch.path() / "a" / "b";
  CHECK(folder_fault(folder).empty());
  CHECK(prepare_folder(folder).empty());
  CHECK(mode_of(folder) == 0700);
  CHECK(mode_of(scratch.path() / "a") == 0700);
  CHECK(prepare_folder(folder).empty());
  CHECK(folder_fault(folder).empty());
}

TEST_CASE("a folder that others can write to holds no cache") {
  const TemporaryFolder scratch;
  for (const mode_t mode : {0770U, 0702U}) {
    REQUIRE(::chmod(scratch.path().c_str(), mode) == 0);
    CHECK_FALSE(folder_fault(scratch.path()).empty());
    CHECK_FALSE(prepare_folder(scratch.path()).empty());
  }
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  CHECK(folder_fault(scratch.path()).empty());
}

TEST_CASE("a file in the place of the folder is said to be one") {
  const TemporaryFolder scratch;
  const fs::path file = scratch.file("a", "x");
  CHECK(folder_fault(file) == "the cache folder is no folder");
  CHECK_FALSE(prepare_folder(file / "b").empty());
}

TEST_CASE("an entry file is written whole, for its owner, with its time") {
  const TemporaryFolder scratch;
  const fs::path path = scratch.path() / "e.page";
  CHECK(write_kept_file(path, "first", 1'000).empty());
  CHECK(write_kept_file(path, std::string("sec\0nd", 6), 2'000).empty());
  CHECK(read_kept_file(path, 6) == std::string("sec\0nd", 6));
  CHECK(mode_of(path) == 0600);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK(status.st_mtime == 2'000);
  CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("what is no regular file within the bound is not read") {
  const TemporaryFolder scratch;
  const fs::path path = scratch.file("a", "12345");
  CHECK(read_kept_file(path, 5) == "12345");
  CHECK_FALSE(read_kept_file(path, 4));
  CHECK_FALSE(read_kept_file(scratch.path() / "none", 5));
  CHECK_FALSE(read_kept_file(scratch.path(), 1 << 20));
  fs::create_symlink(path, scratch.path() / "link");
  CHECK_FALSE(read_kept_file(scratch.path() / "link", 5));
}

TEST_CASE("a write that fails leaves the old file and no other") {
  const TemporaryFolder scratch;
  const fs::path folder = scratch.path() / "e.page";
  fs::create_directory(folder);  // a rename cannot replace a folder by a file
  CHECK_FALSE(write_kept_file(folder, "x", 0).empty());
  CHECK(files_in(scratch.path()) == 1);
  CHECK_FALSE(write_kept_file(scratch.path() / "none" / "e.page", "x", 0).empty());
}
