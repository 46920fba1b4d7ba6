// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/reading.cpp and attribute.cpp: which speaker labels a sentence,
// and what is listed beside him.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

TEST_CASE("of several speakers the outermost labels the sentence") {
  struct Row {
    const char* text;
    const char* speaker;
    const char* flags;
  };
  const Row rows[] = {
      // A frame before its content holds what is to its right.
      {"Ines Kallio said that Rosa Lind had told crews to leave.",
       "named-person indirect ines-kallio", "chain=2"},
      // A trailing frame holds what is to its left.
      {"Ines Kallio said the driver slept, according to Rosa Lind.",
       "named-person indirect rosa-lind", "chain=2"},
      // One speaker twice is no chain.
      {"Ines Kallio said crews were tired, Kallio said.",
       "named-person indirect ines-kallio", ""},
      // An agentless cue counts only when nobody else speaks.
      {"Ines Kallio said the driver reportedly slept.",
       "named-person indirect ines-kallio", ""},
      {"The driver reportedly slept.", "vague-passive indirect", ""},
      // Attitudes never source; a belief does.
      {"Ines Kallio wants the dam to hold.", "none unmarked", "mind"},
      {"Ines Kallio believes the dam is safe.", "named-person indirect ines-kallio",
       "mind"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Report report = check_text(row.text);
    CHECK(speaker(report, 0) == row.speaker);
    CHECK(flags(report, 0) == row.flags);
  }
}

TEST_CASE("every attribution is listed, the primary first") {
  const Report report =
      check_text("Ines Kallio said the driver slept, according to Rosa Lind.");
  const SentenceLabel& label = report.labelled.sentences[0];
  REQUIRE(label.attributions.size() == 2);
  const Attribution& outer = primary(report, 0);
  CHECK(slice(report.article.text, *outer.source) == "Rosa Lind");
  CHECK(slice(report.article.text, *outer.cue) == "according to");
  CHECK(outer.hearsay_depth == 2);
  const Attribution& inner = report.labelled.attributions[label.attributions[1]];
  CHECK(slice(report.article.text, *inner.source) == "Ines Kallio");
  CHECK(inner.hearsay_depth == 1);
}

TEST_CASE("an attitude is listed though it does not source") {
  const Report report = check_text("Ines Kallio wants the dam to hold.");
  const SentenceLabel& label = report.labelled.sentences[0];
  CHECK_FALSE(label.rule.has_value());
  REQUIRE(label.attributions.size() == 1);
  CHECK(primary(report, 0).cue_class == CueClass::desire);
}

TEST_CASE("a label names the rules that decided it and its runner-up") {
  const Report report =
      check_text("Ines Kallio said the driver would sleep, according to police.");
  const SentenceLabel& label = report.labelled.sentences[0];
  CHECK(rule_id(label.rule).starts_with("en/frame/according-to"));
  CHECK(label.who == Who::named_org);
  CHECK(label.runner_up == Who::named_person);
  CHECK(label.confidence > 0.0);
  CHECK(label.confidence <= 1.0);
}

TEST_CASE("a record that speaks, or is spoken through, makes it by document") {
  struct Row {
    const char* text;
    const char* speaker;
  };
  const Row rows[] = {
      {"In a statement, Toro Mining said the water was clean.",
       "named-org by-document toro-mining"},
      {"Toro Mining said the water was clean.", "named-org indirect toro-mining"},
      {"According to the indictment, the agent paid nine times.",
       "document by-document indictment"},
      // A record nobody could find.
      {"Reports say the water was clean.", "vague-document indirect"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(speaker(check_text(row.text), 0) == row.speaker);
  }
}

TEST_CASE("a sentence that no rule explains has no source") {
  const Report report = check_text("The road is wet.");
  const SentenceLabel& label = report.labelled.sentences[0];
  CHECK(label.who == Who::none);
  CHECK(label.how == How::unmarked);
  CHECK(label.kind == Kind::fact);
  CHECK(label.attributions.empty());
  CHECK(label.flags.empty());
  CHECK_FALSE(label.rule.has_value());
  CHECK_FALSE(label.kind_rule.has_value());
}

TEST_CASE("a pronoun for nobody known is one unnamed person") {
  CHECK(speaker(check_text("He said the road was lost."), 0) ==
        "unnamed-person indirect");
}

TEST_CASE("headings are headings, marks or not") {
  Page page;
  page.input = "-";
  page.format = InputFormat::markdown;
  page.bytes =
      "# The “smart” bridge\n\nInes Kallio said the bridge would close for a week "
      "of repairs, the third this year.\n";
  const Report report = check(page, own_rules());
  REQUIRE(report.sentences.size() == 2);
  CHECK(report.labelled.sentences[0].kind == Kind::heading);
  CHECK(speaker(report, 0) == "none unmarked");
  CHECK(speaker(report, 1) == "named-person indirect ines-kallio");
}
