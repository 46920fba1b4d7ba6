// SPDX-License-Identifier: Apache-2.0
// Tests src/article/written_date.cpp.
#include "article/written_date.h"

#include "catch.h"
#include "word_lists_from.h"

using namespace ascribe;

TEST_CASE("dates as pages write them become ISO 8601") {
  const WordLists words = word_lists_from("rules/extract");
  const DateReading reading{words["months"], false};
  struct Row {
    std::string written;
    std::string wanted;
  };
  const Row rows[] = {
      // ISO 8601 stays as the page has it.
      {"2025-03-15", "2025-03-15"},
      {"2025-03-15T08:30:00Z", "2025-03-15T08:30:00Z"},
      {" 2025-03-15T08:30:00.5+02:00\n", "2025-03-15T08:30:00.5+02:00"},
      {"2025-03-15 08:30:00 +0200", "2025-03-15T08:30:00+0200"},
      {"2025-03-15, last edited", "2025-03-15"},
      // Other machines' forms.
      {"20250315", "2025-03-15"},
      {"20250315T083000Z", "2025-03-15"},
      {"2025/03/15", "2025-03-15"},
      {"Sat, 15 Mar 2025 08:30:00 GMT", "2025-03-15"},
      // People's forms.
      {"March 15, 2025", "2025-03-15"},
      {"Updated 8:30 a.m. Mar. 15th, 2025", "2025-03-15"},
      {"15 March 2025", "2025-03-15"},
      {"March\xC2\xA0"
       "15,\xC2\xA0"
       "2025",
       "2025-03-15"},
      {"Samstag, 15. M\xC3\xA4rz 2025", "2025-03-15"},
      {"15 de marzo de 2025", "2025-03-15"},
      {"1er f\xC3\xA9vrier 2025", "2025-02-01"},
      {"15.03.2025 um 8 Uhr", "2025-03-15"},
      {"15.3.25", "2025-03-15"},
      {"15/03/2025", "2025-03-15"},
      {"03/15/2025", "2025-03-15"},
      {"03/04/2025", "2025-04-03"},
      {"2025\xE5\xB9\xB4"
       "3\xE6\x9C\x88"
       "15\xE6\x97\xA5",
       "2025-03-15"},
      // No dates.
      {"", ""},
      {"March 2025", ""},
      {"31.02.2025x", ""},
      {"2025-13-40", ""},
      {"0000-00-00", ""},
      {"15 March 1871", ""},
      {"Call 555 123 4567", ""},
      {"12345678901234567890", ""},
      {"may 5 people", ""},
  };
  for (const Row& row : rows) {
    INFO(row.written);
    CHECK(iso_date(row.written, reading) == row.wanted);
  }
  CHECK(iso_date("03/04/2025", {words["months"], true}) == "2025-03-04");
}

TEST_CASE("the path of a URL may hold a date") {
  CHECK(date_in_path("https://varnby.example/2025/03/15/bridge") == "2025-03-15");
  CHECK(date_in_path("https://varnby.example/news/2025/3/5/") == "2025-03-05");
  CHECK(date_in_path("https://varnby.example/2025-03-15-bridge") == "2025-03-15");
  CHECK(date_in_path("https://varnby.example/2025/03/bridge").empty());
  CHECK(date_in_path("https://varnby.example/2025/13/15/").empty());
  CHECK(date_in_path("https://varnby.example/2025/03/155/").empty());
  CHECK(date_in_path("").empty());
}
