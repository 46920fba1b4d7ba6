// SPDX-License-Identifier: Apache-2.0
// The swap itself: that names are replaced, in their shapes, and that it tells when a
// decision hangs on a name.
#include <algorithm>

#include "catch.h"
#include "pack.h"
#include "swap/name_swap.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

std::string swapped(const std::string& text, unsigned seed = 1) {
  const Report before = check_text(text);
  return swap_names(before, own_rules(), ListedNames(own_rules()), seed).text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

/// What differs between a text and itself with other names, by these rules.
std::vector<std::string> changes(const std::string& text, const RuleSet& rules) {
  const Report before = report_on(check_text(text).article, rules);
  Article other = swap_names(before, rules, ListedNames(own_rules()), 1);
  return differences(before, report_on(std::move(other), rules));
}

const std::string story =
    "Deputy mayor Ines Kallio said the bridge was safe. Kallio met Karl O'Dell of the "
    "Norrby Harbour Board in Madrid on Monday. The board denied it.";

}  // namespace

TEST_CASE("a swap replaces each name by one of its shape", "[swap]") {
  const std::vector<std::string> before = words_of(story);
  const std::vector<std::string> after = words_of(swapped(story));
  REQUIRE(after.size() == before.size());
  const std::vector<std::string> names = {"Ines",   "Kallio", "Karl",
                                          "O'Dell", "Norrby", "Madrid"};
  std::string surname;
  for (std::size_t i = 0; i < before.size(); ++i) {
    INFO(before[i] << " became " << after[i]);
    const bool is_name =
        std::find(names.begin(), names.end(), before[i]) != names.end();
    CHECK((after[i] != before[i]) == is_name);
    if (is_name) CHECK((after[i][0] >= 'A' && after[i][0] <= 'Z'));
    if (before[i] == "O'Dell") CHECK(after[i].starts_with("O'"));
    if (before[i] != "Kallio") continue;
    CHECK((surname.empty() || after[i] == surname));  // the same name, the same other
    surname = after[i];
  }
}

TEST_CASE("a swap is the same for a seed and another for another", "[swap]") {
  CHECK(swapped(story, 1) == swapped(story, 1));
  CHECK(swapped(story, 1) != swapped(story, 2));
}

TEST_CASE("a swap keeps initials, and spells them by the new names", "[swap]") {
  const std::string text = swapped(
      "The Norrby Growers Union (NGU) met J. Kallio at dawn. The NGU said prices "
      "fell.");
  const std::vector<std::string> words = words_of(text);
  const std::string initials = words[4].substr(1, 3);
  INFO(text);
  CHECK(initials != "NGU");
  CHECK(initials[0] == words[1][0]);
  CHECK(text.find("The " + initials + " said") != std::string::npos);
  CHECK(words[6].size() == 2);
  CHECK(words[6] != "J.");
}

TEST_CASE("positions move with the words of a swap", "[swap]") {
  const Report before = check_text(story);
  const Article after = swap_names(before, own_rules(), ListedNames(own_rules()), 3);
  REQUIRE(after.paragraphs.size() == before.article.paragraphs.size());
  CHECK(after.paragraphs.back().where.end == after.text.size());
}

// The test of the test: rules that know one family by name.
TEST_CASE("a decision that hangs on a name is told of", "[swap]") {
  const TemporaryFolder house;
  std::filesystem::create_directories(house.path() / "en/frame");
  house.file("en/pack.json", R"({"pack": "gossip", "version": "1.0", "lang": "en",
    "extends": "core-en"})");
  house.file("en/frame/kallios.json", R"({"rules": [{
    "id": "kallios", "finds": "attribution", "priority": 99,
    "summary": "What a Kallio says is hearsay.", "why": "To be found out.",
    "patterns": [[{"as": "source", "seq": ["kallio"]}, {"as": "cue", "seq": ["said"]}]],
    "emit": {"class": "speech", "who": "other-media"},
    "tests": {"match": ["Ines Kallio said so.", "Later Kallio said no."],
              "no_match": ["Ines Lind said so.", "Kallio slept."]}}]})");
  const RuleSet rules = load_rules({source_dir() / "rules", house.path()}, "en");
  CHECK(changes(story, own_rules()).empty());
  const std::vector<std::string> told = changes(story, rules);
  REQUIRE(told.size() >= 2);
  CHECK(told[0].starts_with("1: who named-official, was other-media: Deputy mayor"));
  CHECK(told[1].starts_with("1: band named, was second-hand: "));
}
