// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/output_file.cpp: a file is replaced whole or not at all.
#include "cli/output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

/// A folder of our own that goes away with the test.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "ascribe-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const {
    return (path / name).string();
  }
  std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(path), fs::directory_iterator());
  }
  fs::path path;
};

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string fault_of(const std::string& path) {
  try {
    write_file(path, "x");
  } catch (const Error& error) {
    CHECK(error.code().name == "unwritable");
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a new file holds the bytes, in folders made for it") {
  const Folder folder;
  write_file(folder / "a/b/report.json", std::string_view("{}\0\n", 4));
  CHECK(content(folder / "a/b/report.json") == std::string("{}\0\n", 4));
  write_file(folder / "empty", "");
  CHECK(content(folder / "empty").empty());
  CHECK(fs::exists(folder / "empty"));
}

TEST_CASE("an old file is replaced whole, keeps its permissions and leaves no other") {
  const Folder folder;
  const std::string path = folder / "report.txt";
  write_file(path, "a long first report\n");
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  write_file(path, "short\n");
  CHECK(content(path) == "short\n");
  CHECK(fs::status(path).permissions() == static_cast<fs::perms>(0640));
  CHECK(folder.files() == 1);
}

TEST_CASE("who holds the old file open goes on reading it") {
  const Folder folder;
  const std::string path = folder / "report.txt";
  write_file(path, "old");
  std::ifstream reader(path);
  write_file(path, "new");
  std::string seen;
  reader >> seen;
  CHECK(seen == "old");
}

TEST_CASE("a link keeps pointing where it does") {
  const Folder folder;
  write_file(folder / "real.txt", "old");
  fs::create_symlink("real.txt", folder / "link.txt");
  write_file(folder / "link.txt", "new");
  CHECK(fs::is_symlink(folder / "link.txt"));
  CHECK(content(folder / "real.txt") == "new");
}

TEST_CASE("a device is written to, never replaced") {
  write_file("/dev/null", "gone");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("what cannot be written says so and leaves nothing behind") {
  const Folder folder;
  CHECK(fault_of(folder.path.string()) == "is a folder");
  write_file(folder / "file", "x");
  CHECK(fault_of(folder / "file/below") != "");
  CHECK(fault_of("/dev/full") == "cannot be written: No space left on device");
  CHECK(fault_of(folder / std::string(300, 'n')) != "");
  CHECK(folder.files() == 1);
  CHECK(content(folder / "file") == "x");
}
