// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/examples.cpp and coverage.cpp: what examples show, and what they
// leave.
#include "ascribe/rule_tests.h"

#include <algorithm>

#include "catch.h"
#include "unit/rules/written_pack.h"

using namespace ascribe;

namespace {

// The second pattern and the second unless are for the tests to leave untried.
constexpr std::string_view sound = R"({"rules": [
  {"id": "lind", "finds": "attribution", "summary": "Lind speaks.",
   "patterns": [
     [{"as": "source", "seq": ["lind"]}, {"as": "cue", "seq": ["says"]}],
     [{"as": "cue", "seq": ["quoth"]}, {"as": "source", "seq": ["lind"]}]],
   "unless": [
     {"pattern": ["says", "nothing"], "overlap": true},
     {"pattern": ["reportedly"]}],
   "tests": {
     "match": [
       {"text": "Rosa Lind says no.", "source": "Lind", "cue": "says"},
       "Today Lind says yes."],
     "no_match": ["Lind says nothing.", "Lind left early."]}}]}
)";

struct Run {
  RuleTests tests;
  RuleCoverage coverage;
};

Run run_on(std::string_view rules) {
  const WrittenPack pack;
  pack.write("en/frame/f.json", rules);
  pack.write("en/lexicon/zz.json", R"({"lexicons": {"zz": {"words": [
    "lind", "~say", "thorn ridge", "-early", "@weekday"]}}})");
  const RuleSet loaded = load_rules(pack.path(), "en");
  return {test_rules(loaded), cover_rules(loaded)};
}

std::string replaced(std::string_view what, std::string_view with) {
  std::string text(sound);
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

std::string messages(const std::vector<RuleRemark>& remarks, std::string_view code) {
  std::string lines;
  for (const RuleRemark& remark : remarks) {
    if (remark.code == code) lines += write_remark(remark);
  }
  return lines;
}

}  // namespace

TEST_CASE("examples that hold are counted and not told of") {
  const RuleTests tests = run_on(sound).tests;
  CHECK(tests.rules == 1);
  CHECK(tests.examples == 4);
  CHECK(tests.failed.empty());
}

TEST_CASE("an example with another capture names both, at its place") {
  const RuleTests tests =
      run_on(replaced(R"("source": "Lind")", R"("source": "Rosa Lind")")).tests;
  REQUIRE(tests.failed.size() == 1);
  const FailedExample& failed = tests.failed[0];
  CHECK(failed.rule == "en/frame/lind");
  CHECK(failed.text == "Rosa Lind says no.");
  CHECK(failed.expected == "source \"Rosa Lind\"");
  CHECK(failed.matched == "Lind");
  CHECK(
      write_remark(failed.remark) ==
      "en/frame/f.json:11:8: error[R044]: test failed: expected source \"Rosa Lind\", "
      "matched \"Lind\"\n"
      "    11 |        {\"text\": \"Rosa Lind says no.\", \"source\": \"Rosa Lind\", "
      "\"cue\": \"says\"},\n"
      "       |        ^\n");
}

TEST_CASE(
    "an example that should match and does not, and one that should not and does") {
  const RuleTests tests = run_on(replaced(R"("Today Lind says yes."],
     "no_match": ["Lind says nothing.")",
                                          R"("Today Lind says nothing."],
     "no_match": ["Then Lind says a word.")"))
                              .tests;
  REQUIRE(tests.failed.size() == 2);
  CHECK(tests.failed[0].remark.message ==
        "test failed: expected a match, matched nothing");
  CHECK(tests.failed[0].matched.empty());
  CHECK(tests.failed[0].remark.line == 12);
  CHECK(tests.failed[1].remark.message ==
        "test failed: expected no match, matched \"Lind says\"");
  CHECK(tests.failed[1].remark.line == 13);
}

TEST_CASE("a branch and an unless that no example tries are named at their places") {
  const RuleCoverage coverage = run_on(sound).coverage;
  CHECK(coverage.patterns == 2);
  CHECK(coverage.patterns_tried == 1);
  CHECK(coverage.unless == 2);
  CHECK(coverage.unless_tried == 1);
  CHECK(
      messages(coverage.gaps, "R051") ==
      "en/frame/f.json:5:6: warning[R051]: branch 2 of \"en/frame/lind\" matched in no "
      "test\n"
      "     5 |      [{\"as\": \"cue\", \"seq\": [\"quoth\"]}, {\"as\": \"source\", "
      "\"seq\": [\"lind\"]}]],\n"
      "       |      ^\n");
  CHECK(messages(coverage.gaps, "R053") ==
        "en/frame/f.json:8:6: warning[R053]: unless 2 of \"en/frame/lind\" stopped no "
        "test that must not match\n"
        "     8 |      {\"pattern\": [\"reportedly\"]}],\n"
        "       |      ^\n");
}

TEST_CASE("a branch that matches without the captures an example wants is untried") {
  const RuleCoverage coverage = run_on(replaced("[\"quoth\"]", "[\"says\"]")).coverage;
  CHECK(coverage.patterns_tried == 1);
  const std::string tried_by_both = replaced(
      R"([{"as": "cue", "seq": ["quoth"]}, {"as": "source", "seq": ["lind"]}])",
      R"([{"as": "source", "seq": ["lind"]}, {"as": "cue", "seq": ["says"]}, "no"])");
  CHECK(run_on(tried_by_both).coverage.patterns_tried == 2);
}

TEST_CASE("an entry of a lexicon is tried when a word of it stands in an example") {
  const RuleCoverage coverage = run_on(sound).coverage;
  const auto words =
      std::find_if(coverage.words.begin(), coverage.words.end(),
                   [](const UntriedWords& each) { return each.lexicon == "zz"; });
  REQUIRE(words != coverage.words.end());
  // "~say" is by "says"; what is taken out or included is no entry of its own.
  CHECK(words->entries == 3);
  CHECK(words->untried == std::vector<std::string>{"thorn ridge"});
  CHECK(messages(coverage.gaps, "R054")
            .find("en/lexicon/zz.json:2:21: warning[R054]: 1 of 3 entries of \"@zz\" "
                  "stand in "
                  "no test\n") != std::string::npos);
  const RuleCoverage with_phrase =
      run_on(replaced("Today Lind says yes.", "On Thorn Ridge Lind says yes."))
          .coverage;
  CHECK(std::none_of(with_phrase.words.begin(), with_phrase.words.end(),
                     [](const UntriedWords& each) { return each.lexicon == "zz"; }));
}

TEST_CASE("rules whose files have changed since they were loaded are not placed") {
  const WrittenPack pack;
  pack.write("en/frame/f.json", sound);
  const RuleSet loaded = load_rules(pack.path(), "en");
  pack.write("en/frame/f.json", R"({"rules": []})");
  CHECK_THROWS_AS(cover_rules(loaded), Error);
}
