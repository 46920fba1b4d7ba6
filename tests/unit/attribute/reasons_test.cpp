// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/reasons.cpp and tried.cpp: what is told agrees with what was
// decided.
#include <algorithm>
#include <fstream>
#include <set>

#include "ascribe/why.h"
#include "catch.h"
#include "json/value_text.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

struct Told {
  Report report;
  Reasons reasons;

  explicit Told(const std::string& text, std::uint32_t sentence = 0)
      : report(check_text(text)) {
    const std::vector<std::uint32_t> asked = {sentence};
    reasons = reasons_for(report, own_rules(), asked).at(0);
  }

  std::string words(Span span) const {
    return std::string(slice(report.article.text, span));
  }

  /// The first trial of a rule with this fate; fails when there is none.
  const Trial& trial(std::string_view id, Fate fate) const {
    const auto found = std::find_if(
        reasons.trials.begin(), reasons.trials.end(),
        [&](const Trial& t) { return rule_id(t.rule) == id && t.fate == fate; });
    INFO(id << " " << name(fate));
    REQUIRE(found != reasons.trials.end());
    return *found;
  }
};

std::string element(const Trial& trial, std::uint32_t offset) {
  const RuleCard& card = own_rules().rules.at(trial.rule);
  return std::string(
      value_text(file_bytes(source_dir() / "rules" / card.file), offset));
}

std::vector<Report> fixture_reports() {
  std::vector<Report> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_dir() / "fixtures/pages")) {
    auto read =
        read_page((entry.path() / "page.html").string(), InputFormat::html, 10u << 20);
    out.push_back(check(std::get<Page>(read), own_rules()));
  }
  return out;
}

using Rules = std::set<std::uint32_t>;

Rules rules_of(const Reasons& reasons, std::string_view finds, Fate fate,
               std::optional<std::uint32_t> rival = std::nullopt) {
  Rules out;
  for (const Trial& trial : reasons.trials) {
    if (own_rules().rules.at(trial.rule).finds != finds || trial.fate != fate) continue;
    if (rival && (trial.rival != rival || trial.rule == *rival)) continue;
    out.insert(trial.rule);
  }
  return out;
}

}  // namespace

TEST_CASE("the winner is told with its captures, and those that gave way to it") {
  const Told told("Ines Kallio told the Harbour Times that crews were tired.");
  const Trial& won = told.trial("en/frame/told-outlet", Fate::won);
  CHECK(told.words(won.captures.at(0).where) == "Ines Kallio");
  CHECK(won.captures.at(0).name == "source");
  const Trial& beaten = told.trial("en/frame/source-said", Fate::beaten);
  CHECK(beaten.rival == won.rule);
  CHECK(beaten.because == "lower priority");
}

TEST_CASE("a match that an unless forbids is told with the words at fault") {
  const Told told("Ines Kallio was told to leave.");
  const Trial& forbidden = told.trial("en/frame/source-said", Fate::forbidden);
  CHECK(told.words(forbidden.where) == "Ines Kallio was told");
  REQUIRE(forbidden.unless);
  CHECK(told.words(forbidden.unless_words).find("told") != std::string::npos);
}

TEST_CASE("a match in a place that does not count is told with the reason") {
  const Told told("“Then Ines Kallio said no to me,” Omar Lind said.");
  const Trial& refused = told.trial("en/frame/source-said", Fate::refused);
  CHECK(told.words(refused.where) == "Ines Kallio said");
  CHECK(refused.because == "it stands inside quotation marks");
}

TEST_CASE(
    "a rule without a match is told with the element and the token it stopped at") {
  const Told told("Ines Kallio toured the site.");
  const Trial& stopped = told.trial("en/frame/source-said", Fate::stopped);
  REQUIRE(stopped.stop);
  CHECK(stopped.stop->matched == 1);
  CHECK(stopped.stop->missing == 1);
  CHECK(told.words(stopped.where) == "Ines Kallio");
  REQUIRE(stopped.stop->before);
  CHECK(told.words(*stopped.stop->before) == "toured");
  REQUIRE(stopped.stop->wanted.size() == 1);
  CHECK(element(stopped, stopped.stop->wanted[0]) == "\"@speech\"");
  REQUIRE(stopped.stop->lacking.size() == 1);
  CHECK(element(stopped, stopped.stop->lacking[0]) == "\"@speech\"");
}

TEST_CASE("a carried label is told with the sentence it comes from") {
  const Told told("“We ran,” Ines Kallio said. “It was dark.”", 1);
  CHECK(told.reasons.from == 0u);
  CHECK(told.reasons.carried.find("quotation") != std::string::npos);
  CHECK(!Told("Ines Kallio said no.").reasons.from);
}

TEST_CASE("misses come nearest first") {
  const Told told("Ines Kallio toured the site on Monday, and the mayor left.");
  const Trial* last = nullptr;
  for (const Trial& trial : told.reasons.trials) {
    if (trial.fate != Fate::stopped) continue;
    const auto& finds = own_rules().rules.at(trial.rule).finds;
    if (last != nullptr && own_rules().rules.at(last->rule).finds == finds &&
        (last->stop->matched == 0) == (trial.stop->matched == 0)) {
      CHECK(last->stop->missing <= trial.stop->missing);
    }
    last = &trial;
  }
  CHECK(last != nullptr);
}

TEST_CASE("of a hostile sentence only so many matches of a rule are told") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "Ines Kallio said , ";
  const Told told(text + "no.");
  CHECK(told.reasons.left_out > 200);
  CHECK(told.reasons.trials.size() < max_trials_of_rule * own_rules().rules.size());
}

TEST_CASE("reasons agree with the labels of every sentence of the fixture pages") {
  std::size_t seen = 0;
  for (const Report& report : fixture_reports()) {
    std::vector<std::uint32_t> all(report.sentences.size());
    for (std::uint32_t s = 0; s < all.size(); ++s) all[s] = s;
    for (const Reasons& reasons : reasons_for(report, own_rules(), all)) {
      const SentenceLabel& label = report.labelled.sentences[reasons.sentence];
      INFO(slice(report.article.text, report.sentences[reasons.sentence].where));
      ++seen;
      const Rules won = rules_of(reasons, "attribution", Fate::won);
      if (label.rule && !reasons.from) {
        CHECK(won == Rules{*label.rule});
        // Another frame of the same rule may have beaten rules of its own.
        const Rules beaten = rules_of(reasons, "attribution", Fate::beaten, label.rule);
        const Rules lost(label.also_matched.begin(), label.also_matched.end());
        CHECK(std::includes(beaten.begin(), beaten.end(), lost.begin(), lost.end()));
        const auto standing = std::count_if(
            reasons.trials.begin(), reasons.trials.end(), [&](const Trial& trial) {
              return trial.rule == *label.rule &&
                     (trial.fate == Fate::won || trial.fate == Fate::listed);
            });
        if (standing == 1) CHECK(beaten == lost);
      } else {
        CHECK(won.empty());
      }
      const Rules kinds = rules_of(reasons, "kind", Fate::won);
      CHECK(kinds == (label.kind_rule ? Rules{*label.kind_rule} : Rules{}));
      Rules mentions;
      for (const Mention& mention : report.mentions.all) {
        if (mention.sentence == reasons.sentence) mentions.insert(mention.rule);
      }
      CHECK(rules_of(reasons, "mention", Fate::won) == mentions);
    }
  }
  CHECK(seen > 100);
}
