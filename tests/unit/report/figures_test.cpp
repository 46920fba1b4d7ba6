// SPDX-License-Identifier: Apache-2.0
// Tests src/report/figures.cpp.
#include "report/figures.h"

#include "catch.h"
#include "unit/report/draft.h"

using namespace ascribe;

namespace {

std::string figure_of(const std::string& sentence) {
  Draft draft;
  draft.say({.text = sentence});
  const Report& report = draft.labelled();
  const auto figure =
      first_figure(report.article, report.tokens, 0, report_rules().phrases);
  return figure ? std::string(slice(report.article.text, *figure)) : "";
}

}  // namespace

TEST_CASE("a figure is marked with the words that belong to it") {
  struct Row {
    const char* sentence;
    const char* figure;
  };
  const Row rows[] = {
      {"Arrears rose 12% this spring.", "12%"},
      {"It cost $4.2 million to mend.", "$4.2 million"},
      {"They were owed tens of billions of dollars by then.",
       "tens of billions of dollars"},
      {"The quay took approximately ten boats.", "approximately ten"},
      {"It holds 2.3 million litres.", "2.3 million"},
      {"The remains of four others were found.", "four"},
      {"Some 1,004 people signed.", "Some 1,004"},
      {"In 2024 the port lost 300 jobs.", "300"},
      {"The fund has 2000 dollars left.", "2000 dollars"},
  };
  for (const Row& row : rows) {
    INFO(row.sentence);
    CHECK(figure_of(row.sentence) == row.figure);
  }
}

TEST_CASE("dates, times, ages, orders, scores and names are no figures") {
  const char* sentences[] = {
      "The bridge closed in 2024.",
      "It opened on 3 May and shut on June 12.",
      "The ferry left at 9 am on Monday.",
      "The ferry left at 10:30 sharp.",
      "Rosa Lind, 54, saw smoke.",
      "A man aged 54 saw smoke.",
      "Rosa Lind (54) saw smoke.",
      "The work took 16 months.",
      "It was the 3rd closure.",
      "The council voted 3-1 for it.",
      "It is set out in section 4 and on page 12.",
      "The road was closed.",
      "One man and two women left.",
  };
  for (const char* sentence : sentences) {
    INFO(sentence);
    CHECK(figure_of(sentence) == "");
  }
}
