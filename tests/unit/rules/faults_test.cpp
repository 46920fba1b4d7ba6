// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/faults.cpp.
#include "rules/faults.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("a fault prints its place, the line, a mark and a hint") {
  const std::string text = "{\n  \"a\": [\"@speach\"]\n}\n";
  Faults faults;
  CHECK(faults.empty());
  faults.add("R012", RuleSource{"en/frame/said.json", text},
             static_cast<std::uint32_t>(text.find("\"@speach")),
             "unknown lexicon \"@speach\"", "did you mean \"@speech\"?");
  CHECK(faults.size() == 1);
  CHECK(faults.print() ==
        "en/frame/said.json:2:9: error[R012]: unknown lexicon \"@speach\"\n"
        "     2 |   \"a\": [\"@speach\"]\n"
        "       |         ^ did you mean \"@speech\"?\n"
        "1 problem in the rules folder");
}

TEST_CASE("a fault without a hint ends at its mark") {
  Faults faults;
  faults.add("R010", RuleSource{"p.json", "[1]"}, 1, "no element");
  CHECK(faults.print() ==
        "p.json:1:2: error[R010]: no element\n"
        "     1 | [1]\n"
        "       |  ^\n"
        "1 problem in the rules folder");
}

TEST_CASE("columns and marks count code points") {
  const std::string text = "[\"caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D\", 7]\r\n";
  Faults faults;
  faults.add("R010", RuleSource{"p.json", text},
             static_cast<std::uint32_t>(text.find('7')), "m");
  CHECK(faults.print() ==
        "p.json:1:14: error[R010]: m\n"
        "     1 | [\"caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D\", 7]\n"
        "       |              ^\n"
        "1 problem in the rules folder");
}

TEST_CASE("a fault past the end stands at the end") {
  Faults faults;
  faults.add("R002", RuleSource{"p.json", "[\n1"}, 99, "missing a comma");
  CHECK(
      faults.print().starts_with("p.json:2:2: error[R002]: missing a comma\n"
                                 "     2 | 1\n"));
}

TEST_CASE("faults are sorted by file, line and column, and counted") {
  const std::string text = "[1,\n 2, 3]";
  Faults faults;
  faults.add("R003", RuleSource{"b.json", text}, 1, "third");
  faults.add("R002", RuleSource{"a.json", text}, 8, "second");
  faults.add("R001", RuleSource{"a.json", text}, 5, "first, added later");
  faults.add("R004", RuleSource{"b.json", text}, 1, "fourth: same place, added later");
  const std::string printed = faults.print();
  std::size_t at = 0;
  for (const char* line :
       {"a.json:2:2: error[R001]", "a.json:2:5: error[R002]", "b.json:1:2: error[R003]",
        "b.json:1:2: error[R004]", "4 problems in the rules folder"}) {
    INFO(line << " in\n" << printed);
    at = printed.find(line, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("the nearest known word is offered when it is near enough") {
  const std::vector<std::string> known = {"@speech", "@role",    "@role-ranking",
                                          "id",      "patterns", "unless"};
  struct Row {
    std::string word;
    std::string nearest;
  };
  const Row rows[] = {
      {"@speach", "@speech"},   // one letter replaced
      {"@sppech", "@speech"},   // two letters
      {"@rol", "@role"},        // one letter missing
      {"dI", ""},               // of two letters both
      {"unelss", "unless"},     // two letters swapped
      {"@roles", "@role"},      // one too many
      {"pattern", "patterns"},  //
      {"@spouse", ""},          // three of seven letters: too far
      {"uless", "unless"},      //
      {"zzz", ""},              //
      {"i", ""},                // a third of one letter is none
      {"id", "id"},             // itself
      {"", ""},                 //
      {"@role-rankings", "@role-ranking"},
  };
  for (const Row& row : rows) {
    INFO(row.word);
    CHECK(nearest(row.word, known) == row.nearest);
  }
  CHECK(nearest("word", {}).empty());
  CHECK(nearest("cat", {"bat", "hat"}) == "bat");  // of equals, the first
}
