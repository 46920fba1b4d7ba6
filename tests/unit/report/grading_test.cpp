// SPDX-License-Identifier: Apache-2.0
// Tests src/report/grading.cpp.
#include "report/grading.h"

#include "catch.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

std::string why_not(Draft draft) {
  const Report report = draft.report();
  CHECK(report.score.graded == report.score.why_not.empty());
  CHECK(report.score.graded != why_not_words(report.score.why_not).size() > 0);
  return report.score.why_not;
}

}  // namespace

TEST_CASE("an ordinary article is graded") { CHECK(why_not(worked_example()).empty()); }

TEST_CASE("short articles and articles of few claims are not graded") {
  Draft brief;
  brief.say({.text = "The quay is shut."});
  CHECK(why_not(brief) == "too-short");
  Draft few;
  few.say({.text = "The quay is shut."}).padding(8);
  CHECK(why_not(few) == "too-few-claims");
  CHECK(why_not(Draft()) == "too-short");
}

TEST_CASE("other languages are not graded, declared or not") {
  Draft declared = worked_example();
  declared.article().language = "fr-CA";
  CHECK(why_not(declared) == "not-english");
  Draft english = worked_example();
  english.article().language = "en_GB";
  CHECK(why_not(english).empty());
  Draft german;
  for (int i = 0; i < 12; ++i) {
    german.say({.text =
                    "Der Hafen von Norrby bleibt seit Montag wegen eines Streiks der "
                    "Kranführer geschlossen."});
  }
  CHECK(why_not(german) == "not-english");
}

TEST_CASE("opinion is known by its title or its address, not by words inside") {
  struct Row {
    const char* title;
    const char* url;
    const char* why;
  };
  const Row rows[] = {
      {"Opinion: The quay must open", "", "opinion"},
      {"The quay must open | Letters", "", "opinion"},
      {"Public opinion shifts in Norrby: poll", "", ""},
      {"Quay", "https://news.example/opinion/quay", "opinion"},
      {"Quay", "https://news.example/2026/live", "opinion"},
      {"Quay", "https://news.example/public-opinion-shifts", ""},
      {"Quay", "https://news.example/news/quay?from=/opinion/", ""},
      {"Quay", "https://opinion.example/news/quay", ""},
  };
  for (const Row& row : rows) {
    INFO(row.title << " " << row.url);
    Draft draft = worked_example();
    draft.article().title = row.title;
    draft.article().canonical_url = row.url;
    CHECK(why_not(draft) == row.why);
  }
}

TEST_CASE("doubtful extraction and doubtful labels are not graded") {
  Draft unsure_page = worked_example();
  unsure_page.article().confidence = 0.3;
  CHECK(why_not(unsure_page) == "low-confidence");
  Draft unsure_labels = worked_example();
  for (int i = 0; i < 8; ++i) {
    unsure_labels.say({.text = "The quay is shut.", .confidence = 0.4});
  }
  CHECK(why_not(unsure_labels) == "unsure-labels");
}
