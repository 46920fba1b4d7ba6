// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/config_lookup.cpp: which file is found, and where looking ends.
#include "cli/config_lookup.h"

#include "ascribe/error.h"
#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

/// desk/drafts/today in a folder of its own, the top of it marked as a repository so
/// that nothing above it can be found.
class Tree {
 public:
  Tree() {
    fs::create_directories(today());
    fs::create_directory(top() / ".git");
  }
  fs::path top() const { return folder_.path(); }
  fs::path desk() const { return top() / "desk"; }
  fs::path today() const { return desk() / "drafts" / "today"; }
  std::string write(const std::string& name) const { return folder_.file(name, "{}"); }

 private:
  TemporaryFolder folder_;
};

const Environment empty_environment = [](const std::string&) { return std::nullopt; };

/// "code where: text" of the Error, or "".
std::string fault_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return std::string(error.code().name) + " " + error.where() + ": " + error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the nearest config file counts, by either name") {
  const Tree tree;
  CHECK(nearest_config(tree.today(), {}) == std::nullopt);
  tree.write("ascribe.json");
  CHECK(nearest_config(tree.today(), {}) == tree.top() / "ascribe.json");
  tree.write("desk/.ascribe.json");
  CHECK(nearest_config(tree.today(), {}) == tree.desk() / ".ascribe.json");
  CHECK(nearest_config(tree.top(), {}) == tree.top() / "ascribe.json");
  tree.write("desk/drafts/today/ascribe.json");
  CHECK(nearest_config(tree.today(), {}) == tree.today() / "ascribe.json");
}

TEST_CASE("looking for a config file ends at a repository and at the home folder") {
  const Tree tree;
  tree.write("ascribe.json");
  CHECK(nearest_config(tree.today(), tree.top()) == tree.top() / "ascribe.json");
  CHECK(nearest_config(tree.today(), tree.desk()) == std::nullopt);
  for (const char* mark : {".git", ".hg", ".jj", ".svn"}) {
    INFO(mark);
    // In a worktree .git is a file.
    const fs::path path = tree.write("desk/" + std::string(mark));
    CHECK(nearest_config(tree.today(), {}) == std::nullopt);
    fs::remove(path);
    CHECK(nearest_config(tree.today(), {}) == tree.top() / "ascribe.json");
  }
}

TEST_CASE("looking for a config file ends at the top of a file system") {
  // /proc is a file system of its own everywhere; nothing can be written there.
  CHECK(nearest_config("/proc/self", {}) == std::nullopt);
}

TEST_CASE("a home folder that is reached by a link is the home folder") {
  const Tree tree;
  tree.write("ascribe.json");
  fs::create_directory_symlink(tree.desk(), tree.top() / "home");
  CHECK(nearest_config(tree.today(), tree.top() / "home") == std::nullopt);
}

TEST_CASE("two config files in one folder are a fault") {
  const Tree tree;
  const std::string path = tree.write("desk/ascribe.json");
  tree.write("desk/.ascribe.json");
  CHECK(fault_of([&] { nearest_config(tree.today(), {}); }) ==
        "bad-config " + path +
            ": there is a .ascribe.json beside it; keep one of the two");
}

TEST_CASE("a broken link is a config file that cannot be read, not none") {
  const Tree tree;
  fs::create_symlink("nowhere", tree.desk() / "ascribe.json");
  CHECK(nearest_config(tree.today(), {}) == tree.desk() / "ascribe.json");
}

TEST_CASE("the config file that is named counts, and must be there") {
  const Tree tree;
  Options options;
  options.config = tree.write("desk/mine.json");
  const auto chosen = choose_config(options, empty_environment);
  REQUIRE(chosen);
  CHECK(chosen->path == options.config);
  CHECK(chosen->named);
  options.config = "no-such.json";
  CHECK(fault_of([&] { choose_config(options, empty_environment); }) ==
        "not-found no-such.json: there is no such config file");
  options.config = tree.desk().string();
  CHECK(fault_of([&] { choose_config(options, empty_environment); }) ==
        "unreadable " + options.config +
            ": this is a folder; name the config file in it");
}
