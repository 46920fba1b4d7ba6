// SPDX-License-Identifier: Apache-2.0
// Tests src/report/rule_stats.cpp and rule_stats_text.cpp.
#include "ascribe/rule_stats.h"

#include <algorithm>

#include "ascribe/check.h"
#include "catch.h"
#include "pack.h"
#include "unit/rules/written_pack.h"

using namespace ascribe;

namespace {

constexpr std::string_view tests =
    R"("tests": {"match": ["a", "b"], "no_match": ["c", "d"]})";

std::string rule(std::string_view id, std::string_view finds, int priority,
                 std::string_view patterns, std::string_view rest = "\"emit\": {}") {
  return "{\"id\": \"" + std::string(id) + "\", \"finds\": \"" + std::string(finds) +
         "\", \"priority\": " + std::to_string(priority) +
         ", \"summary\": \"s\", \"patterns\": [" + std::string(patterns) + "], " +
         std::string(rest) + ", " + std::string(tests) + "}";
}

// Of the frames, "strong" wins over "weak"; "dead" matches nothing.
RuleSet invented_rules() {
  const WrittenPack pack;
  pack.write("en/mention/m.json",
             "{\"rules\": [" +
                 rule("lind", "mention", 50, R"(["lind"])",
                      R"("emit": {"type": "person", "who": "named-person"})") +
                 "]}");
  pack.write(
      "en/frame/f.json",
      "{\"rules\": [" +
          rule(
              "strong", "attribution", 60,
              R"([{"as": "source", "seq": [":Person"]}, {"as": "cue", "seq": ["says"]}],
                  [{"as": "cue", "seq": ["quoth"]}])") +
          ", " +
          rule("weak", "attribution", 40, R"([{"as": "cue", "seq": ["says"]}])") +
          ", " + rule("dead", "attribution", 40, R"([{"as": "cue", "seq": ["zz"]}])") +
          "]}");
  pack.write("en/kind/k.json", "{\"rules\": [" +
                                   rule("will", "kind", 50, R"(["will"])",
                                        R"("emit": {"kind": "prediction"})") +
                                   ", " +
                                   rule("maybe", "kind", 40, R"(["will|may"])",
                                        R"("emit": {"kind": "evaluation"})") +
                                   "]}");
  pack.write(
      "en/flag/g.json",
      "{\"rules\": [" +
          rule("soon", "flag", 50, R"(["soon"], ["every", {"gap": [1, 30]}, "fell"])",
               R"("emit": {"flags": ["x"]})") +
          "]}");
  return load_rules(pack.path(), "en");
}

RuleStats stats_of(const RuleSet& rules, const std::vector<std::string>& texts) {
  RuleStats stats;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Page page;
    page.input = "draft-" + std::to_string(i) + ".txt";
    page.bytes = texts[i];
    page.format = InputFormat::text;
    count_rules(check(page, rules), rules, stats);
  }
  return stats;
}

const RuleCount& count_of(const RuleStats& stats, const RuleSet& rules,
                          std::string_view id) {
  for (std::size_t r = 0; r < rules.rules.size(); ++r) {
    if (rules.rules[r].id == id) return stats.rules[r];
  }
  FAIL("no rule " << id);
  return stats.rules.front();
}

const std::vector<std::string> drafts = {
    "A headline\n\nLind says the road will close soon.\n\nA neighbour says no.\n",
    "Another headline\n\nIt may rain. It will pour.\n"};

}  // namespace

TEST_CASE("matches, sentences, decisions and losses of each rule are counted") {
  const RuleSet rules = invented_rules();
  const RuleStats stats = stats_of(rules, drafts);
  CHECK(stats.articles == 2);
  const auto expect = [&](std::string_view id, std::uint64_t matches,
                          std::uint64_t sentences, std::uint64_t won,
                          std::uint64_t lost) {
    INFO(id);
    const RuleCount& count = count_of(stats, rules, id);
    CHECK(count.matches == matches);
    CHECK(count.sentences == sentences);
    CHECK(count.won == won);
    CHECK(count.lost == lost);
  };
  expect("en/mention/lind", 1, 1, 1, 0);
  expect("en/frame/strong", 1, 1, 1, 0);
  expect("en/frame/weak", 2, 2, 1, 1);
  expect("en/frame/dead", 0, 0, 0, 0);
  expect("en/kind/will", 2, 2, 2, 0);
  expect("en/kind/maybe", 3, 3, 1, 2);
  expect("en/flag/soon", 1, 1, 1, 0);
}

TEST_CASE("branches, overlaps and samples of a rule are kept") {
  const RuleSet rules = invented_rules();
  const RuleStats stats = stats_of(rules, drafts);
  const RuleCount& strong = count_of(stats, rules, "en/frame/strong");
  CHECK(strong.branches == std::vector<std::uint64_t>{1, 0});
  REQUIRE(strong.overlaps.size() == 1);
  CHECK(rules.rules[strong.overlaps.begin()->first].id == "en/frame/weak");
  CHECK(strong.overlaps.begin()->second == 1);
  CHECK(count_of(stats, rules, "en/kind/maybe").overlaps.size() == 1);
  REQUIRE(strong.samples.size() == 1);
  CHECK(strong.samples[0].input == "draft-0.txt");
  CHECK(strong.samples[0].line == 3);
  CHECK(strong.samples[0].column == 1);
  CHECK(strong.samples[0].words == "Lind says");
}

TEST_CASE("a rule keeps the first few samples, long ones cut between words") {
  const RuleSet rules = invented_rules();
  std::string text = "A headline\n\n";
  for (int i = 0; i < 9; ++i) text += "Rain will fall.\n\n";
  const RuleStats stats = stats_of(rules, {text});
  CHECK(count_of(stats, rules, "en/kind/will").matches == 9);
  CHECK(count_of(stats, rules, "en/kind/will").samples.size() == most_samples);
  const RuleStats cut = stats_of(
      rules,
      {"A headline\n\nEvery roof of the quay and of the old customs house and of "
       "the streets that lead up to the fair ground fell.\n"});
  const RuleCount& soon = count_of(cut, rules, "en/flag/soon");
  REQUIRE(soon.samples.size() == 1);
  CHECK(soon.samples[0].words ==
        "Every roof of the quay and of the old customs house and of the streets that "
        "lead \u2026");
}

TEST_CASE("articles that failed count nothing") {
  RuleStats stats;
  const RuleSet& rules = own_rules();
  count_rules(failed_report("gone.txt", {"not-found", "gone.txt", "no"}), rules, stats);
  CHECK(stats.articles == 0);
  CHECK(stats.rules.size() == rules.rules.size());
  CHECK(write_rule_stats(stats, rules, false).starts_with("0 articles, 0 sentences, "));
}

TEST_CASE("the text names what matched, what it met and what is dead") {
  const RuleSet rules = invented_rules();
  const std::string text = write_rule_stats(stats_of(rules, drafts), rules, false);
  INFO(text);
  CHECK(
      text.starts_with("2 articles, 6 sentences, 7 rules, 1 dead\n\n"
                       "   matches sentences   share       won      lost  rule\n"));
  for (const char* part :
       {"         2         2   33.3%         1         1  en/frame/weak\n",
        "\nen/frame/strong\n  branches: 1 0 (1 unused)\n  overlaps en/frame/weak in 1 "
        "sentence\n  draft-0.txt:3:1: Lind says\n",
        "\nMatched nothing:\n  en/frame/dead\n"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("the order of articles decides on samples and on nothing else") {
  const RuleSet rules = invented_rules();
  const RuleStats stats = stats_of(rules, drafts);
  const RuleStats turned = stats_of(rules, {drafts[1], drafts[0]});
  for (std::size_t r = 0; r < rules.rules.size(); ++r) {
    CHECK(stats.rules[r].matches == turned.rules[r].matches);
    CHECK(stats.rules[r].lost == turned.rules[r].lost);
    CHECK(stats.rules[r].overlaps == turned.rules[r].overlaps);
  }
}
