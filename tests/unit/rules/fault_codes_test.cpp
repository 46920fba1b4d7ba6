// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/fault_codes.cpp: the table holds what the source uses, and no more.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "ascribe/rule_fault.h"
#include "catch.h"
#include "pack.h"

using namespace ascribe;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Every "R012" in quotation marks.
void add_codes(const std::string& text, std::set<std::string>& codes) {
  for (std::size_t at = text.find("\"R"); at != text.npos;
       at = text.find("\"R", at + 1)) {
    const std::string word = text.substr(at + 1, 5);
    if (word.size() == 5 && word[4] == '"' &&
        std::all_of(word.begin() + 1, word.begin() + 4, is_digit)) {
      codes.insert(word.substr(0, 4));
    }
  }
}

std::set<std::string> used_codes() {
  std::set<std::string> codes;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(source_dir() / "src")) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name == "fault_codes.cpp") continue;
    add_codes(file_bytes(entry.path()), codes);
  }
  return codes;
}

}  // namespace

TEST_CASE("the table of rule faults holds every code in use and no other") {
  std::set<std::string> listed;
  for (const RuleFaultCode& row : rule_fault_codes()) listed.emplace(row.id);
  const std::set<std::string> used = used_codes();
  REQUIRE(used.size() > 15);
  CHECK(listed == used);
}

TEST_CASE("rule faults are in order, with a name, a level and two sentences each") {
  const auto codes = rule_fault_codes();
  std::set<std::string_view> names;
  std::string_view last;
  for (const RuleFaultCode& row : codes) {
    INFO(row.id);
    CHECK(last < row.id);
    last = row.id;
    CHECK(names.insert(row.name).second);
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == row.name.npos);
    CHECK((row.level == "error" || row.level == "warning" || row.level == "note"));
    CHECK(row.meaning.ends_with('.'));
    CHECK(row.advice.ends_with('.'));
  }
}

TEST_CASE("a rule fault is found by its id alone") {
  REQUIRE(rule_fault_code("R012") != nullptr);
  CHECK(rule_fault_code("R012")->name == "unknown-name");
  for (const char* absent : {"R999", "r012", "R01", "R0120", "unknown-name", ""}) {
    CHECK(rule_fault_code(absent) == nullptr);
  }
}
