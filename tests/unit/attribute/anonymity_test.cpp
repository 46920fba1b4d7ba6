// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/anonymity.cpp: how an unnamed source is described, and why.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

TEST_CASE("an unnamed source has a description and a reason, or lacks them") {
  struct Row {
    const char* text;
    const char* anonymity;
  };
  const Row rows[] = {
      // Nothing but the noun.
      {"A leader said the dam would hold.", "none/none"},
      {"Officials said the dam would hold.", "none/none"},
      // A side, or a few words of no use.
      {"A Palestinian leader said the dam would hold.", "weak/none"},
      // A rank, a body, or how the source knows.
      {"A senior official said the dam would hold.", "specific/none"},
      {"An official of the port authority said the dam would hold.", "specific/none"},
      {"A Norrby official said the dam would hold.", "specific/none"},
      {"People familiar with the matter said the dam would hold.", "specific/none"},
      // Why there is no name.
      {"A leader said the dam would hold, on condition of anonymity.", "none/rote"},
      {"A senior official, who was not authorised to speak, said the dam would hold.",
       "specific/rote"},
      {"A driver, who feared for his job, said the dam would hold.",
       "none/informative"},
      {"A driver who feared for his job said, on condition of anonymity, that the dam "
       "would hold.",
       "none/informative"},
      // Not for the named, for crowds or for records.
      {"Ines Kallio said, on condition of anonymity, that the dam would hold.",
       "none/none"},
      {"Senior experts said the dam would hold.", "none/none"},
      {"Toro Mining said the dam would hold.", "none/none"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Anonymity found = primary(check_text(row.text), 0).anonymity;
    CHECK(found.description + "/" + found.reason == row.anonymity);
  }
}
