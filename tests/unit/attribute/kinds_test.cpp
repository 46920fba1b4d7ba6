// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/kinds.cpp: what a sentence asserts, and its flags.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

Kind kind(const char* text) { return check_text(text).labelled.sentences.at(0).kind; }

}  // namespace

TEST_CASE("a sentence is what it asserts") {
  struct Row {
    const char* text;
    Kind kind;
  };
  const Row rows[] = {
      {"The road is wet.", Kind::fact},
      {"Who will pay for the dam?", Kind::question},
      {"The dam will hold for years.", Kind::prediction},
      {"Prices rose by 4% in May.", Kind::figure},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(name(kind(row.text)) == name(row.kind));
  }
}

TEST_CASE("the frame is not judged, only what it holds") {
  struct Row {
    const char* text;
    Kind kind;
  };
  const Row rows[] = {
      // "contend" and "denied" are words of the frame.
      {"Experts contend it is improbable that the dam will hold.", Kind::prediction},
      {"Ines Kallio said the road was lost.", Kind::fact},
      {"Ines Kallio said the dam will hold.", Kind::prediction},
      {"“Who will pay for the dam?” Ines Kallio asked.", Kind::question},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(name(kind(row.text)) == name(row.kind));
  }
}

TEST_CASE("a kind names its rule, the default names none") {
  const Report report = check_text("The dam will hold for years. The road is wet.");
  const SentenceLabel& first = report.labelled.sentences[0];
  CHECK(first.kind == Kind::prediction);
  CHECK(rule_id(first.kind_rule).starts_with("en/kind/"));
  CHECK(rule_id(report.labelled.sentences[1].kind_rule) == "-");
}

TEST_CASE("flags are raised by rules, sorted, once each, and steering ones kept back") {
  struct Row {
    const char* text;
    const char* flags;
  };
  const Row rows[] = {
      {"The road is wet.", ""},
      {"In a recent statement, Toro Mining said the water was clean.", "undated"},
      {"In a statement on Monday, Toro Mining said the water was clean.", ""},
      {"She spoke on condition of anonymity.", "anon-reason"},
      {"A driver said no, on condition of anonymity because he was not authorised to "
       "speak.",
       "anon-reason"},
      {"It would close the road for a week.", ""},  // "continues" only steers
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(flags(check_text(row.text), 0) == row.flags);
  }
}
