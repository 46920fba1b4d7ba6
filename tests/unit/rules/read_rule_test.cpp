// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/read_rule.cpp.
#include "rules/read_rule.h"

#include "catch.h"
#include "unit/rules/patterns.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;

namespace {

struct Reading {
  std::optional<ReadRule> rule;
  Faults faults;
};

Reading read(const std::string& text) {
  Vocabulary vocabulary = vocabulary_of(R"({"lexicons": {"speech": ["said"]}})");
  auto json = read_json(text);
  INFO(text);
  if (const JsonFault* fault = std::get_if<JsonFault>(&json)) FAIL(fault->message);
  const std::string file = "en/frame/f.json";
  Reading out;
  out.rule = read_rule(std::get<JsonValue>(json), "en/frame/", {file, text}, vocabulary,
                       out.faults);
  return out;
}

const std::string two = R"(["She said so.", "He told me."])";

}  // namespace

TEST_CASE("a rule is read with its card, defaults and examples") {
  const Reading reading = read(rule_text("said"));
  REQUIRE(reading.rule);
  CHECK(reading.faults.empty());
  const auto& [card, rule] = *reading.rule;
  CHECK(card.id == "en/frame/said");
  CHECK(card.finds == "attribution");
  CHECK(card.summary == "A source and a verb.");
  CHECK(card.file == "en/frame/f.json");
  CHECK(rule.finds == Finds::attribution);
  CHECK(rule.priority == 50);
  CHECK(rule.confidence == 0.8);
  CHECK(rule.patterns.size() == 1);
  CHECK(rule.unless.empty());
  CHECK(rule.must_match.size() == 2);
  CHECK(rule.must_not_match.size() == 2);
  CHECK_FALSE(rule.emit.who.has_value());
  CHECK(rule.emit.content == ContentSide::around);
  CHECK(rule.emit.sources);
}

TEST_CASE("every member of a rule is read") {
  const Reading reading = read(rule_text("all", R"("finds": "mention",
    "why": "Because.", "priority": 100, "confidence": 0.25,
    "patterns": [["@speech"], ["told", ":Name"]],
    "unless": [["was", "@speech"], {"pattern": ["by"], "overlap": true},
               {"pattern": ["by"], "overlap": "cue"}],
    "where": {"in": "quote", "not_in": "heading"},
    "emit": {"type": "org", "who": "named-org", "kind": "figure", "how": "declined",
             "class": "belief", "polarity": "denies", "content": "after",
             "flags": ["mind", "scare"], "plural": true, "sources": false},
    "tests": {"match": [{"text": "Kallio said.", "source": "Kallio", "cue": "said"},
                        "She told me."],
              "no_match": ["No.", "None."]})"));
  INFO(reading.faults.print());
  REQUIRE(reading.rule);
  const CompiledRule& rule = reading.rule->rule;
  CHECK(rule.finds == Finds::mention);
  CHECK(rule.priority == 100);
  CHECK(rule.confidence == 0.25);
  CHECK(rule.patterns.size() == 2);
  REQUIRE(rule.unless.size() == 3);
  CHECK_FALSE(rule.unless[0].overlap);
  CHECK(rule.unless[1].overlap);
  CHECK_FALSE(rule.unless[1].part);
  CHECK(rule.unless[2].overlap);
  CHECK(rule.unless[2].part == Capture::cue);
  CHECK(rule.where.quoted == true);
  CHECK(rule.where.heading == false);
  CHECK_FALSE(rule.where.closing.has_value());
  CHECK(rule.emit.type == MentionType::org);
  CHECK(rule.emit.who == Who::named_org);
  CHECK(rule.emit.kind == Kind::figure);
  CHECK(rule.emit.how == How::declined);
  CHECK(rule.emit.cue_class == CueClass::belief);
  CHECK(rule.emit.polarity == Polarity::denies);
  CHECK(rule.emit.content == ContentSide::after);
  CHECK(rule.emit.flags == std::vector<std::string>{"mind", "scare"});
  CHECK(rule.emit.plural);
  CHECK_FALSE(rule.emit.sources);
  REQUIRE(rule.must_match.size() == 2);
  CHECK(rule.must_match[0].text == "Kallio said.");
  REQUIRE(rule.must_match[0].captures.size() == 2);
  CHECK(rule.must_match[0].captures[0] ==
        std::pair(Capture::source, std::string("Kallio")));
  CHECK(rule.must_match[0].captures[1] == std::pair(Capture::cue, std::string("said")));
  CHECK(rule.must_match[1].captures.empty());
}

TEST_CASE("a broken rule is told where and why, and is no rule") {
  struct Row {
    std::string patch;
    std::string message;
    std::string hint = "";
  };
  const Row rows[] = {
      {R"("patern": 1)", "R011]: unknown member \"patern\"",
       "did you mean \"patterns\"?"},
      {R"("confidense": 1)", "R011]: unknown member \"confidense\"",
       "did you mean \"confidence\"?"},
      {R"("xyz": 1)", "R011]: unknown member \"xyz\""},
      {R"("emit": {"whom": "named-org"})", "R011]: unknown member \"whom\"",
       "did you mean \"who\"?"},
      {R"("where": {"inn": "quote"})", "R011]: unknown member \"inn\"",
       "did you mean \"in\"?"},
      {R"("unless": [{"pattern": ["a"], "overlaps": true}])",
       "R011]: unknown member \"overlaps\"", "did you mean \"overlap\"?"},
      {R"("tests": {"match": )" + two + R"(, "no_match": )" + two + R"(, "mat": 1})",
       "R011]: unknown member \"mat\""},
      {R"("summary": 3)", "R014]: \"summary\" must be a text"},
      {R"("summary": "")", "R014]: \"summary\" must be a text"},
      {R"("finds": "quote")",
       "R014]: \"finds\" is mention, attribution, kind, flag or affiliation"},
      {R"("priority": 101)", "R014]: \"priority\" is out of range"},
      {R"("priority": -1)", "R014]: \"priority\" is out of range"},
      {R"("priority": "high")", "R014]: \"priority\" is out of range"},
      {R"("confidence": 1.01)", "R014]: \"confidence\" is out of range"},
      {R"("patterns": [])", "R014]: \"patterns\" must be an array of patterns"},
      {R"("patterns": "said")", "R014]: \"patterns\" must be an array of patterns"},
      {R"("patterns": ["said"])", "R010]: expected an array of elements, not empty"},
      {R"("unless": [["@speach"]])", "R012]: unknown lexicon \"@speach\"",
       "did you mean \"@speech\"?"},
      {R"("unless": "said")", "R014]: \"unless\" must be an array of patterns"},
      {R"("unless": [{"pattern": ["a"], "overlap": 1}])",
       "R014]: \"overlap\" is true or false"},
      {R"("unless": [{"pattern": ["a"], "overlap": "que"}])",
       "R012]: unknown capture \"que\"", "did you mean \"cue\"?"},
      {R"("where": "quote")", "R014]: \"where\" must be an object"},
      {R"("emit": [])", "R014]: \"emit\" must be an object"},
      {R"("emit": {"plural": "yes"})", "R014]: \"plural\" is true or false"},
      {R"("emit": {"sources": null})", "R014]: \"sources\" is true or false"},
      {R"("emit": {"flags": "mind"})", "R014]: \"flags\" must be an array of texts"},
      {R"("emit": {"flags": ["mind", 1]})",
       "R014]: \"flags\" must be an array of texts"},
      {R"("where": {"in": "title"})",
       "R014]: a place is quote, heading, closing or frame"},
      {R"("emit": {"who": "nobody"})", "R014]: unknown label \"nobody\""},
      {R"("emit": {"kind": "fakt"})", "R014]: unknown label \"fakt\"",
       "did you mean \"fact\"?"},
      {R"("emit": {"type": "place"})", "R014]: unknown label \"place\""},
      {R"("emit": {"how": "loud"})", "R014]: unknown label \"loud\""},
      {R"("emit": {"class": "x"})", "R014]: unknown label \"x\""},
      {R"("emit": {"polarity": "x"})", "R014]: unknown label \"x\""},
      {R"("emit": {"content": "left"})", "R014]: content is after, before or around"},
      {R"("tests": 0)", "R030]: rule has no tests"},
      {R"("tests": {"no_match": )" + two + "}",
       "R031]: rule has fewer than two tests that must match"},
      {R"("tests": {"match": ["One."], "no_match": )" + two + "}",
       "R031]: rule has fewer than two tests that must match"},
      {R"("tests": {"match": )" + two + "}",
       "R032]: rule has fewer than two tests that must not match"},
      {R"("tests": {"match": )" + two + R"(, "no_match": ["One."]})",
       "R032]: rule has fewer than two tests that must not match"},
      {R"("tests": {"match": [{"source": "x"}, "Two."], "no_match": )" + two + "}",
       "R033]: test has no text"},
      {R"("tests": {"match": ["", "Two."], "no_match": )" + two + "}",
       "R033]: test has no text"},
      {R"("tests": {"match": ["One.", 2], "no_match": )" + two + "}",
       "R033]: test has no text"},
      {R"("tests": {"match": )" + two + R"(, "no_match": ["One.", 2]})",
       "R033]: test has no text"},
      {R"("tests": {"match": [{"text": "a", "sauce": "x"}, "Two."], "no_match": )" +
           two + "}",
       "R012]: unknown capture \"sauce\""},
  };
  for (const Row& row : rows) {
    const Reading reading = read(rule_text("said", row.patch));
    const std::string printed = reading.faults.print();
    INFO(printed);
    CHECK(reading.faults.size() == 1);
    CHECK(printed.find("error[" + row.message + "\n") != std::string::npos);
    const std::string hint = row.hint.empty() ? "" : " " + row.hint;
    CHECK(printed.find("^" + hint + "\n") != std::string::npos);
    CHECK_FALSE(reading.rule.has_value());
  }
}

TEST_CASE("a rule without its tests or any member lists all it lacks") {
  const Reading reading = read("{}");
  CHECK_FALSE(reading.rule.has_value());
  const std::string printed = reading.faults.print();
  for (const char* lack :
       {"\"id\" must be a text", "\"summary\" must be a text", "\"finds\" must be",
        "\"patterns\" must be", "R030]: rule has no tests"}) {
    INFO(lack << " in\n" << printed);
    CHECK(printed.find(lack) != std::string::npos);
  }
}

TEST_CASE("a fault points at the value that is wrong") {
  const std::string text = rule_text("said", R"("emit": {"who": "nobody"})");
  const std::string printed = read(text).faults.print();
  CHECK(printed.starts_with("en/frame/f.json:7:19: error[R014]"));
  CHECK(printed.find("\n       |                   ^^^^^^\n") != std::string::npos);
}
