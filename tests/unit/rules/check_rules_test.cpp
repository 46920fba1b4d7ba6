// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/check_rules.cpp: faults, unwritten examples and rules that tie.
#include "ascribe/rule_tests.h"
#include "catch.h"
#include "unit/rules/rules_folder.h"
#include "unit/rules/written_pack.h"

using namespace ascribe;

namespace {

constexpr std::string_view examples =
    R"("tests": {"match": ["Today Lind says no.", "Lind says yes."],
                 "no_match": ["Lind left.", "It rained."]})";

/// One rule that matches `pattern`, of this priority.
std::string rule(std::string_view id, std::string_view finds, int priority,
                 std::string_view pattern, std::string_view emit = "{}") {
  return "{\"id\": \"" + std::string(id) + "\", \"finds\": \"" + std::string(finds) +
         "\", \"priority\": " + std::to_string(priority) +
         ", \"summary\": \"Lind speaks.\", \"patterns\": [" + std::string(pattern) +
         "], \"emit\": " + std::string(emit) + ",\n" + std::string(examples) + "}";
}

std::string file_of(const std::string& first, const std::string& second) {
  return "{\"rules\": [" + first + ",\n" + second + "]}";
}

RuleCheck checked(const std::string& name, const std::string& rules) {
  const WrittenPack pack;
  pack.write(name, rules);
  return check_rules({pack.path()}, "en");
}

constexpr std::string_view says = R"(["lind", {"as": "cue", "seq": ["says"]}])";

}  // namespace

TEST_CASE("a sound folder is counted and has no remarks") {
  const RuleCheck check = checked(
      "en/frame/f.json",
      file_of(rule("a", "attribution", 50, says), rule("b", "attribution", 60, says)));
  CHECK(check.rules == 2);
  CHECK(check.lexicons > 20);
  CHECK(check.remarks.kept.empty());
}

TEST_CASE("a folder that does not load gives every fault with its place") {
  const RulesFolder folder;
  folder.write("en/frame/f.json",
               "{\"rules\": [" + rule_text("a", R"("patterns": [["@speach"]])") +
                   ",\n" + rule_text("b", R"("priority": 101)") + "]}");
  const RuleCheck check = check_rules({folder.path()}, "en");
  REQUIRE(check.remarks.kept.size() == 2);
  CHECK(check.rules == 0);
  CHECK(check.remarks.kept[0].code == "R012");
  CHECK(check.remarks.kept[0].hint == "did you mean \"@speech\"?");
  CHECK(check.remarks.kept[0].file == "en/frame/f.json");
  CHECK(check.remarks.kept[1].code == "R014");
  CHECK(check.remarks.kept[1].level == "error");
  CHECK(check.remarks.kept[1].line > check.remarks.kept[0].line);
}

TEST_CASE("of very many faults the first are kept and all are counted") {
  const RulesFolder folder;
  std::string rules = rule_text("a", "\"x\": 1");
  for (int i = 0; i < 120; ++i) {
    rules += ",\n" + rule_text("r" + std::to_string(i), "\"x\": 1");
  }
  folder.write("en/frame/f.json", "{\"rules\": [" + rules + "]}");
  const RuleCheck check = check_rules({folder.path()}, "en");
  CHECK(check.remarks.kept.size() == 100);
  CHECK(check.remarks.left_out == 21);
  CHECK(count_remarks(check.remarks) ==
        "121 problems (121 errors, 0 warnings), the first 100 shown");
}

TEST_CASE("two rules of one priority that claim one cue are told of once") {
  const RuleCheck check = checked(
      "en/frame/f.json",
      file_of(rule("a", "attribution", 50, says), rule("b", "attribution", 50, says)));
  REQUIRE(check.remarks.kept.size() == 1);
  CHECK(check.remarks.kept[0].level == "warning");
  const std::string first = write_remark(check.remarks.kept[0]);
  INFO(first);
  CHECK(
      first.starts_with("en/frame/f.json:2:21: warning[R050]: \"en/frame/a\" and "
                        "\"en/frame/b\", both of priority 50, meet here\n"));
  CHECK(check.remarks.kept[0].hint == "give one of them the higher priority");
}

TEST_CASE(
    "kinds and mentions tie when they say something different of the same words") {
  const auto kinds = [](std::string_view second) {
    return checked(
        "en/kind/k.json",
        file_of(rule("a", "kind", 50, R"(["lind"])", R"({"kind": "question"})"),
                rule("b", "kind", 50, R"(["says"])", second)));
  };
  CHECK(kinds(R"({"kind": "question"})").remarks.kept.empty());
  REQUIRE(kinds(R"({"kind": "prediction"})").remarks.kept.size() == 1);
  const auto mentions = [](std::string_view pattern) {
    return checked("en/mention/m.json",
                   file_of(rule("a", "mention", 50, R"(["lind"])",
                                R"({"type": "person", "who": "named-person"})"),
                           rule("b", "mention", 50, pattern,
                                R"({"type": "person", "who": "named-official"})")));
  };
  CHECK(mentions(R"(["says"])").remarks.kept.empty());
  CHECK(mentions(R"(["lind", "says"])").remarks.kept.size() == 1);
  CHECK(mentions(R"(["lind"])").remarks.kept.size() == 1);
}

TEST_CASE("an example that nobody has written is a fault of a rule that loads") {
  std::string text = rule("a", "attribution", 50, says);
  text.replace(text.find("Lind speaks."), 4, "TODO");
  text.replace(text.find("It rained."), 2, "TODO:");
  const WrittenPack pack;
  pack.write("en/frame/f.json", "{\"rules\": [" + text + "]}");
  CHECK(load_rules(pack.path(), "en").rules.size() == 1);
  const RuleCheck check = check_rules({pack.path()}, "en");
  REQUIRE(check.remarks.kept.size() == 2);
  CHECK(check.remarks.kept[0].code == "R034");
  CHECK(check.remarks.kept[0].level == "error");
  CHECK(check.remarks.kept[0].message ==
        "the summary of \"en/frame/a\" is still to be written");
  CHECK(check.remarks.kept[1].message ==
        "a test of \"en/frame/a\" is still to be written");
}
