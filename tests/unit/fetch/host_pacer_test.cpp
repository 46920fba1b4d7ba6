// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/host_pacer.cpp.
#include "fetch/host_pacer.h"

#include "catch.h"

using namespace ascribe;
using std::chrono::milliseconds;

TEST_CASE("a host that wishes for a longer delay gets it, and never a shorter one") {
  const HostPacer::TimePoint start{};
  HostPacer pacer(2, milliseconds(100));
  pacer.slow_down("a.example", milliseconds(900));
  pacer.slow_down("b.example", milliseconds(5));
  pacer.started("a.example", start);
  pacer.started("b.example", start);
  CHECK(pacer.opens_at("a.example") == start + milliseconds(900));
  CHECK(pacer.opens_at("b.example") == start + milliseconds(100));
}

TEST_CASE("a host is closed while full and opens one delay after its last start") {
  const HostPacer::TimePoint start{};
  HostPacer pacer(2, milliseconds(100));
  CHECK(pacer.opens_at("a.example") == HostPacer::TimePoint{});
  pacer.started("a.example", start);
  CHECK(pacer.opens_at("a.example") == start + milliseconds(100));
  CHECK(pacer.opens_at("b.example") == HostPacer::TimePoint{});
  pacer.started("a.example", start + milliseconds(120));
  CHECK_FALSE(pacer.opens_at("a.example"));
  pacer.ended("a.example");
  CHECK(pacer.opens_at("a.example") == start + milliseconds(220));
}
