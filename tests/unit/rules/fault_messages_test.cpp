// SPDX-License-Identifier: Apache-2.0
// What is said of every fault, whole: tests/rules/fault_messages.txt, and what is too
// big for a table.
#include <algorithm>
#include <set>
#include <sstream>

#include "ascribe/rule_fault.h"
#include "catch.h"
#include "pack.h"
#include "rules/lexicon.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

/// Codes whose message is held by other tests, and where.
const std::set<std::string> told_elsewhere = {
    "R008",                          // folder_test.cpp
    "R025", "R027", "R028",          // below
    "R034", "R050",                  // check_rules_test.cpp: of rules that load
    "R052",                          // shared_words_test.cpp: the same
    "R044", "R051", "R053", "R054",  // rule_tests_test.cpp
    "R064", "R065", "R066",          // house_pack_test.cpp: notes, which end no run
};

struct Case {
  std::string code;
  std::string title;
  std::vector<std::pair<std::string, std::string>> files;
  std::string complaint;
};

std::vector<Case> read_cases() {
  std::istringstream lines(file_bytes(source_dir() / "tests/rules/fault_messages.txt"));
  std::vector<Case> cases;
  std::string* into = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3, 4), line.substr(8), {}, ""});
    } else if (line.starts_with("-- ")) {
      into = &cases.back().files.emplace_back(line.substr(3), "").second;
    } else if (line == "->") {
      into = &cases.back().complaint;
    } else if (into != nullptr) {
      *into += line + "\n";
    }
  }
  return cases;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != text.npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string complaint_in(const Case& row) {
  const RulesFolder base;
  const RulesFolder house{RulesFolder::Content::none};
  std::vector<fs::path> folders = {base.path()};
  for (const auto& [name, text] : row.files) {
    if (name.starts_with('-')) {
      base.remove(name.substr(1));
    } else if (name.starts_with("HOUSE/")) {
      house.write(name.substr(6), text);
      folders = {base.path(), house.path()};
    } else {
      base.write(name, text);
    }
  }
  const std::string said =
      replaced(complaint_of(folders), base.path().string(), "BASE");
  return replaced(said, house.path().string(), "HOUSE") + "\n";
}

std::string without_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("each fault is told in the words of the table") {
  const std::vector<Case> cases = read_cases();
  REQUIRE(cases.size() > 35);
  for (const Case& row : cases) {
    INFO(row.code << " " << row.title);
    CHECK(without_end(complaint_in(row)) == without_end(row.complaint));
    CHECK(row.complaint.find("error[" + row.code + "]: ") != std::string::npos);
  }
}

TEST_CASE("the message of every code is held by a test") {
  std::set<std::string> held = told_elsewhere;
  for (const Case& row : read_cases()) held.insert(row.code);
  for (const RuleFaultCode& row : rule_fault_codes()) {
    INFO(row.id);
    CHECK(held.contains(std::string(row.id)));
  }
}

TEST_CASE("a lexicon of too many words is told") {
  std::string words;
  for (std::size_t i = 0; i <= max_lexicon_words; ++i) {
    words += (i == 0 ? "\"w" : ",\"w") + std::to_string(i) + "\"";
  }
  const RulesFolder folder;
  folder.write("en/lexicon/m.json",
               "{\"lexicons\": {\"x\": {\"words\": [" + words + "]}}}");
  const std::string said = folder.complaint();
  CHECK(
      said.starts_with("en/lexicon/m.json:1:16: error[R025]: lexicon \"x\" has over "
                       "100000 words\n"));
  CHECK(said.ends_with("^\n1 problem in the rules folder"));
}

TEST_CASE("lexicons that multiply each other are told before they do") {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "\"w" + std::to_string(i) + "\",";
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "\"@a\",\"-@a\",";
  const RulesFolder folder;
  folder.write("en/lexicon/m.json", "{\"lexicons\": {\"a\": {\"words\": [" + words +
                                        "]},\n\"b\": {\"words\": [" + many + "]}}}");
  CHECK(folder.complaint().starts_with(
      "en/lexicon/m.json:2:2: error[R025]: lexicons come to over a million words from "
      "here on\n"));
}

TEST_CASE("lexicons that include each other too deep are told once") {
  std::string lexicons = "\"a0\": {\"words\": [\"x\"]}";
  for (int i = 1; i < 20; ++i) {
    lexicons += ",\n\"a" + std::to_string(i) + "\": {\"words\": [\"@a" +
                std::to_string(i - 1) + "\"]}";
  }
  const RulesFolder folder;
  folder.write("en/lexicon/m.json", "{\"lexicons\": {" + lexicons + "}}");
  CHECK(folder.complaint() ==
        "en/lexicon/m.json:18:20: error[R027]: lexicon \"a17\" includes others deeper "
        "than 16\n"
        "    18 | \"a17\": {\"words\": [\"@a16\"]},\n"
        "       |                    ^^^^\n"
        "1 problem in the rules folder");
}

TEST_CASE("patterns of too many different words are told") {
  const RulesFolder folder;
  std::string patterns;
  for (int i = 0; i < 2100; ++i) {
    patterns += i == 0 ? "[\"" : ",\n[\"";
    for (int j = 0; j < 16; ++j) {
      patterns += (j == 0 ? "w" : "|w") + std::to_string(16 * i + j);
    }
    patterns += "\"]";
  }
  folder.write(
      "en/frame/g.json",
      "{\"rules\": [" + rule_text("x", "\"patterns\": [" + patterns + "]") + "]}");
  CHECK(folder.complaint().find(
            "error[R028]: the packs name over 32768 words and lexicons\n") !=
        std::string::npos);
}

TEST_CASE("too many lexicons are told") {
  std::string lexicons;
  for (int i = 0; i < 33'000; ++i) {
    lexicons += (i == 0 ? "\"a" : ",\"a") + std::to_string(i) + "\":{\"words\":[]}";
  }
  const RulesFolder folder;
  folder.write("en/lexicon/m.json", "{\"lexicons\": {" + lexicons + "}}");
  CHECK(folder.complaint().find("en/pack.json:1:1: error[R028]: the packs name over "
                                "32768 words and lexicons\n") != std::string::npos);
}

TEST_CASE("what is past the faults that are shown costs next to nothing") {
  std::string words;
  for (int i = 0; i < 200'000; ++i) words += "\"@nil" + std::to_string(i) + "\",";
  const RulesFolder folder;
  folder.write("en/lexicon/m.json",
               "{\"lexicons\": {\"x\": {\"words\": [" + words + "]}}}");
  CHECK(folder.complaint().ends_with(
      "\n200000 problems in the rules folder, the first 100 shown"));
}
