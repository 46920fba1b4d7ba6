// SPDX-License-Identifier: Apache-2.0
// Tests src/vocabulary/label.cpp.
#include "ascribe/label.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("every label reads back from its own spelling") {
  for (std::size_t i = 0; i < kind_count; ++i) {
    CHECK(kind_named(name(static_cast<Kind>(i))) == static_cast<Kind>(i));
  }
  for (std::size_t i = 0; i < who_count; ++i) {
    CHECK(who_named(name(static_cast<Who>(i))) == static_cast<Who>(i));
  }
  for (std::size_t i = 0; i < how_count; ++i) {
    CHECK(how_named(name(static_cast<How>(i))) == static_cast<How>(i));
  }
  CHECK_FALSE(who_named("named_official"));
}

TEST_CASE("bands and claims follow the taxonomy") {
  CHECK(band_of(Who::self_observation) == Band::named);
  CHECK(band_of(Who::document) == Band::organisation);
  CHECK(band_of(Who::social_post) == Band::second_hand);
  CHECK(band_of(Who::vague_passive) == Band::unnamed);
  CHECK(is_claim(Kind::evaluation));
  CHECK_FALSE(is_claim(Kind::question));
  CHECK(is_identified(Who::document));
  CHECK_FALSE(is_identified(Who::other_media));
}
