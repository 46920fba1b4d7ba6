// SPDX-License-Identifier: Apache-2.0
// Tests src/report/explain.cpp, explained_ids.cpp and write_explanation.cpp.
#include "ascribe/explain.h"

#include <set>

#include "ascribe/rule_fault.h"
#include "catch.h"
#include "json/reader.h"
#include "pack.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

using Ids = std::vector<std::string>;

Explanation explained(std::string_view id) { return explain(own_rules(), id); }

const ExplainedPart* part(const Explanation& explanation, std::string_view key) {
  for (const ExplainedPart& each : explanation.parts) {
    if (each.key == key) return &each;
  }
  return nullptr;
}

std::string line(const Explanation& explanation, std::string_view key) {
  const ExplainedPart* found = part(explanation, key);
  return found == nullptr || found->lines.empty() ? "" : found->lines[0];
}

bool is_clause(const std::string& text) {
  return text.size() > 8 && text.back() == '.';
}

}  // namespace

TEST_CASE("ids, names and ends of ids mean what they name") {
  const RuleSet& rules = own_rules();
  CHECK(meant_ids(rules, "en/frame/source-said") == Ids{"en/frame/source-said"});
  CHECK(meant_ids(rules, "frame/source-said") == Ids{"en/frame/source-said"});
  CHECK(meant_ids(rules, "source-said") == Ids{"en/frame/source-said"});
  CHECK(meant_ids(rules, "said").empty());
  CHECK(meant_ids(rules, "").empty());
  CHECK(meant_ids(rules, "AS201") == Ids{"AS201"});
  CHECK(meant_ids(rules, "as201") == Ids{"AS201"});
  CHECK(meant_ids(rules, "vague-group") == Ids{"AS201"});
  CHECK(meant_ids(rules, "vague-document") ==
        Ids{"en/mention/vague-document", "AS203"});
  CHECK(meant_ids(rules, "e217") == Ids{"E217"});
  CHECK(meant_ids(rules, "too-complex") == Ids{"E217"});
  CHECK(meant_ids(rules, "http-404") == Ids{"E214"});
  CHECK(meant_ids(rules, "R021") == Ids{"R021"});
  RuleSet two;
  two.rules.resize(2);
  two.rules[0].id = "en/frame/likely";
  two.rules[1].id = "en/kind/likely";
  CHECK(meant_ids(two, "likely") == Ids{"en/frame/likely", "en/kind/likely"});
  CHECK(meant_ids(two, "kind/likely") == Ids{"en/kind/likely"});
}

TEST_CASE("whatever has a code or a name is explained in three forms") {
  std::set<std::string> kinds;
  for (const std::string& word : explained_words(own_rules())) {
    INFO(word);
    for (const std::string& id : meant_ids(own_rules(), word)) {
      const Explanation explanation = explained(id);
      CHECK(explanation.id == id);
      CHECK(explanation.summary.size() > 8);
      kinds.insert(explanation.kind);
      const std::string json =
          write_explanation(explanation, {ExplanationFormat::json, false, 80});
      CHECK(std::holds_alternative<JsonValue>(read_json(json)));
      for (const auto format : {ExplanationFormat::text, ExplanationFormat::markdown}) {
        CHECK(write_explanation(explanation, {format, false, 80}).find(id) !=
              std::string::npos);
      }
    }
    CHECK(!meant_ids(own_rules(), word).empty());
  }
  CHECK(kinds == std::set<std::string>{"error", "finding", "rule", "rule-fault"});
}

TEST_CASE("an error says what lies behind it, what to do and how the program ends") {
  for (const ErrorCode& row : error_codes()) {
    INFO(row.id);
    const Explanation explanation = explained(row.id);
    CHECK(is_clause(line(explanation, "cause")));
    CHECK(is_clause(line(explanation, "what_to_do")));
    REQUIRE(part(explanation, "exit_code") != nullptr);
    const double code = part(explanation, "exit_code")->number;
    CHECK((code == 2 || code == 3));
  }
}

TEST_CASE("a finding names the standards that ask for it") {
  for (const FindingCard& card : own_rules().findings) {
    INFO(card.rule);
    const Explanation explanation = explained(card.rule);
    const ExplainedPart* policy = part(explanation, "policy");
    REQUIRE(policy != nullptr);
    for (const std::string& standard : policy->lines) {
      CHECK(standard.find(": ") != std::string::npos);
      CHECK(is_clause(standard));
    }
  }
}

TEST_CASE("a rule is explained from its file") {
  const Explanation explanation = explained("en/frame/said-source");
  CHECK(line(explanation, "why") == "The inverted order of quotations.");
  CHECK(part(explanation, "priority")->number == 78);
  CHECK(part(explanation, "patterns")->lines.size() == 4);
  CHECK(part(explanation, "match")->examples.at(0).captures.at(1).second == "said");
  CHECK(line(explanation, "place").starts_with("en/frame/saying.json:"));
  CHECK(line(explanation, "switch_off") ==
        "\"rules\": {\"en/frame/said-source\": \"off\"}");
  const std::string text =
      write_explanation(explanation, {ExplanationFormat::text, false, 80});
  CHECK(text.find("   “We ran,” said shopkeeper Omar Haddad.\n"
                  "                  ^^^^^^^^^^^^^^^^^^^^^^ source\n"
                  "             ^^^^ cue\n") != std::string::npos);
}

TEST_CASE("a rules folder that is gone leaves the rest") {
  const TemporaryFolder empty;
  RuleSet rules = own_rules();
  rules.packs.at(0).folder = empty.path().string();
  const Explanation rule = explain(rules, "en/frame/said-source");
  CHECK(rule.summary.size() > 8);
  CHECK(part(rule, "patterns") == nullptr);
  const Explanation finding = explain(rules, "AS201");
  CHECK(part(finding, "policy")->lines.at(0) == "MOS");
}

TEST_CASE("hostile words of a rule neither drive a terminal nor leave their block") {
  Explanation explanation{"x/\x1b[31m", "rule", "x", "One *bold* <b>\x07word.", {}};
  explanation.parts.push_back({"patterns",
                               "Patterns",
                               ExplainedPart::Form::code,
                               {"[\"```\", \"\xE2\x80\xAE\"]"},
                               0,
                               {}});
  explanation.parts.push_back({"match",
                               "Matches",
                               ExplainedPart::Form::examples,
                               {},
                               0,
                               {{"a\x1b\nb", {{"cue", "a"}}}}});
  for (const auto format : {ExplanationFormat::text, ExplanationFormat::markdown,
                            ExplanationFormat::json}) {
    const std::string text = write_explanation(explanation, {format, false, 80});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  }
  const std::string markdown =
      write_explanation(explanation, {ExplanationFormat::markdown, false, 80});
  CHECK(markdown.find("\n````json\n") != std::string::npos);
  CHECK(markdown.find("One \\*bold\\* \\<b\\>") != std::string::npos);
}
