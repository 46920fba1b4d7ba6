// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/offices.cpp: who is a person, and who holds an office, by the
// words around a name.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

TEST_CASE("words that only an office holder has make one of a name, all over") {
  const SpeakersRow rows[] = {
      {"Ines Kallio said no. The Kallio administration left it there.",
       {"named-official indirect ines-kallio", "none unmarked"}},
      {"Ines Kallio (D-Ohio) left. Later Kallio said no.",
       {"none unmarked", "named-official indirect ines-kallio"}},
      {"Ines Kallio said no. Her neighbour was elected mayor.",
       {"named-person indirect ines-kallio", "none unmarked"}},
      // An advertising campaign makes nobody of anybody.
      {"Ines Kallio said no. The advertising campaign left it there.",
       {"named-person indirect ines-kallio", "none unmarked"}},
  };
  check_speakers(rows);
}

TEST_CASE("a single name is somebody's when the article shows it, else a body's") {
  const SpeakersRow rows[] = {
      {"On Friday Lind said she saw smoke.", {"named-person indirect lind"}},
      {"They met Lind's wife. On Friday Lind said no.",
       {"none unmarked", "named-person indirect lind"}},
      {"They met Mr Lind. On Friday Lind said no.",
       {"none unmarked", "named-person indirect lind"}},
      {"On Friday Toro said it saw smoke.", {"named-org indirect toro"}},
  };
  check_speakers(rows);
}
