// SPDX-License-Identifier: Apache-2.0
// Tests src/report/summary_line.cpp.
#include "catch.h"
#include "unit/report/sample.h"

using namespace ascribe;

namespace {

Said said_by(const std::string& name, Who who) {
  return {.text = name + " said the road was shut.",
          .who = who,
          .how = How::indirect,
          .source = name,
          .cue = "said",
          .entity = name};
}

Said unknown(const std::string& name, Who who) {
  Said said = said_by(name, who);
  said.entity = "";
  return said;
}

const Said nobody{.text = "The road is shut."};

}  // namespace

TEST_CASE("the worked example is summed up as the taxonomy shows") {
  CHECK(worked_example().report().summary ==
        "22 claims: 12 from one organisation and its official, 6 from unnamed or vague "
        "sources, 4 from nobody. No second identified affiliation.");
}

TEST_CASE("no claims, one claim, one group") {
  CHECK(Draft().report().summary == "No claims found.");
  CHECK(Draft().say(nobody).report().summary ==
        "1 claim, from nobody. No identified source.");
  CHECK(Draft().say(nobody).say(nobody).report().summary ==
        "2 claims, all from nobody. No identified source.");
  Draft one;
  one.entity("Rosa Lind", Who::named_person)
      .say(said_by("Rosa Lind", Who::named_person));
  CHECK(one.report().summary ==
        "1 claim, from one named person. No second identified affiliation.");
}

TEST_CASE("several people, bodies and documents are listed by sort") {
  Draft draft;
  draft.entity("Rosa Lind", Who::named_person)
      .entity("Ann Roy", Who::named_expert, "Eastfield University")
      .entity("Dock Union", Who::named_org)
      .entity("Port Office", Who::named_org)
      .entity("The March audit", Who::document, "Audit Office");
  draft.say(said_by("Rosa Lind", Who::named_person))
      .say(said_by("Ann Roy", Who::named_expert))
      .say(said_by("Dock Union", Who::named_org))
      .say(said_by("Port Office", Who::named_org))
      .say(said_by("The March audit", Who::document))
      .say(unknown("The Harbour Times", Who::other_media))
      .say(unknown("A video", Who::social_post))
      .say(unknown("A driver", Who::unnamed_person))
      .say(unknown("The Courier", Who::self_observation))
      .say(nobody);
  CHECK(
      draft.report().summary ==
      "10 claims: 5 from two named people, two organisations and one document, 1 from "
      "the outlet itself, 2 from other media and social posts, 1 from an unnamed "
      "source, 1 from nobody. Five identified affiliations.");
}

TEST_CASE("one body and several voices of it") {
  Draft officials;
  officials.entity("Dock Union", Who::named_org)
      .entity("Mira Halden", Who::named_official, "Dock Union")
      .entity("Jon Berg", Who::named_official, "the Dock Union");
  officials.say(said_by("Dock Union", Who::named_org))
      .say(said_by("Mira Halden", Who::named_official))
      .say(said_by("Jon Berg", Who::named_official))
      .say(unknown("Experts", Who::unnamed_group));
  CHECK(officials.report().summary ==
        "4 claims: 3 from one organisation and its two officials, 1 from a vague "
        "source. No second identified affiliation.");
  Draft alone;
  alone.entity("Mira Halden", Who::named_official, "Dock Union")
      .say(said_by("Mira Halden", Who::named_official))
      .say(unknown("A driver", Who::unnamed_person))
      .say(unknown("A cook", Who::unnamed_person));
  CHECK(alone.report().summary ==
        "3 claims: 1 from one named official, 2 from unnamed sources. No second "
        "identified affiliation.");
}
