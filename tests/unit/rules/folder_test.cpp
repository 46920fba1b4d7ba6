// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/folder.cpp.
#include "rules/folder.h"

#include "ascribe/error.h"
#include "catch.h"
#include "rules/read_lexicons.h"
#include "rules/tables.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;

namespace {

RuleFile file_of(const std::string& text) {
  RuleFile file;
  file.name = file.shown = "en/x.json";
  file.text = text;
  auto json = read_json(file.text);
  if (const JsonFault* fault = std::get_if<JsonFault>(&json)) FAIL(fault->message);
  file.json = std::get<JsonValue>(std::move(json));
  return file;
}

}  // namespace

TEST_CASE("the JSON files of a folder are read in order of name") {
  const RulesFolder folder;
  folder.write("part/b.json", "{}");
  folder.write("part/a.json", "// a comment\n{\"x\": 1,}");
  folder.write("part/deep/c.json", "{}");
  folder.write("part/notes.txt", "not read");
  folder.write("part/d.json.bak", "not read");
  folder.write("part/.hidden.json", "not read");
  std::filesystem::create_symlink("nobody@host", folder.path() / "part/.#a.json");
  Faults faults;
  const std::vector<RuleFile> files = read_folder(folder.path(), "part", faults);
  CHECK(faults.empty());
  REQUIRE(files.size() == 3);
  CHECK(files[0].name == "part/a.json");
  CHECK(files[0].json.find("x")->number == 1);
  CHECK(files[1].name == "part/b.json");
  CHECK(files[2].name == "part/deep/c.json");
}

TEST_CASE("files that are no JSON objects are faults and left out") {
  const RulesFolder folder;
  folder.write("part/array.json", "[]");
  folder.write("part/big.json", "{}" + std::string(4u << 20, ' '));
  folder.write("part/broken.json", "{\"a\" 1}");
  folder.write("part/empty.json", "");
  folder.write("part/good.json", "{}");
  folder.write("part/twice.json", "{\"a\": 1, \"a\": 2}");
  Faults faults;
  const std::vector<RuleFile> files = read_folder(folder.path(), "part", faults);
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "part/good.json");
  const std::string printed = faults.print();
  INFO(printed);
  CHECK(faults.size() == 5);
  for (const char* line :
       {"part/array.json:1:1: error[R003]: a rules file is a JSON object\n",
        "part/big.json:1:1: error[R001]: is over the limit of 4 MiB\n",
        "part/broken.json:1:6: error[R002]: missing a colon after a name of object "
        "member\n",
        "part/empty.json:1:1: error[R002]: the document is empty\n",
        "part/twice.json:1:10: error[R002]: the key \"a\" is given twice\n"}) {
    CHECK(printed.find(line) != std::string::npos);
  }
}

TEST_CASE("a link is refused, wherever it leads") {
  const RulesFolder folder;
  folder.write("part/a.json", "{}");
  std::filesystem::create_symlink(folder.path() / "findings.json",
                                  folder.path() / "part/inside.json");
  std::filesystem::create_symlink("/etc/hostname", folder.path() / "part/out.json");
  std::filesystem::create_symlink("..", folder.path() / "part/up");
  std::filesystem::create_symlink("part", folder.path() / "other");
  std::filesystem::create_symlink("part/a.json", folder.path() / "a.json");
  Faults faults;
  CHECK(read_folder(folder.path(), "part", faults).size() == 1);
  CHECK(read_folder(folder.path(), "other", faults).empty());
  CHECK(read_rule_file(folder.path(), "a.json", faults).json.is_null());
  CHECK(faults.size() == 5);
  const std::string printed = faults.print();
  INFO(printed);
  for (const char* name :
       {"part/inside.json", "part/out.json", "part/up", "other", "a.json"}) {
    CHECK(printed.find(std::string(name) +
                       ":1:1: error[R008]: is a link; rules are read "
                       "from their own folder only\n") != std::string::npos);
  }
  // The folder itself may be one: whoever names it has chosen it.
  std::filesystem::create_symlink(folder.path(), folder.path() / "whole");
  Faults none;
  CHECK(read_rule_file(folder.path() / "whole", "part/a.json", none).json.is_object());
  CHECK(none.empty());
}

TEST_CASE("a missing part and a missing file are faults like any other") {
  const RulesFolder folder;
  Faults faults;
  CHECK(read_folder(folder.path(), "nowhere", faults).empty());
  CHECK(read_rule_file(folder.path(), "nowhere.json", faults).text.empty());
  const std::string printed = faults.print();
  CHECK(printed.find("nowhere:1:1: error[R001]: the rules folder has no such readable "
                     "folder") != std::string::npos);
  CHECK(printed.find(
            "nowhere.json:1:1: error[R001]: the rules folder has no such file") !=
        std::string::npos);
}

TEST_CASE("word lists are gathered over files") {
  Faults faults;
  const WordLists lists = read_word_lists(
      {file_of(R"({"lists": {"a": {"words": ["x", "y", "x"]}, "b": {"words": []}}})"),
       file_of(R"({"lists": {"c": {"words": ["z"]}}})")},
      faults);
  CHECK(faults.empty());
  CHECK(lists["a"] == WordList{"x", "y"});
  CHECK(lists["b"].empty());
  CHECK(lists["c"] == WordList{"z"});
}

TEST_CASE("word lists with faults are told") {
  Faults faults;
  read_word_lists({file_of(R"({"lists": {"a": {"words": ["x"]}, "b": {}}})"),
                   file_of(R"({"lists": {"a": {"words": ["z"]}}})"), file_of("{}")},
                  faults);
  CHECK(faults.size() == 3);
  const std::string printed = faults.print();
  CHECK(printed.find("1:36: error[R004]: list \"b\" has no words or stands twice") !=
        std::string::npos);
  CHECK(printed.find("error[R004]: list \"a\" has no words or stands twice") !=
        std::string::npos);
  CHECK(printed.find("error[R003]: the file has no \"lists\"") != std::string::npos);
}

TEST_CASE("lexicons and forms are gathered over files") {
  Faults faults;
  Vocabulary vocabulary;
  Notes notes;
  read_lexicons({file_of(R"({"forms": {"say": ["say", "said"]}})"),
                 file_of(R"({"lexicons": {"s": {"words": ["~say", "told"]}}})")},
                "tiny", vocabulary, notes, faults);
  CHECK(faults.empty());
  CHECK(vocabulary.expand("@s") == std::vector<std::string>{"said", "say", "told"});
  read_lexicons({file_of(R"({"lexicons": {"s": {"words": []}, "t": {}}})")}, "tiny",
                vocabulary, notes, faults);
  CHECK(faults.size() == 2);
  CHECK(faults.print().find("error[R004]: lexicon \"t\" has no words") !=
        std::string::npos);
}

TEST_CASE("findings and scoring tables are read") {
  Faults faults;
  const auto findings = read_findings(
      file_of(R"({"findings": [{"rule": "AS201", "name": "n", "level": "note",
        "message": "m", "hint": "h", "policy": ["BBC", "AP"]}]})"),
      faults);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "AS201");
  CHECK(findings[0].policy == std::vector<std::string>{"BBC", "AP"});
  const ScoringTable table = read_scoring(
      file_of(R"({"version": "2", "numbers": {"a": {"b": {"c": 1.5}, "d": 2}}})"),
      faults);
  CHECK(table.version == "2");
  CHECK(table["a.b.c"] == 1.5);
  CHECK(table["a.d"] == 2);
  CHECK_THROWS_AS(table["a.b"], Error);
  CHECK(faults.empty());
}

TEST_CASE("findings and scoring tables that lack something are told") {
  Faults faults;
  read_findings(file_of(R"({"findings": [{"rule": "AS201", "level": 3}]})"), faults);
  CHECK(faults.size() == 4);
  CHECK(faults.print().find("R014]: finding lacks the text \"hint\"") !=
        std::string::npos);
  read_findings(file_of("{}"), faults);
  read_scoring(file_of(R"({"numbers": {}})"), faults);
  CHECK(faults.size() == 6);
  CHECK(faults.print().find("R003]: the file has no \"findings\"") !=
        std::string::npos);
  CHECK(faults.print().find("R003]: the file lacks version or numbers") !=
        std::string::npos);
}
