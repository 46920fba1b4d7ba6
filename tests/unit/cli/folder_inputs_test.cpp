// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/folder_inputs.cpp.
#include "cli/folder_inputs.h"

#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

std::vector<ListedInput> opened(const std::string& input) {
  return with_folders_opened({{input, 7, std::nullopt}});
}

}  // namespace

TEST_CASE("a folder stands for what can be read in it, in order, and no links") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "a/deep");
  folder.file("b.txt", "x");
  folder.file("a/z.HTML", "x");
  folder.file("a/deep/y.warc.gz", "x");
  folder.file("a/picture.png", "x");
  fs::create_symlink(folder.path() / "b.txt", folder.path() / "c.txt");
  fs::create_directory_symlink(folder.path() / "a", folder.path() / "d");
  const std::vector<ListedInput> inputs = opened(folder.path().string());
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].input == (folder.path() / "a/deep/y.warc.gz").string());
  CHECK(inputs[1].input == (folder.path() / "a/z.HTML").string());
  CHECK(inputs[2].input == (folder.path() / "b.txt").string());
  CHECK(inputs[2].line == 7);
}

TEST_CASE("a folder with nothing to read is a fault") {
  const TemporaryFolder folder;
  folder.file("picture.png", "x");
  const std::vector<ListedInput> inputs = opened(folder.path().string());
  REQUIRE(inputs.size() == 1);
  REQUIRE(inputs[0].fault);
  CHECK(inputs[0].fault->code == "not-found");
}

TEST_CASE("files, addresses and standard input stay what they are") {
  for (const char* input : {"-", "https://news.example/a", "no such file.txt"}) {
    const std::vector<ListedInput> inputs = opened(input);
    REQUIRE(inputs.size() == 1);
    CHECK(inputs[0].input == input);
    CHECK_FALSE(inputs[0].fault);
  }
}
