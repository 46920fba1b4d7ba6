// SPDX-License-Identifier: Apache-2.0
// Tests src/article/author_names.cpp.
#include "article/author_names.h"

#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

TEST_CASE("bylines give names and nothing else") {
  const WordLists words = word_lists_from("rules/extract");
  struct Row {
    std::string byline;
    std::vector<std::string> wanted;
  };
  const Row rows[] = {
      {"Ana Ruiz", {"Ana Ruiz"}},
      {"By Ana Ruiz", {"Ana Ruiz"}},
      {"by: Ana Ruiz", {"Ana Ruiz"}},
      {"BY ANA RUIZ", {"ANA RUIZ"}},
      {"Byron Lee", {"Byron Lee"}},
      {"By Ana Ruiz and Tom Lee", {"Ana Ruiz", "Tom Lee"}},
      {"By Ana Ruiz, Tom Lee & Mia Dahl", {"Ana Ruiz", "Tom Lee", "Mia Dahl"}},
      {"Von Ana Ruiz und Tom Lee", {"Ana Ruiz", "Tom Lee"}},
      {"Par Ana Ruiz et Tom Lee", {"Ana Ruiz", "Tom Lee"}},
      {"Ana Ruiz; Ana Ruiz", {"Ana Ruiz"}},
      // Roles, dates, brackets and addresses go.
      {"By Ana Ruiz, Staff Writer", {"Ana Ruiz"}},
      {"Ana Ruiz, Staff Writer and Tom Lee | Updated March 15, 2025",
       {"Ana Ruiz", "Tom Lee"}},
      {"By Ana Ruiz March 15, 2025", {"Ana Ruiz"}},
      {"By Ana Ruiz \xC2\xB7 15 March 2025", {"Ana Ruiz"}},
      {"By Ana Ruiz Published 10:30 GMT", {"Ana Ruiz"}},
      {"By Ana Ruiz (Varnby Courier)", {"Ana Ruiz"}},
      {"Ana Ruiz desk@varnby.example", {"Ana Ruiz"}},
      {"By Ana Ruiz - Reporter", {"Ana Ruiz"}},
      // Names that look like something else stay whole.
      {"Tom Lee Jr.", {"Tom Lee Jr."}},
      {"J. R. Lee-Dahl", {"J. R. Lee-Dahl"}},
      {"Zo\xC3\xAB O\xE2\x80\x99Neil", {"Zo\xC3\xAB O\xE2\x80\x99Neil"}},
      // What is no name.
      {"", {}},
      {"admin", {}},
      {"By Staff Writer", {}},
      {"https://varnby.example/authors/ana-ruiz", {}},
      {"Varnby Verlag GmbH, Norrby", {}},
      {"March 15, 2025", {}},
      {"The council met again to speak about a bridge", {}},
  };
  for (const Row& row : rows) {
    INFO(row.byline);
    CHECK(author_names(row.byline, words) == row.wanted);
  }
}

TEST_CASE("an endless byline is read in time and gives no endless name") {
  const WordLists words = word_lists_from("rules/extract");
  CHECK(author_names(std::string(200'000, 'x'), words).empty());
  CHECK(author_names(std::string(200'000, ','), words).empty());
}
