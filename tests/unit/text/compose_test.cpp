// SPDX-License-Identifier: Apache-2.0
// Tests src/text/compose.cpp.
#include "text/compose.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("two spellings of one character become one") {
  CHECK(composed("cafe\xCC\x81") == "café");
  CHECK(composed("café") == "café");
  CHECK(composed("plain") == "plain");
  CHECK(composed("") == "");
}

// A page of 400 KB that was one letter under 200,000 marks took 14 seconds.
TEST_CASE("a pile of marks is parted after every thirty") {
  std::string pile = "e";
  for (int i = 0; i < 45; ++i) pile += "\xCC\x81\xCC\xA3";
  const std::string made = composed(pile);
  std::size_t joiners = 0;
  for (std::size_t at = made.find("\u034F"); at != made.npos;
       at = made.find("\u034F", at + 1)) {
    ++joiners;
  }
  CHECK(joiners == 2);
  CHECK(composed(made) == made);
  std::string tower = "e";
  for (int i = 0; i < 500'000; ++i) tower += "\xCC\x81\xCC\xA3";
  CHECK(composed(tower).size() > tower.size());
}
