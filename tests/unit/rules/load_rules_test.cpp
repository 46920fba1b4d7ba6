// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/load_rules.cpp: whole folders, sound and broken.
#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "catch.h"
#include "rules/pack.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;

namespace {

std::string rules_file(const std::string& rules) {
  return "{\"rules\": [" + rules + "]}";
}

}  // namespace

TEST_CASE("a sound folder loads whole") {
  const RulesFolder folder;
  folder.write("en/kind/k.json", rules_file(rule_text("b", R"("finds": "kind")") + "," +
                                            rule_text("a", R"("finds": "kind")")));
  const RuleSet rules = load_rules(folder.path(), "en");
  CHECK(rules.pack == "tiny");
  CHECK(rules.version == "0.1");
  CHECK(rules.language == "en");
  REQUIRE(rules.rules.size() == 3);
  CHECK(rules.rules[0].id == "en/frame/said");
  CHECK(rules.rules[1].id == "en/kind/b");  // file name, then place in the file
  CHECK(rules.rules[2].id == "en/kind/a");
  CHECK(rules.rules[2].file == "en/kind/k.json");
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(rules.compiled->rules[i].card == i);
  CHECK(rules.findings.size() == 1);
  CHECK(rules.scoring["weight.support"] == 2.5);
  CHECK(rules.extraction["stop-words"].contains("the"));
  CHECK(rules.segmentation["titles"].contains("dr"));
  CHECK(rules.phrases["promo"].contains("newsletter"));
  CHECK(rules.compiled->lexicon("speech") == builtin_count);
  CHECK(rules.compiled->dictionary.find("said"));
  CHECK_FALSE(rules.compiled->has_exact);
}

TEST_CASE("a pack knows whether a literal minds capitals") {
  const RulesFolder folder;
  folder.write("en/frame/f.json",
               rules_file(rule_text("said", R"("patterns": [["=Said"]])")));
  CHECK(load_rules(folder.path(), "en").compiled->has_exact);
}

TEST_CASE("a list that no file has is a loud fault") {
  const RulesFolder folder;
  const RuleSet rules = load_rules(folder.path(), "en");
  CHECK_THROWS_WITH(rules.compiled->lexicon("roles"),
                    Catch::Contains("the pack has no lexicon called \"roles\""));
  CHECK_THROWS_WITH(rules.scoring["weight"],
                    Catch::Contains("the scoring table has no number \"weight\""));
  CHECK_THROWS_AS(rules.extraction["titles"], Error);
}

TEST_CASE("a missing piece of the folder is a fault of its own name") {
  for (const std::string piece :
       {"en/pack.json", "en/lexicon", "en/affiliation", "en/flag", "en/frame",
        "en/kind", "en/mention", "en/segment", "en/report", "extract", "findings.json",
        "scoring/default.json"}) {
    const RulesFolder folder;
    folder.remove(piece);
    const std::string complaint = folder.complaint();
    INFO(complaint);
    CHECK(complaint.find(piece + ":1:1: error[R001]: the rules folder has no such ") !=
          std::string::npos);
  }
}

TEST_CASE("a folder that is not there is told at once") {
  CHECK_THROWS_WITH(load_rules("/nonexistent/rules", "en"),
                    Catch::Contains("there is no such rules folder; check --rules"));
  const RulesFolder folder;
  CHECK_THROWS_AS(load_rules(folder.path(), "xx"), Error);
}

TEST_CASE("each fault of a folder is told with its file") {
  struct Row {
    std::string file;
    std::string text;
    std::string message;
  };
  const Row rows[] = {
      {"en/frame/g.json", "{\"rules\": [", "en/frame/g.json:1:12: error[R002]: "},
      {"en/frame/g.json", "{}",
       "en/frame/g.json:1:1: error[R003]: the file has no \"rules\""},
      {"en/frame/g.json", rules_file(rule_text("said")),
       "en/frame/g.json:1:20: error[R005]: rule id \"en/frame/said\" stands twice"},
      {"en/frame/g.json", rules_file(rule_text("x", R"("sumary": "s")")),
       "error[R011]: unknown member \"sumary\""},
      {"en/frame/g.json", rules_file(rule_text("x", R"("tests": null)")),
       "error[R030]: rule has no tests"},
      {"en/lexicon/m.json", R"({"lexicons": {"speech": {"words": []}}})",
       "en/lexicon/m.json:1:16: error[R004]: lexicon \"speech\" has no words or"},
      {"en/lexicon/m.json", R"({"lexicons": {"x": {"words": ["@speach"]}}})",
       "en/lexicon/m.json:1:32: error[R012]: lexicon \"x\": unknown entry \"@speach\""},
      {"en/lexicon/m.json", R"({"lexicons": {"x": {"words": ["-~tell"]}}})",
       "error[R012]: lexicon \"x\": unknown entry \"-~tell\""},
      {"en/lexicon/m.json", R"({"lexicons": {"x": {"words": [""]}}})",
       "error[R012]: lexicon \"x\": unknown entry \"\""},
      {"en/lexicon/m.json", R"({"lexicons": {"x": {"words": ["a", "@x"]}}})",
       "en/lexicon/m.json:1:37: error[R006]: lexicon \"x\" includes itself through "
       "\"@x\""},
      {"en/segment/t.json", R"({"lists": {"titles": {"words": ["ms"]}}})",
       "en/segment/t.json:1:13: error[R004]: list \"titles\" has no words or"},
      {"extract/t.json", R"({"lists": {"x": {"words": ["a", 2]}}})",
       "extract/t.json:1:33: error[R004]: list \"x\" has an entry that is no word"},
      {"en/report/t.json", "[]", "en/report/t.json:1:1: error[R003]: a rules file"},
      {"en/pack.json", R"({"pack": "tiny", "lang": "en"})",
       "en/pack.json:1:1: error[R014]: \"version\" must be a text"},
      {"findings.json", "{}", "findings.json:1:1: error[R003]: the file has no"},
      {"scoring/default.json", "{}", "scoring/default.json:1:1: error[R003]: the file"},
  };
  for (const Row& row : rows) {
    const RulesFolder folder;
    folder.write(row.file, row.text);
    const std::string complaint = folder.complaint();
    INFO(complaint);
    CHECK(complaint.find(row.message) != std::string::npos);
    CHECK(complaint.ends_with("\n1 problem in the rules folder"));
  }
}

TEST_CASE("lexicons that include each other are faults, subtraction or not") {
  const RulesFolder folder;
  folder.write("en/lexicon/m.json", R"({"lexicons": {
    "egg": {"words": ["e", "@hen"]}, "hen": {"words": ["@egg", "-@speech"]},
    "nest": {"words": ["@egg", "-@hen"]}, "crow": {"words": ["a", "-@crow"]}}})");
  const std::string complaint = folder.complaint();
  INFO(complaint);
  CHECK(complaint.ends_with("\n3 problems in the rules folder"));
  for (const char* name : {"egg", "hen", "crow"}) {
    CHECK(complaint.find("R006]: lexicon \"" + std::string(name) +
                         "\" includes itself through ") != std::string::npos);
  }
}

TEST_CASE("a misspelt member is offered its right name") {
  const RulesFolder folder;
  folder.write("en/frame/g.json", rules_file(rule_text("x", R"("sumary": "s")")));
  CHECK(folder.complaint().find("^ did you mean \"summary\"?\n") != std::string::npos);
}

TEST_CASE("faults of several files are told together") {
  const RulesFolder folder;
  folder.write(
      "en/kind/k.json",
      rules_file(rule_text("k", R"("finds": "kind", "patterns": [["@nil"]])")));
  folder.write("en/frame/f.json", rules_file(rule_text("a", R"("tests": 1)") + ",\n" +
                                             rule_text("b", R"("priority": 900)")));
  folder.write("en/lexicon/z.json", "{ nonsense }");
  folder.write("extract/words.json", R"({"lists": {"empty": {}}})");
  const std::string complaint = folder.complaint();
  INFO(complaint);
  std::size_t at = 0;
  for (const char* part :
       {"en/frame/f.json:", "error[R030]", "en/frame/f.json:", "error[R014]",
        "en/kind/k.json:", "error[R012]", "en/lexicon/z.json:1:3: error[R002]",
        "extract/words.json:", "error[R004]", "5 problems in the rules folder"}) {
    at = complaint.find(part, at);
    INFO(part);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("the digest tells folders apart by name and bytes and by nothing else") {
  const RulesFolder one;
  const RulesFolder two;
  const std::string digest = load_rules(one.path(), "en").digest;
  CHECK(digest.size() == std::string("sha256:").size() + 64);
  CHECK(digest.starts_with("sha256:"));
  CHECK(load_rules(one.path(), "en").digest == digest);
  CHECK(load_rules(two.path(), "en").digest == digest);  // another place on the disk
  two.write("en/frame/notes.txt", "not a rule");
  CHECK(load_rules(two.path(), "en").digest == digest);
  two.write("scoring/default.json", R"({"version": "1", "numbers": {"floor": 4}})");
  CHECK(load_rules(two.path(), "en").digest != digest);
  const std::string rule = rules_file(rule_text("said"));
  const std::string spaced = rule + "\n";
  one.write("en/frame/f.json", spaced);
  CHECK(load_rules(one.path(), "en").digest != digest);
  one.write("en/frame/f.json", rule);
  CHECK(load_rules(one.path(), "en").digest == digest);
  one.write("en/frame/g.json", rule);
  one.remove("en/frame/f.json");
  CHECK(load_rules(one.path(), "en").digest != digest);
}
