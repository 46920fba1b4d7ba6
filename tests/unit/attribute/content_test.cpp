// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/content.cpp: direct, mixed, indirect, and marks with nobody.
#include "attribute/content.h"

#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

std::string content_words(const SentenceReading& sentence, const Frame& frame) {
  std::string out;
  for (const TokenRange part : content_of(sentence, frame)) {
    out += "[" + std::to_string(part.begin) + "," + std::to_string(part.end) + ")";
  }
  return out;
}

}  // namespace

TEST_CASE("how a source's words reach the page is read off the marks") {
  struct Row {
    const char* text;
    const char* speaker;
  };
  const Row rows[] = {
      // Set off: first, after a comma or colon, or right behind the cue.
      {"“We lost the road,” Ines Kallio said.", "named-person direct ines-kallio"},
      {"“We lost the road,” Ines Kallio said on Tuesday in Norrby.",
       "named-person direct ines-kallio"},
      {"“We lost the road,” said Ines Kallio.", "named-person direct ines-kallio"},
      {"Ines Kallio stated on Saturday, “We lost the road.”",
       "named-person direct ines-kallio"},
      {"Ines Kallio said: “We lost the road.”", "named-person direct ines-kallio"},
      {"“We lost the road,” Ines Kallio said, “and the bridge with it.”",
       "named-person direct ines-kallio"},
      // Marks around a part of what is said.
      {"Ines Kallio said that “the people of the valley will stay”.",
       "named-person mixed ines-kallio"},
      {"Ines Kallio called the delay “a disgrace”.", "named-person mixed ines-kallio"},
      {"“We lost the road,” Ines Kallio said, after a night in which nine crews had "
       "worked through rain and wind to keep the last pass open for trucks.",
       "named-person mixed ines-kallio"},
      // A term before its noun is no speech; the same words where they end the clause
      // are.
      {"Ines Kallio said the “summer only” bridge was closed.",
       "named-person indirect ines-kallio"},
      {"Ines Kallio said the bridge was “past repair”.",
       "named-person mixed ines-kallio"},
      // No marks.
      {"Ines Kallio said the road was lost.", "named-person indirect ines-kallio"},
      {"The road was lost, Ines Kallio said.", "named-person indirect ines-kallio"},
      // A source inside the marks says nothing outside them.
      {"“It went off at nine, and the soup with it,” Ines Kallio, 71, said.",
       "named-person direct ines-kallio"},
      // What the rule says.
      {"Toro Mining declined to comment.", "named-org declined toro-mining"},
      {"Toro Mining declined to comment on “the pit”.",
       "named-org declined toro-mining"},
      // Marks with nobody: a few words, or a whole clause.
      {"The mayor opened the “smart” bridge.", "none scare"},
      {"The banner hung from the bridge: “We will never leave this valley again.”",
       "none orphan"},
      {"The road is wet.", "none unmarked"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(speaker(check_text(row.text), 0) == row.speaker);
  }
}

TEST_CASE("marks that an agentless cue governs are nobody's") {
  const Report report =
      check_text("Toro Mining said it got a bid, which was characterised as “fair”.");
  CHECK(speaker(report, 0) == "named-org indirect toro-mining");
  CHECK(flags(report, 0) == "scare");
  // Marks of the source's own beside them make it mixed.
  const Report both = check_text(
      "Toro Mining said it got “two bids”, one of which was characterised as “fair”.");
  CHECK(speaker(both, 0) == "named-org mixed toro-mining");
}

TEST_CASE("five words between marks read as speech") {
  CHECK(speaker(check_text("The wall bore the words “we will not go”."), 0) ==
        "none scare");
  CHECK(speaker(check_text("The wall bore the words “we will not go home”."), 0) ==
        "none orphan");
}

TEST_CASE("content is what lies beside the frame, on the sides its rule says") {
  CompiledRule rule;
  Frame frame;
  frame.rule = &rule;
  frame.whole = {3, 5};
  SentenceReading sentence;
  sentence.tokens = {1, 9};
  CHECK(content_words(sentence, frame) == "[1,3)[5,9)");
  rule.emit.content = ContentSide::after;
  CHECK(content_words(sentence, frame) == "[5,9)");
  rule.emit.content = ContentSide::before;
  CHECK(content_words(sentence, frame) == "[1,3)");
  frame.whole = {1, 9};
  CHECK(content_words(sentence, frame).empty());
  rule.emit.content = ContentSide::around;
  CHECK(content_words(sentence, frame).empty());
}

TEST_CASE("the content of an attribution is its words in the article") {
  const Report report = check_text("Ines Kallio said the road was lost.");
  const Attribution& attribution = primary(report, 0);
  REQUIRE(attribution.content.size() == 1);
  CHECK(slice(report.article.text, attribution.content[0]) == "the road was lost.");
  CHECK(slice(report.article.text, *attribution.source) == "Ines Kallio");
  CHECK(slice(report.article.text, *attribution.cue) == "said");
  CHECK_FALSE(attribution.carried);
}
