// SPDX-License-Identifier: Apache-2.0
// Tests src/report/metrics.cpp, claims.cpp and speech.cpp.
#include "report/metrics.h"

#include "catch.h"
#include "unit/report/sample.h"

using namespace ascribe;

TEST_CASE("the worked example counts as the taxonomy says") {
  const Metrics metrics = worked_example().report().metrics;
  CHECK(metrics.claims == 22);
  CHECK(metrics.bands == std::array<std::uint32_t, band_count>{5, 7, 0, 6, 4});
  CHECK(metrics.who[static_cast<std::size_t>(Who::unnamed_group)] == 3);
  CHECK(metrics.attributed == 18);
  CHECK(metrics.identified_sources == 2);
  CHECK(metrics.affiliations == 1);
  CHECK(metrics.figures == 5);
  CHECK(metrics.figures_unsourced == 4);
  CHECK(metrics.quotes == 4);
  CHECK(metrics.quotes_unspoken == 2);
  CHECK(metrics.top_source == "Dock Union");
  CHECK(metrics.top_source_share == Approx(7.0 / 18));
  CHECK(metrics.top_affiliation == "Dock Union");
  CHECK(metrics.top_affiliation_share == Approx(12.0 / 18));
  CHECK(metrics.max_hearsay == 1);
}

TEST_CASE("two people without a printed body are two affiliations") {
  Draft draft;
  draft.entity("Rosa Lind", Who::named_person).entity("Omar Haddad", Who::named_person);
  for (const char* name : {"Rosa Lind", "Omar Haddad", "Rosa Lind"}) {
    draft.say({.text = std::string(name) + " said the road was shut.",
               .who = Who::named_person,
               .how = How::indirect,
               .source = name,
               .cue = "said",
               .entity = name});
  }
  const Metrics metrics = draft.report().metrics;
  CHECK(metrics.identified_sources == 2);
  CHECK(metrics.affiliations == 2);
  CHECK(metrics.top_source == "Rosa Lind");
}

TEST_CASE("a source beside the primary counts, one heard by another speaker does not") {
  Draft draft;
  draft.entity("Rosa Lind", Who::named_person).entity("Omar Haddad", Who::named_person);
  draft.say({.text = "Rosa Lind and Omar Haddad said the road was shut.",
             .who = Who::named_person,
             .how = How::indirect,
             .source = "Rosa Lind",
             .cue = "said",
             .entity = "Rosa Lind"});
  const Said beside{.text = "",
                    .who = Who::named_person,
                    .how = How::indirect,
                    .source = "Omar Haddad",
                    .cue = "said",
                    .entity = "Omar Haddad"};
  draft.also(beside);
  CHECK(draft.report().metrics.identified_sources == 2);

  Draft chain;
  chain.entity("Rosa Lind", Who::named_person).entity("Omar Haddad", Who::named_person);
  chain.say({.text = "Rosa Lind said Omar Haddad had said the road was shut.",
             .who = Who::named_person,
             .how = How::indirect,
             .source = "Rosa Lind",
             .cue = "said",
             .entity = "Rosa Lind",
             .hearsay_depth = 2});
  Said heard = beside;
  heard.cue = "had said";
  chain.also(heard);
  CHECK(chain.report().metrics.identified_sources == 1);
  CHECK(chain.report().metrics.max_hearsay == 2);
}

TEST_CASE("titles in quotation marks are not speech") {
  Draft draft;
  draft.say({.text = "The film “Night Bus” opened in town."});
  CHECK(draft.report().metrics.quotes == 0);
}

TEST_CASE("the outlet's own count is somebody to ask") {
  Draft draft;
  draft.say({.text = "The Courier counted 40 carts.",
             .kind = Kind::figure,
             .who = Who::self_observation,
             .how = How::indirect,
             .source = "The Courier",
             .cue = "counted"});
  draft.say({.text = "It had 30 more.", .kind = Kind::figure});
  const Metrics metrics = draft.report().metrics;
  CHECK(metrics.figures == 2);
  CHECK(metrics.figures_unsourced == 1);
}

TEST_CASE("an article without claims counts nothing") {
  const Metrics metrics = Draft().report().metrics;
  CHECK(metrics.claims == 0);
  CHECK(metrics.top_source.empty());
  CHECK(metrics.top_affiliation_share == 0);
}
