// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/backoff.cpp.
#include "fetch/backoff.h"

#include <set>

#include "catch.h"

using namespace ascribe;
using std::chrono::milliseconds;

namespace {

const HttpSeconds now(std::chrono::seconds(784'111'777));

}  // namespace

TEST_CASE("waits double, spread by at most a quarter, the same each time") {
  const FetchLimits limits;
  std::set<milliseconds> waits;
  for (int page = 0; page < 50; ++page) {
    const std::string url = "http://paper.example/" + std::to_string(page);
    for (int retry = 1; retry <= 4; ++retry) {
      const auto wait = wait_before_retry(limits, url, retry, "", now);
      REQUIRE(wait);
      const milliseconds base = limits.retry_wait * (1 << (retry - 1));
      CHECK(*wait >= base);
      CHECK(*wait <= base + base / 4);
      CHECK(wait == wait_before_retry(limits, url, retry, "", now));
      if (retry == 1) waits.insert(*wait);
    }
  }
  CHECK(waits.size() > 25);
}

TEST_CASE("what the server asks for goes before, up to a limit") {
  const FetchLimits limits;
  const auto wait = [&](std::string_view header) {
    return wait_before_retry(limits, "http://paper.example/", 1, header, now);
  };
  CHECK(wait("0") == milliseconds(0));
  CHECK(wait("7") == milliseconds(7'000));
  CHECK(wait("30") == milliseconds(30'000));
  CHECK_FALSE(wait("31"));
  CHECK_FALSE(wait("315360000"));
  CHECK(wait("Sun, 06 Nov 1994 08:49:47 GMT") == milliseconds(10'000));
  CHECK(wait("soon; -5") == wait(""));
}
