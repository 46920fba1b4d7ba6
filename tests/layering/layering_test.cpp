// SPDX-License-Identifier: Apache-2.0
// The house keeps its own rules: who includes whom, names, sizes, first lines. Then the
// rules are fed bad files, to see that they bite.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "layering/house_rules.h"

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every file below the named folders whose ending is one of `endings`, by path.
std::vector<SourceFile> read_tree(const std::vector<std::string>& folders,
                                  const std::vector<std::string>& endings = {".h",
                                                                             ".cpp"}) {
  const fs::path root = ASCRIBE_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string ending = entry.path().extension().string();
      if (std::find(endings.begin(), endings.end(), ending) == endings.end()) continue;
      files.push_back({entry.path().lexically_relative(root).generic_string(),
                       text_of(entry.path())});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::vector<Room> house_rooms() {
  return read_rooms(text_of(fs::path(ASCRIBE_SOURCE_DIR) / "tests/layering/rooms.txt"));
}

void check_none(const std::vector<std::string>& faults) {
  std::string all;
  for (const std::string& fault : faults) all += fault + "\n";
  INFO(all);
  CHECK(faults.empty());
}

}  // namespace

TEST_CASE("rooms include only what their row allows", "[layering]") {
  const std::vector<SourceFile> files = read_tree({"include", "src"});
  REQUIRE(files.size() > 10);
  check_none(include_faults(files, house_rooms()));
}

TEST_CASE("no two files share a name and none is a drawer", "[layering]") {
  check_none(name_faults(read_tree({"include", "src"})));
  check_none(name_faults(read_tree({"tests", "bench"})));
}

TEST_CASE("every file says what it is for and stays short", "[layering]") {
  check_none(shape_faults(read_tree({"include", "src", "tests", "bench"})));
}

TEST_CASE("test names are sentences", "[layering]") {
  check_none(test_name_faults(read_tree({"tests"})));
}

TEST_CASE("every source is listed by name", "[layering]") {
  const fs::path root = ASCRIBE_SOURCE_DIR;
  check_none(
      unlisted_faults(read_tree({"src"}, {".cpp"}), text_of(root / "CMakeLists.txt")));
  check_none(unlisted_faults(read_tree({"tests"}, {".cpp"}),
                             text_of(root / "tests/CMakeLists.txt") +
                                 text_of(root / "tests/fuzz/CMakeLists.txt")));
  check_none(unlisted_faults(read_tree({"include"}),
                             text_of(root / "tests/layering/CMakeLists.txt")));
}

TEST_CASE("scripts and build files carry the licence line", "[layering]") {
  for (const char* path : {"dev", ".ci/run", "CMakeLists.txt", "tests/CMakeLists.txt",
                           "tests/layering/CMakeLists.txt", "tests/docs/CMakeLists.txt",
                           "tests/docs/life_of_a_sentence.py", "tests/docs/links.py",
                           "tests/fuzz/CMakeLists.txt", "bench/CMakeLists.txt"}) {
    INFO(path);
    const std::string text = text_of(fs::path(ASCRIBE_SOURCE_DIR) / path);
    CHECK(text.find("# SPDX-License-Identifier: Apache-2.0\n") < 40);
  }
}

TEST_CASE("a forbidden include is found", "[layering]") {
  const std::vector<Room> rooms = read_rooms(
      "# two rooms\n"
      "text : unicode/ : -\n"
      "html : gumbo.h  : text\n"
      "cli  : CLI/     : -\n");
  struct Case {
    const char* path;
    const char* line;
    bool allowed;
  };
  const Case cases[] = {
      // Public headers: the standard library and each other.
      {"include/ascribe/a.h", "#include <vector>", true},
      {"include/ascribe/a.h", "#include \"ascribe/b.h\"", true},
      {"include/ascribe/a.h", "#include <gumbo.h>", false},
      {"include/ascribe/a.h", "#include <unistd.h>", false},
      {"include/ascribe/a.h", "#include \"text/b.h\"", false},
      // A room: its library, itself, the rooms of its row.
      {"src/html/a.cpp", "#include <gumbo.h>", true},
      {"src/html/a.cpp", "#include \"html/b.h\"", true},
      {"src/html/a.cpp", "#include \"text/b.h\"", true},
      {"src/html/a.cpp", "  #  include <unicode/utf8.h>", false},
      {"src/text/a.cpp", "#include <unicode/utf8.h>", true},
      {"src/text/a.cpp", "#include \"html/b.h\"", false},
      {"src/text/a.cpp", "#include \"b.h\"", false},
      {"src/text/a.cpp", "#include \"text/b.cpp\"", false},
      {"src/text/a.cpp", "#include <regex>", false},
      {"src/text/a.cpp", "#include SOME_HEADER", false},
      {"src/text/a.cpp", "// #include <gumbo.h>", true},
      // The spine and the door.
      {"src/check.cpp", "#include \"ascribe/a.h\"", true},
      {"src/check.cpp", "#include \"text/a.h\"", false},
      {"src/check.cpp", "#include \"cli/a.h\"", false},
      {"src/main.cpp", "#include \"cli/a.h\"", true},
      {"src/main.cpp", "#include <CLI/CLI.hpp>", false},
      {"src/html/a.cpp", "#include \"cli/b.h\"", false},
      {"src/html/a.cpp", "#include \"../check.cpp\"", false},
      // A folder nobody planned.
      {"src/attic/a.cpp", "#include <vector>", false},
      {"src/a.cpp", "#include <vector>", false},
  };
  for (const Case& row : cases) {
    INFO(row.path << ": " << row.line);
    CHECK(include_faults({{row.path, row.line}}, rooms).empty() == row.allowed);
  }
}

TEST_CASE("a source that does not begin with its own header is found", "[layering]") {
  const std::vector<Room> rooms = read_rooms("text : - : -\n");
  const SourceFile header{"src/text/fold.h", "#include <string>\n"};
  const SourceFile good{"src/text/fold.cpp", "#include \"text/fold.h\"\n"};
  const SourceFile bad{"src/text/fold.cpp",
                       "#include <string>\n#include \"text/fold.h\"\n"};
  CHECK(include_faults({header, good}, rooms).empty());
  CHECK(include_faults({header, bad}, rooms) ==
        std::vector<std::string>{
            "src/text/fold.cpp: must include \"text/fold.h\" first"});
}

TEST_CASE("rows that need each other are refused", "[layering]") {
  CHECK_THROWS_AS(read_rooms("a : - : b\nb : - : a\n"), std::runtime_error);
  CHECK_THROWS_AS(read_rooms("a : -\n"), std::runtime_error);
  CHECK_THROWS_AS(read_rooms("nonsense\n"), std::runtime_error);
}

TEST_CASE("a name used twice is found", "[layering]") {
  const auto faults_of = [](std::vector<std::string> paths) {
    std::vector<SourceFile> files;
    for (std::string& path : paths) files.push_back({std::move(path), ""});
    return name_faults(files).size();
  };
  CHECK(faults_of({"src/text/fold.cpp", "src/text/fold.h"}) == 0);
  CHECK(faults_of({"include/ascribe/span.h", "src/vocabulary/span.cpp"}) == 0);
  CHECK(faults_of({"src/article/metadata.cpp"}) == 0);
  CHECK(faults_of({"src/rules/load.cpp", "src/text/load.cpp"}) == 1);
  CHECK(faults_of({"src/rules/load.cpp", "src/text/load.h"}) == 1);
  CHECK(faults_of({"src/a/x.cpp", "src/a/x.h", "src/b/x.h"}) == 1);
  CHECK(faults_of({"src/text/utils.cpp"}) == 1);
  CHECK(faults_of({"src/common/fold.cpp"}) == 1);
  CHECK(faults_of({"src/text/get_fold.cpp"}) == 1);
}

TEST_CASE("a file without its first lines, or too long, is found", "[layering]") {
  const std::string head =
      "// SPDX-License-Identifier: Apache-2.0\n// Says what it is for.\n";
  const auto faults_of = [](const char* path, const std::string& text) {
    return shape_faults({{path, text}}).size();
  };
  CHECK(faults_of("src/a.cpp", head) == 0);
  CHECK(faults_of("src/a.h", head + "#pragma once\n") == 0);
  CHECK(faults_of("src/a.h", head) == 1);
  CHECK(faults_of("src/a.cpp", "") == 2);
  CHECK(faults_of("src/a.cpp", "// SPDX-License-Identifier: Apache-2.0\nint a;\n") ==
        1);
  CHECK(faults_of("src/a.cpp", head + std::string(298, '\n')) == 0);
  CHECK(faults_of("src/a.cpp", head + std::string(299, '\n')) == 1);
  CHECK(faults_of("tests/a.cpp", head + std::string(318, '\n')) == 0);
  CHECK(faults_of("tests/a.cpp", head + std::string(319, '\n')) == 1);
}

TEST_CASE("a test name that is no sentence is found", "[layering]") {
  const auto faults_of = [](const std::string& name) {
    return test_name_faults({{"tests/a.cpp", "TEST_CASE(\"" + name + "\") {"}}).size();
  };
  CHECK(faults_of("a quote left open ends at the paragraph") == 0);
  CHECK(faults_of("“Dr.” ends nothing") == 0);
  CHECK(faults_of("-q counts") == 1);
  CHECK(faults_of("quotes") == 1);
  CHECK(faults_of("") == 1);
}

TEST_CASE("a source left out of the build is found", "[layering]") {
  const std::vector<SourceFile> files = {{"tests/unit/text/fold_test.cpp", ""}};
  CHECK(unlisted_faults(files, "set(text_tests\n  unit/text/fold_test.cpp)").empty());
  CHECK(unlisted_faults(files, "set(text_tests unit/text/unfold_test.cpp)").size() ==
        1);
  CHECK(unlisted_faults(files, "set(text_tests old_fold_test.cpp)").size() == 1);
}
