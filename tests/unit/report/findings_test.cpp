// SPDX-License-Identifier: Apache-2.0
// Tests src/report/findings.cpp and its families: each finding firing and not firing.
#include "report/findings.h"

#include <set>

#include "catch.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

std::vector<Finding> of_rule(const Report& report, std::string_view rule) {
  std::vector<Finding> found;
  for (const Finding& finding : report.findings) {
    if (finding.rule == rule) found.push_back(finding);
  }
  return found;
}

std::vector<Finding> of_rule(Draft draft, std::string_view rule) {
  return of_rule(draft.report(), rule);
}

std::string marked(const Report& report, const Finding& finding) {
  return std::string(slice(report.article.text, finding.span));
}

Said by(const std::string& text, Who who, const std::string& source,
        const std::string& cue) {
  return {.text = text, .who = who, .how = How::indirect, .source = source, .cue = cue};
}

const Said sourced =
    by("Rosa Lind said 40 carts left.", Who::named_person, "Rosa Lind", "said");

}  // namespace

TEST_CASE("AS101 asks who counted an unsourced figure") {
  Draft draft;
  draft.say({.text = "The road is shut."}).paragraph();
  draft.say({.text = "It cost almost $4 million last year.", .kind = Kind::figure});
  draft.say(sourced);
  const Report report = draft.report();
  const auto found = of_rule(report, "AS101");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "Figure \"almost $4 million\" has no source. Who counted it?");
  CHECK(found[0].level == Level::warning);
  CHECK(found[0].sentence == 1);
  CHECK(marked(report, found[0]) == "almost $4 million");
  CHECK(found[0].policy == std::vector<std::string>{"BBC-3", "CN", "Reuters"});
}

TEST_CASE("AS101 is an error in the opening paragraph and the headline") {
  Draft lede;
  lede.say({.text = "The port lost 300 jobs.", .kind = Kind::figure});
  CHECK(of_rule(lede, "AS101").at(0).level == Level::error);
  Draft headline;
  headline.headline({.text = "Port loses 300 jobs"}).say({.text = "The road is shut."});
  CHECK(of_rule(headline, "AS101").at(0).level == Level::error);
  Draft backed;
  backed.headline({.text = "Port loses 300 jobs"});
  backed.say(
      by("Rosa Lind said 300 jobs went.", Who::named_person, "Rosa Lind", "said"));
  CHECK(of_rule(backed, "AS101").empty());
}

TEST_CASE("AS103, AS104 and AS106 ask about judgements and predictions") {
  Draft draft;
  draft.say({.text = "The mood is bleak.", .kind = Kind::evaluation});
  draft.say({.text = "Prices will fall.", .kind = Kind::prediction});
  draft.say({.text = "It is a sad end.", .kind = Kind::evaluation});
  const Report report = draft.report();
  REQUIRE(of_rule(report, "AS103").size() == 1);
  CHECK(of_rule(report, "AS103")[0].message ==
        "Judgement in the writer's voice: \"The mood is bleak\".");
  CHECK(of_rule(report, "AS104").size() == 1);
  REQUIRE(of_rule(report, "AS106").size() == 1);
  CHECK(of_rule(report, "AS106")[0].sentence == 2);

  Draft attributed;
  Said bleak = by("Lind called the mood bleak.", Who::named_person, "Lind", "called");
  bleak.kind = Kind::evaluation;
  attributed.say(bleak);
  CHECK(of_rule(attributed, "AS103").empty());
  CHECK(of_rule(attributed, "AS106").empty());
}

TEST_CASE("AS105 speaks once a paragraph, at its first unsourced fact") {
  Draft draft;
  draft.say(sourced).say({.text = "The road is shut."}).say({.text = "Carts left."});
  draft.paragraph().say({.text = "The quay is shut."});
  draft.say({.text = "It was founded in 1820.", .kind = Kind::background});
  const auto found = of_rule(draft, "AS105");
  REQUIRE(found.size() == 2);
  CHECK(found[0].sentence == 1);
  CHECK(found[1].sentence == 3);
  CHECK(found[0].level == Level::note);
}

TEST_CASE("AS201, AS202, AS203 and AS204 quote what cannot be found") {
  Draft draft;
  draft.say(by("Experts say the road is shut.", Who::unnamed_group, "Experts", "say"));
  Said passive =
      by("He is believed to be abroad.", Who::vague_passive, "", "is believed");
  draft.say(passive);
  draft.say(by("Reports say so.", Who::vague_document, "Reports", "say"));
  draft.say(by("Local media said so.", Who::other_media, "Local media", "said"));
  const Report report = draft.report();
  CHECK(of_rule(report, "AS201").at(0).message ==
        "\"Experts\" cannot be identified. Name one, count them, or cut.");
  CHECK(of_rule(report, "AS202").at(0).message == "\"is believed\" hides who says so.");
  CHECK(marked(report, of_rule(report, "AS203").at(0)) == "Reports");
  CHECK(of_rule(report, "AS204").at(0).sentence == 3);

  Draft named;
  named.entity("Harbour Times", Who::other_media).say(sourced);
  Said outlet =
      by("The Harbour Times said so.", Who::other_media, "The Harbour Times", "said");
  outlet.entity = "Harbour Times";
  named.say(outlet);
  for (const char* rule : {"AS201", "AS202", "AS203", "AS204"}) {
    INFO(rule);
    CHECK(of_rule(named, rule).empty());
  }
}

TEST_CASE("a vague source beside a named one is still asked about") {
  Draft draft;
  draft.say(by("Rosa Lind and critics said the road was shut.", Who::named_person,
               "Rosa Lind", "said"));
  draft.also(by("", Who::unnamed_group, "critics", "said"));
  CHECK(of_rule(draft, "AS201").size() == 1);
}

TEST_CASE("AS302 asks for a reason once a source") {
  Draft draft;
  const Said aide = by("An aide said so.", Who::unnamed_official, "An aide", "said");
  draft.say(aide).say(aide);
  CHECK(of_rule(draft, "AS302").size() == 1);
  Said reasoned = aide;
  reasoned.anonymity = {"specific", "informative"};
  CHECK(of_rule(Draft().say(reasoned), "AS302").empty());
}

TEST_CASE("AS401 and AS402 ask for a speaker") {
  Draft orphan;
  orphan.say({.text = "“They came at night and took the files.”", .how = How::orphan});
  const auto lost = of_rule(orphan, "AS401");
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].level == Level::error);
  CHECK(lost[0].message ==
        "Quotation with no speaker: \"They came at night and took the files\".");
  CHECK(of_rule(orphan, "AS105").empty());

  Draft scare;
  scare.say({.text = "The “reform” passed.", .how = How::scare});
  CHECK(of_rule(scare, "AS402").at(0).level == Level::warning);
  Said spoken = by("Lind spoke of the “Reform”.", Who::named_person, "Lind", "spoke");
  spoken.how = How::mixed;
  scare.say(spoken);
  CHECK(of_rule(scare, "AS402").at(0).level == Level::note);
  CHECK(of_rule(Draft().say(spoken), "AS402").empty());
}

TEST_CASE("AS501 prints the chain of speakers, the first of them first") {
  Said lind = by("Rosa Lind said the driver had said he slept.", Who::named_person,
                 "Rosa Lind", "said");
  lind.hearsay_depth = 2;
  const Said driver = by("", Who::unnamed_person, "the driver", "had said");
  Draft draft;
  draft.say(lind).also(driver);
  const Report report = draft.report();
  const auto found = of_rule(report, "AS501");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "Passed through 2 speakers: the driver → Rosa Lind.");
  CHECK(found[0].level == Level::warning);
  CHECK(marked(report, found[0]) == "the driver had said");
  CHECK(of_rule(Draft().say(sourced), "AS501").empty());

  Draft told;
  Said relayed = by("Rosa Lind told the Times the driver had said he slept.",
                    Who::named_person, "Rosa Lind", "told");
  relayed.via = "the Times";
  relayed.hearsay_depth = 3;
  told.say(relayed).also(driver);
  CHECK(of_rule(told, "AS501").at(0).level == Level::error);
  CHECK(of_rule(told, "AS501").at(0).message ==
        "Passed through 3 speakers: the driver → Rosa Lind → the Times.");

  Draft beside;
  beside.say(by("Rosa Lind and the driver said he slept.", Who::named_person,
                "Rosa Lind", "said"));
  beside.also(by("", Who::unnamed_person, "the driver", "said"));
  CHECK(of_rule(beside, "AS501").empty());
}

TEST_CASE("AS802 finds the source the headline dropped") {
  const Report report = worked_example().report();
  const auto found = of_rule(report, "AS802");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "Body says \"Dock Union\" claims it; headline states it flat.");
  CHECK(marked(report, found[0]) == "Dock Union to reopen Norrby quay");

  const Said body = by("The union said the quay at Norrby would reopen.",
                       Who::named_org, "The union", "said");
  Draft kept;
  kept.headline(
      by("Norrby quay to reopen, union says", Who::named_org, "union", "says"));
  kept.say(body);
  CHECK(of_rule(kept, "AS802").empty());
  Draft other;
  other.headline({.text = "Rain floods the market in Eastfield"}).say(body);
  CHECK(of_rule(other, "AS802").empty());
  Draft act;
  act.headline({.text = "Norrby quay to reopen"}).say(body);
  act.say(
      {.text = "The council voted to reopen Norrby quay.", .kind = Kind::public_act});
  CHECK(of_rule(act, "AS802").empty());
}

TEST_CASE("AS804, AS805 and AS806 speak about the whole article") {
  const Report report = worked_example().report();
  REQUIRE(of_rule(report, "AS805").size() == 1);
  CHECK(of_rule(report, "AS805")[0].message ==
        "67% of attributed claims (12 of 18) belong to Dock Union.");
  CHECK_FALSE(of_rule(report, "AS805")[0].sentence.has_value());
  CHECK(of_rule(report, "AS804").empty());
  CHECK(of_rule(report, "AS806").empty());

  Draft single;
  single.entity("Rosa Lind", Who::named_person);
  Said lind = sourced;
  lind.entity = "Rosa Lind";
  for (int i = 0; i < 4; ++i) single.say(lind);
  CHECK(of_rule(single, "AS804").empty());
  single.say(lind);
  CHECK(of_rule(single, "AS804").at(0).message ==
        "100% of attributed claims (5 of 5) come from Rosa Lind.");
  CHECK(of_rule(single, "AS805").empty());

  Draft none;
  none.say({.text = "The road is shut."});
  CHECK(of_rule(none, "AS806").at(0).level == Level::error);
  CHECK(of_rule(Draft().padding(3), "AS806").empty());
  Draft seen;
  seen.say(
      by("The Courier saw carts leave.", Who::self_observation, "The Courier", "saw"));
  CHECK(of_rule(seen, "AS806").empty());
}

TEST_CASE("findings are ordered, named apart and stable under edits elsewhere") {
  const Report report = worked_example().report();
  std::set<std::string> ids;
  bool in_text = false;
  std::uint32_t last = 0;
  for (const Finding& finding : report.findings) {
    CHECK(finding.id.size() == 16);
    ids.insert(finding.id);
    if (!finding.sentence) CHECK_FALSE(in_text);
    in_text = in_text || finding.sentence.has_value();
    CHECK(finding.sentence.value_or(0) >= last);
    last = finding.sentence.value_or(0);
    CHECK(finding.message.find('{') == std::string::npos);
    if (finding.sentence) {
      CHECK(report.sentences[*finding.sentence].where.covers(finding.span));
    }
  }
  CHECK(ids.size() == report.findings.size());

  Draft longer;
  longer.say({.text = "A new line stands first."}).paragraph();
  longer.say({.text = "The mood is bleak.", .kind = Kind::evaluation}).padding(1);
  Draft shorter;
  shorter.say({.text = "The mood is  bleak.", .kind = Kind::evaluation}).padding(1);
  CHECK(of_rule(longer, "AS103").at(0).id == of_rule(shorter, "AS103").at(0).id);
}

TEST_CASE("a finding without a card is not reported") {
  RuleSet rules = report_rules();
  rules.findings.clear();
  CHECK(summarize(worked_example().labelled(), rules).findings.empty());
}

TEST_CASE("a sentence with more findings than are listed is told of") {
  std::string scared = "The";
  for (int i = 0; i < 14; ++i) scared += " “plan”";
  Said said{scared + " went on."};
  said.how = How::scare;
  const Report report = Draft().say(said).report();
  const auto found = of_rule(report, "AS402");
  CHECK(found.size() <= max_findings_of_rule);
  const auto& warnings = report.article.warnings;
  const bool told =
      std::find(warnings.begin(), warnings.end(), "crowded-sentence") != warnings.end();
  CHECK(told == (found.size() == max_findings_of_rule));
  CHECK(found.size() == max_findings_of_rule);
  CHECK(Draft().say({"It rained."}).report().article.warnings.empty());
}
