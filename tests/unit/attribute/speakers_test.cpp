// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/speakers.cpp: each way to carry a speaker, and its near misses.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

const std::string direct = "named-person direct ines-kallio";
const std::string indirect = "named-person indirect ines-kallio";
const std::string carried = "named-person continuing ines-kallio";
const std::string lind = "named-person direct rosa-lind";
const std::string orphan = "none orphan";
const std::string none = "none unmarked";

}  // namespace

TEST_CASE("sentences inside one quotation have the speaker of its frame") {
  const SpeakersRow rows[] = {
      {"“They came at night. They took the files,” Ines Kallio said.",
       {carried, direct}},
      {"“They came. They took the files. They left,” Ines Kallio said.",
       {carried, carried, direct}},
      {"Ines Kallio said: “They came at night. They took the files.”",
       {direct, carried}},
      // What follows the closing mark is the writer's again.
      {"“They came at night. They took the files,” Ines Kallio said. The road is wet.",
       {carried, direct, none}},
      {"The road is wet. “They came at night. They took the files,” Ines Kallio said.",
       {none, carried, direct}},
      // A quotation that nobody frames.
      {"“They came at night and left. They took all of the files.”", {orphan, orphan}},
  };
  check_speakers(rows);
}

TEST_CASE("a quotation left open goes on in the next paragraphs") {
  const SpeakersRow rows[] = {
      {"Ines Kallio said: “They came at night.\n\n“They took all of the files.\n\n"
       "“Nobody saw them leave the yard.”",
       {direct, carried, carried}},
      {"“They came at night,” Ines Kallio said. “They took all of the files.\n\n"
       "“Then they burnt the rest of it.” The road is wet.",
       {direct, carried, carried, none}},
      // Two speakers in the paragraph: it goes on for the one who left it open.
      {"“It was dark out,” Rosa Lind said. “They came at night,” Ines Kallio said. "
       "“They took all of the files.\n\n“Then they burnt the rest of it.”",
       {lind, direct, carried, carried}},
  };
  check_speakers(rows);
}

TEST_CASE("a quotation beside a speaker's in one paragraph is his") {
  const SpeakersRow rows[] = {
      {"“They came at night,” Ines Kallio said. “They took all of the files.”",
       {direct, carried}},
      {"“They came at night,” Ines Kallio said. “They took all of the files.” “They "
       "burnt the rest of it.”",
       {direct, carried, carried}},
      // The speaker comes after.
      {"“They came at night and left.” “They took the files,” Ines Kallio said.",
       {carried, direct}},
      {"It rained.\n\n“They came at night and left.” “They took the files,” Ines "
       "Kallio said.",
       {none, carried, direct}},
      // Not all of the sentence is between the marks.
      {"“They came at night,” Ines Kallio said. The wall bore a line: “They took all "
       "of "
       "the files.”",
       {direct, orphan}},
      // A plain sentence is not carried, and ends the run.
      {"“They came at night,” Ines Kallio said. The road is wet. “They took all of the "
       "files.”",
       {direct, none, orphan}},
      // The last speaker before the quotation is meant.
      {"“It was dark,” Rosa Lind said. “They came at night,” Ines Kallio said. “They "
       "took all of the files.”",
       {lind, direct, carried}},
  };
  check_speakers(rows);
}

TEST_CASE("a quotation alone in the next paragraph has the only speaker before it") {
  const SpeakersRow rows[] = {
      {"“They came at night,” Ines Kallio said.\n\n“They took all of the files.”",
       {direct, carried}},
      {"“They came at night,” Ines Kallio said.\n\n“They took all of the files.”\n\n"
       "“They burnt the rest of it.”",
       {direct, carried, carried}},
      // Two speakers before it: nobody can tell.
      {"“They came at night,” Ines Kallio said. “It was dark,” Rosa Lind "
       "said.\n\n“They "
       "took all of the files.”",
       {direct, lind, orphan}},
      // The same speaker twice is one.
      {"“They came at night,” Ines Kallio said. “It was dark,” Kallio said.\n\n“They "
       "took all of the files.”",
       {direct, direct, carried}},
      // A paragraph with no speaker between.
      {"“They came at night,” Ines Kallio said.\n\nThe road is wet.\n\n“They took all "
       "of "
       "the files.”",
       {direct, none, orphan}},
      // The paragraph before ends in a sentence of the writer's.
      {"“They came at night,” Ines Kallio said. The road is wet.\n\n“They took all of "
       "the files.”",
       {direct, none, orphan}},
      // The speaker of the new paragraph comes after the quotation.
      {"“They came at night,” Ines Kallio said.\n\n“They took all of the files.” “We "
       "wept,” Rosa Lind said.",
       {direct, "named-person continuing rosa-lind", lind}},
  };
  check_speakers(rows);
}

TEST_CASE("a sentence that goes on with what was reported is still the speaker's") {
  const SpeakersRow rows[] = {
      {"Ines Kallio said the plan was ready. It would close the road for a week.",
       {indirect, carried}},
      // A plain sentence in between, another paragraph, or nobody before it.
      {"Ines Kallio said the plan was ready. The road is wet. It would close the road.",
       {indirect, none, none}},
      {"Ines Kallio said the plan was ready.\n\nIt would close the road for a week.",
       {indirect, none}},
      {"The plan is ready. It would close the road for a week.", {none, none}},
      // Without the words that say so it is the writer's.
      {"Ines Kallio said the plan was ready. It closes the road for a week.",
       {indirect, none}},
  };
  check_speakers(rows);
}

TEST_CASE("speech taken up, and what a colon hands over, is carried") {
  const SpeakersRow rows[] = {
      {"“They came at night,” Ines Kallio said. It “was over before the bells rang”.",
       {direct, carried}},
      // A subject of its own, or a new paragraph, and the words are not hers.
      {"“They came at night,” Ines Kallio said. The note on the wall “was written "
       "before the bells rang”.",
       {direct, orphan}},
      {"“They came at night,” Ines Kallio said.\n\nIt “was over before the bells "
       "rang”.",
       {direct, orphan}},
      {"The road is wet.\n\nInes Kallio said:\n\nThe road is lost. Crews left at two.",
       {none, indirect, carried, carried}},
      {"The road is wet.\n\nInes Kallio left the room:\n\nThe road is lost.",
       {none, none, none}},
  };
  check_speakers(rows);
}

TEST_CASE("a carried attribution keeps its source and its cue") {
  const Report report =
      check_text("“They came at night. They took the files,” Ines Kallio said.");
  const Attribution& attribution = primary(report, 0);
  CHECK(attribution.carried);
  REQUIRE(attribution.cue.has_value());
  CHECK(slice(report.article.text, *attribution.cue) == "said");
  REQUIRE(attribution.source.has_value());
  CHECK(slice(report.article.text, *attribution.source) == "Ines Kallio");
  REQUIRE(attribution.content.size() == 1);
  CHECK(attribution.content[0] == report.sentences[0].where);
  CHECK(report.labelled.sentences[0].confidence <
        report.labelled.sentences[1].confidence);
  CHECK(report.labelled.sentences[0].rule == report.labelled.sentences[1].rule);
}
