// SPDX-License-Identifier: Apache-2.0
// Tests src/attribute/coreference.cpp on small articles.
#include "catch.h"
#include "pack.h"
#include "unit/attribute/checked.h"

using namespace ascribe;

namespace {

struct Row {
  const char* text;
  const char* words;
  const char* mention;
};

template <std::size_t n>
void check_last(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    INFO(row.text << "\n" << row.words);
    CHECK(mention(check_text(row.text), row.words) == row.mention);
  }
}

}  // namespace

TEST_CASE("he and she are the person who was the subject before") {
  const Row rows[] = {
      {"Ines Kallio said the road was lost. She said crews were tired.", "She",
       "named-person ines-kallio"},
      {"Ines Kallio met Rosa Lind. She said the road was closed.", "She",
       "named-person ines-kallio"},
      {"Mayor Ines Kallio toured the site. It rained. She said no.", "She",
       "named-official ines-kallio"},
      // Of the same sentence only when the one before has nobody.
      {"Rain fell. Ines Kallio said she would leave.", "she",
       "named-person ines-kallio"},
      {"Rosa Lind wept.\n\nInes Kallio said she would leave.", "she",
       "named-person ines-kallio"},
      // What stands inside the speaker's own words is no antecedent.
      {"Ines Kallio shook her head.\n\n“Nobody asked the driver,” she said.", "she",
       "named-person ines-kallio"},
      // A name counts before somebody unnamed who does not open the sentence.
      {"At noon in the yard a driver met Ines Kallio. She said no.", "She",
       "named-person ines-kallio"},
      {"A driver met Ines Kallio. She said no.", "She", "unnamed-person -"},
      // A body is no person.
      {"Toro Mining opened a pit. He said no.", "He", "none -"},
      {"He said no. Karl Lind came later.", "He", "none -"},
      {"Rain fell. She said no.", "She", "none -"},
  };
  check_last(rows);
}

TEST_CASE("a pronoun reaches six sentences back and no further") {
  std::string text = "Ines Kallio toured the site. ";
  for (int i = 0; i < 5; ++i) text += "Rain fell. ";
  CHECK(mention(check_text(text + "She said no."), "She") ==
        "named-person ines-kallio");
  CHECK(mention(check_text(text + "Rain fell. She said no."), "She") == "none -");
}

TEST_CASE("it and they are bodies first") {
  const Row rows[] = {
      {"Toro Mining said the water was clean. It said tests were done.", "It",
       "named-org toro-mining"},
      {"Toro Mining said the water was clean. They said tests were done.", "They",
       "named-org toro-mining"},
      {"Ines Kallio met Toro Mining. It said no.", "It", "named-org toro-mining"},
      {"Experts said the dam was safe. They said no more.", "They", "unnamed-group -"},
      {"Ines Kallio said no. They said more.", "They", "named-person ines-kallio"},
  };
  check_last(rows);
}

TEST_CASE("who is what stands just before it") {
  const Row rows[] = {
      {"The crew met Rosa Lind and Ines Kallio, who said it was late.", "who",
       "named-person ines-kallio"},
      {"They asked a driver, who said it was late.", "who", "unnamed-person -"},
  };
  check_last(rows);
}

TEST_CASE("a definite description is the entity with that office or noun") {
  const Row rows[] = {
      {"Mayor Ines Kallio opened the bridge. The mayor said it was safe.", "The mayor",
       "named-official ines-kallio"},
      {"Mayor Ines Kallio met judge Rosa Lind. The judge said it was safe.",
       "The judge", "named-official rosa-lind"},
      {"The Norrby Growers' Union met Toro Mining. The union said no.", "The union",
       "named-org norrby-growers-union"},
      // The subject of its own sentence.
      {"Mayor Ines Kallio spoke of the bridge: “It is safe,” the senator said.",
       "the senator", "named-official ines-kallio"},
      // A noun that no name holds: the body that was last a subject.
      {"Toro Mining opened a pit. The group said it was deep.", "The group",
       "named-org toro-mining"},
      {"Toro Mining met the Norrby Growers' Union. The company said no.", "The company",
       "named-org toro-mining"},
  };
  check_last(rows);
}

TEST_CASE("a description that nobody fits stays what its words say") {
  const Row rows[] = {
      {"Ines Kallio toured the site. The mayor said it was safe.", "The mayor",
       "unnamed-official -"},
      {"Rain fell. The mayor said it was safe.", "The mayor", "unnamed-official -"},
  };
  check_last(rows);
}

TEST_CASE("a share of those asked speaks for the record that asked them") {
  const Row rows[] = {
      {"A Norstat poll put support at 41%. 30% said they were unsure.", "30%",
       "document poll"},
      {"Rain fell. 30% said they were unsure.", "30%", "unnamed-group -"},
  };
  check_last(rows);
}

TEST_CASE("an explicitly unnamed source is never resolved") {
  const Row rows[] = {
      {"Mayor Ines Kallio left. A senior official said the talks had stalled.",
       "A senior official", "unnamed-official -"},
      {"Toro Mining left. Experts said the talks had stalled.", "Experts",
       "unnamed-group -"},
      {"A senior official said the talks had stalled. He said no more.", "He",
       "unnamed-official -"},
      {"Ines Kallio met an official. He said no more.", "He",
       "named-person ines-kallio"},
  };
  check_last(rows);
}
