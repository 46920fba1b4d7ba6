// SPDX-License-Identifier: Apache-2.0
// Tests packs.cpp, switches.cpp and the laying of one pack over another.
#include <algorithm>

#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "catch.h"
#include "rules/pack.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

/// The small folder of the other tests, which is the pack "tiny", and a house pack.
struct TwoPacks {
  RulesFolder base;
  RulesFolder house{RulesFolder::Content::none};

  explicit TwoPacks(const std::string& head_members = "") { write_head(head_members); }

  void write_head(const std::string& members) const {
    house.write("en/pack.json", R"({"pack": "desk", "version": "2.0", "lang": "en",
 "extends": "tiny")" + (members.empty() ? "" : ",\n " + members) +
                                    "}");
  }
  std::vector<fs::path> both() const { return {base.path(), house.path()}; }
  RuleSet load() const { return load_rules(both(), "en"); }
  std::string complaint() const { return complaint_of(both()); }

  /// What is said, without the folder's name, which differs from run to run.
  static std::string bare(std::string text, const fs::path& folder) {
    const std::string prefix = folder.string() + "/";
    for (std::size_t at = text.find(prefix); at != text.npos; at = text.find(prefix)) {
      text.replace(at, prefix.size(), "HOUSE/");
    }
    return text;
  }
};

std::vector<std::string> ids(const RuleSet& rules) {
  std::vector<std::string> out;
  for (const RuleCard& card : rules.rules) out.push_back(card.id);
  return out;
}

std::string rules_file(const std::string& rules) {
  return "{\"rules\": [" + rules + "]}";
}

bool knows(const RuleSet& rules, const std::string& word, const std::string& lexicon) {
  const auto entry = rules.compiled->dictionary.find(word);
  if (!entry) return false;
  const ClassId cls = rules.compiled->lexicon(lexicon);
  return std::find(entry->classes.begin(), entry->classes.end(), cls) !=
         entry->classes.end();
}

}  // namespace

TEST_CASE("a house pack adds rules to those of its base") {
  const TwoPacks packs;
  packs.house.write("en/kind/k.json", rules_file(rule_text("ours", R"("finds": "kind",
      "why": "We say so.", "refs": ["Desk book, 4"], "since": "1.1",
      "priority": 61, "confidence": 0.5)")));
  const RuleSet rules = packs.load();
  CHECK(ids(rules) == std::vector<std::string>{"en/frame/said", "en/kind/ours"});
  CHECK(rules.pack == "tiny");
  CHECK(rules.version == "0.1");
  REQUIRE(rules.packs.size() == 2);
  CHECK(rules.packs[0].name == "tiny");
  CHECK(rules.packs[0].extends.empty());
  CHECK(rules.packs[1].name == "desk");
  CHECK(rules.packs[1].version == "2.0");
  CHECK(rules.packs[1].extends == "tiny");
  CHECK(rules.notes.empty());
  CHECK(rules.switches.empty());
  const RuleCard& card = rules.rules[1];
  CHECK(card.pack == "desk");
  CHECK(card.file == "en/kind/k.json");
  CHECK(card.line == 1);
  CHECK(card.why == "We say so.");
  CHECK(card.refs == std::vector<std::string>{"Desk book, 4"});
  CHECK(card.since == "1.1");
  CHECK(card.priority == 61);
  CHECK(card.confidence == 0.5);
  CHECK(rules.rules[0].pack == "tiny");
}

TEST_CASE("the base is the pack that extends none, wherever it stands") {
  const TwoPacks packs;
  CHECK(is_house_pack(packs.house.path(), "en"));
  CHECK_FALSE(is_house_pack(packs.base.path(), "en"));
  CHECK_FALSE(is_house_pack("/nonexistent", "en"));
  const RuleSet turned =
      load_rules(std::vector{packs.house.path(), packs.base.path()}, "en");
  CHECK(turned.packs[0].name == "tiny");
  CHECK(turned.digest == packs.load().digest);
}

TEST_CASE("a rule with the id of a lower one takes its place, and that is noted") {
  const TwoPacks packs;
  packs.base.write("en/kind/k.json",
                   rules_file(rule_text("last", R"("finds": "kind")")));
  packs.house.write("en/frame/f.json",
                    rules_file("\n" + rule_text("said", R"("summary": "Ours.")")));
  const RuleSet rules = packs.load();
  CHECK(ids(rules) == std::vector<std::string>{"en/frame/said", "en/kind/last"});
  CHECK(rules.rules[0].summary == "Ours.");
  CHECK(rules.rules[0].line == 2);
  REQUIRE(rules.notes.size() == 1);
  CHECK(TwoPacks::bare(printed(rules.notes[0]), packs.house.path()) ==
        "HOUSE/en/frame/f.json:2:9: note[R064]: rule \"en/frame/said\" takes the place "
        "of that of tiny");
}

TEST_CASE("a lexicon may take the place of a lower one, and include it") {
  const TwoPacks packs;
  packs.base.write("en/lexicon/m.json",
                   R"({"lexicons": {"all": {"words": ["@speech", "@tiny:speech"]}}})");
  packs.house.write("en/lexicon/l.json", R"({"lexicons": {
    "speech": {"words": ["@tiny:speech", "-told", "quipped"]}}})");
  const RuleSet rules = packs.load();
  CHECK(knows(rules, "said", "speech"));
  CHECK(knows(rules, "quipped", "speech"));
  CHECK_FALSE(knows(rules, "told", "speech"));
  CHECK(knows(rules, "quipped", "all"));  // lower packs see the uppermost list
  CHECK(knows(rules, "told", "all"));
  REQUIRE(rules.notes.size() == 1);
  CHECK(
      TwoPacks::bare(printed(rules.notes[0]), packs.house.path()) ==
      "HOUSE/en/lexicon/l.json:2:6: note[R065]: lexicon \"speech\" takes the place of "
      "that of tiny");
}

TEST_CASE("forms of one lemma are put together") {
  const TwoPacks packs;
  packs.house.write("en/lexicon/l.json", R"({"forms": {"say": ["sez"]}})");
  CHECK(knows(packs.load(), "sez", "speech"));
}

TEST_CASE("rules and findings are switched") {
  const TwoPacks packs(
      R"("rules": {"en/frame/said": {"priority": 7, "confidence": 0.25},
    "en/kind/k": "off", "AS201": "error"})");
  packs.base.write("en/kind/k.json",
                   rules_file(rule_text("k", R"("finds": "kind")") + "," +
                              rule_text("l", R"("finds": "kind")")));
  const RuleSet rules = packs.load();
  CHECK(ids(rules) == std::vector<std::string>{"en/frame/said", "en/kind/l"});
  REQUIRE(rules.compiled->rules.size() == 2);
  for (std::uint32_t i = 0; i < 2; ++i) CHECK(rules.compiled->rules[i].card == i);
  CHECK(rules.rules[0].priority == 7);
  CHECK(rules.compiled->rules[0].priority == 7);
  CHECK(rules.compiled->rules[0].confidence == 0.25);
  REQUIRE(rules.findings.size() == 1);
  CHECK(rules.findings[0].level == "error");
  REQUIRE(rules.switches.size() == 3);
  CHECK(rules.switches[0].setting == "priority 7, confidence 0.25");
  CHECK(rules.switches[1].id == "en/kind/k");
  CHECK(rules.switches[1].setting == "off");
  CHECK(rules.switches[2].setting == "level error");
  CHECK(rules.switches[2].pack == "desk");
}

TEST_CASE("a finding that is off is gone, unless a later pack turns it on") {
  const TwoPacks packs(R"("rules": {"AS201": "off"})");
  CHECK(packs.load().findings.empty());
  const RulesFolder third{RulesFolder::Content::none};
  third.write("en/pack.json", R"({"pack": "night", "version": "1", "lang": "en",
    "extends": "desk", "requires": "1.9", "rules": {"AS201": "on"}})");
  std::vector<fs::path> folders = packs.both();
  folders.push_back(third.path());
  const RuleSet rules = load_rules(folders, "en");
  CHECK(rules.findings.size() == 1);
  CHECK(rules.packs.size() == 3);
}

TEST_CASE("switching a deprecated rule is noted") {
  const TwoPacks packs(R"("rules": {"en/frame/said": "off"})");
  packs.base.write("en/frame/f.json",
                   rules_file(rule_text("said", R"("deprecated": {"since": "0.1",
                     "use": "en/frame/new"})") +
                              "," + rule_text("new")));
  const RuleSet rules = packs.load();
  REQUIRE(rules.notes.size() == 1);
  CHECK(TwoPacks::bare(printed(rules.notes[0]), packs.house.path()) ==
        "HOUSE/en/pack.json:3:13: warning[R066]: rule \"en/frame/said\" is deprecated "
        "since tiny 0.1; use \"en/frame/new\"");
}

TEST_CASE("the digest covers every pack and every switch") {
  const TwoPacks packs;
  const std::string digest = packs.load().digest;
  CHECK(digest != load_rules(packs.base.path(), "en").digest);
  packs.write_head(R"("rules": {"AS201": "off"})");
  const std::string switched = packs.load().digest;
  CHECK(switched != digest);
  packs.house.write("en/kind/k.json", rules_file(rule_text("k", R"("finds": "kind")")));
  CHECK(packs.load().digest != switched);
}

TEST_CASE("compiled packs are kept by all folders and all switches") {
  const TwoPacks packs;
  const RulesFolder place{RulesFolder::Content::none};
  const RulesCache cache{place.path() / "cache", "b"};
  const auto load = [&](const std::vector<fs::path>& folders) {
    return load_rules(folders, "en", cache).digest;
  };
  const std::string alone = load({packs.base.path()});
  const std::string both = load(packs.both());
  CHECK(both != alone);
  CHECK(load({packs.base.path()}) == alone);
  CHECK(load(packs.both()) == both);
  packs.write_head(R"("rules": {"AS201": "off"})");
  CHECK(load(packs.both()) != both);
  const RuleSet again = load_rules(packs.both(), "en", cache);
  CHECK(again.findings.empty());
  CHECK(again.switches.size() == 1);
  CHECK(again.packs[1].name == "desk");
}
