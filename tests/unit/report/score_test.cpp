// SPDX-License-Identifier: Apache-2.0
// Tests src/report/score.cpp, components.cpp and strength.cpp on the worked example.
#include "report/score.h"

#include <map>

#include "catch.h"
#include "report/strength.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

std::map<std::string, double> values(const Score& score) {
  std::map<std::string, double> by_name;
  for (const ScoreComponent& component : score.components) {
    by_name[component.name] = component.value;
  }
  return by_name;
}

/// `count` claims of a witness each, enough for a grade.
Draft witnesses(int count) {
  Draft draft;
  for (int i = 0; i < count; ++i) {
    const std::string name = "Witness " + std::string(1, static_cast<char>('A' + i));
    draft.entity(name, Who::named_person);
    draft.say(
        {.text = name + " said the road by the quay was closed for all of the day.",
         .who = Who::named_person,
         .how = How::indirect,
         .source = name,
         .cue = "said",
         .entity = name});
  }
  return draft.padding(6);
}

}  // namespace

TEST_CASE("the worked example scores 47, letter D") {
  const Report report = worked_example().report();
  REQUIRE(report.score.graded);
  auto value = values(report.score);
  CHECK(report.score.components.size() == 7);
  CHECK(value["support"] == Approx(0.731).margin(0.001));
  CHECK(value["breadth"] == Approx(0.25));
  CHECK(value["independence"] == Approx(0.505).margin(0.001));
  CHECK(value["figures"] == Approx(0.2));
  CHECK(value["quotes"] == Approx(0.5));
  CHECK(value["top"] == Approx(0.308).margin(0.001));
  CHECK(value["anonymity"] == Approx(0.1));
  CHECK(report.score.value == 47);
  CHECK(report.score.letter == "D");
}

TEST_CASE("doubtful labels widen the interval both ways") {
  const Score score = worked_example().report().score;
  CHECK(score.low < score.value);
  CHECK(score.high > score.value);
  CHECK(score.low >= 40);
  CHECK(score.high <= 54);
}

TEST_CASE("with no doubtful label the interval is one number") {
  const Score score = witnesses(6).report().score;
  REQUIRE(score.graded);
  CHECK(score.low == score.value);
  CHECK(score.high == score.value);
  CHECK(score.letter == "A");
}

TEST_CASE("an interval over three letters prints no letter") {
  Draft draft = witnesses(4);
  draft.paragraph();
  // A quarter of the labels may be doubtful before nothing is graded at all.
  for (int i = 0; i < 6; ++i) {
    draft.say({.text = i < 2 ? "The quay lost 300 crates." : "The quay is shut.",
               .confidence = i < 2 ? 0.3 : 0.9,
               .runner_up = Who::named_person});
  }
  const Score score = draft.report().score;
  REQUIRE(score.graded);
  INFO(score.low << " to " << score.high);
  CHECK(score.low < 70);
  CHECK(score.high >= 85);
  CHECK(score.letter.empty());
}

TEST_CASE("a component with nothing to measure is left out") {
  const Score score = witnesses(6).report().score;
  auto value = values(score);
  CHECK(value.count("quotes") == 0);
  CHECK(value.count("figures") == 0);
  CHECK(value.count("top") == 0);
  CHECK(value.count("anonymity") == 0);
  CHECK(value.count("support") == 1);
}

TEST_CASE("no identified source caps the score") {
  Draft draft;
  for (int i = 0; i < 6; ++i) {
    draft.say({.text =
                   "An aide, who feared for his job, said the plan to sell the port "
                   "was off the table for now.",
               .who = Who::unnamed_official,
               .how = How::indirect,
               .source = "An aide",
               .cue = "said",
               .anonymity = {"specific", "informative"}});
  }
  draft.say({.text = "An aide said “it is off”.",
             .who = Who::unnamed_official,
             .how = How::mixed,
             .source = "An aide",
             .cue = "said",
             .anonymity = {"specific", "informative"}});
  const Score score = draft.padding(4).report().score;
  REQUIRE(score.graded);
  CHECK(score.value == 39);
  CHECK(score.letter == "E");
}

TEST_CASE("one affiliation with nearly all claims caps the score") {
  Draft draft;
  draft.entity("Dock Union", Who::named_org);
  draft.entity("Ann Roy", Who::named_expert, "Eastfield University");
  draft.entity("Omar Haddad", Who::named_person);
  for (int i = 0; i < 8; ++i) {
    draft.say({.text = "The Dock Union said “we will be back at the quay on Monday”.",
               .who = Who::named_org,
               .how = How::direct,
               .source = "The Dock Union",
               .cue = "said",
               .entity = "Dock Union"});
  }
  draft.say({.text = "Ann Roy said “it will hold”.",
             .who = Who::named_expert,
             .how = How::direct,
             .source = "Ann Roy",
             .cue = "said",
             .entity = "Ann Roy"});
  draft.say({.text = "Omar Haddad said “good”.",
             .who = Who::named_person,
             .how = How::direct,
             .source = "Omar Haddad",
             .cue = "said",
             .entity = "Omar Haddad"});
  const Score score = draft.padding(4).report().score;
  REQUIRE(score.graded);
  CHECK(score.value <= 69);
  CHECK(score.letter == "C");
}

TEST_CASE("strength reads the table and its adjustments") {
  const ScoringTable& table = report_rules().scoring;
  Attribution said;
  const auto w = [&](Who who, How how) { return strength_of(who, how, &said, table); };
  CHECK(w(Who::named_official, How::direct) == Approx(1.0));
  CHECK(w(Who::named_person, How::indirect) == Approx(0.9));
  CHECK(w(Who::named_org, How::by_document) == Approx(0.8));
  CHECK(w(Who::named_org, How::continuing) == Approx(0.75 * 0.95));
  CHECK(strength_of(Who::none, How::unmarked, nullptr, table) == Approx(0));
  CHECK(w(Who::other_media, How::indirect) == Approx(0.2));
  said.entity = 0;
  CHECK(w(Who::other_media, How::indirect) == Approx(0.5));
  CHECK(w(Who::social_post, How::by_document) == Approx(0.6));
  said.anonymity = {"specific", "informative"};
  CHECK(w(Who::unnamed_official, How::indirect) == Approx(0.55));
  CHECK(w(Who::unnamed_group, How::indirect) == Approx(0.15));
  said.hearsay_depth = 3;
  CHECK(w(Who::named_person, How::indirect) == Approx(0.9 * 0.36));
  said.hearsay_depth = 1;
  said.polarity = Polarity::negated;
  CHECK(w(Who::named_person, How::indirect) == Approx(0.45));
  said.polarity = Polarity::denies;
  CHECK(w(Who::named_person, How::indirect) == Approx(0.9));
}

TEST_CASE("a letter has its words") {
  CHECK(letter_words("D") == "thinly sourced");
  CHECK(letter_words("").empty());
}
