// SPDX-License-Identifier: Apache-2.0
// Tests src/feed/newest_entries.cpp.
#include "ascribe/feed.h"
#include "catch.h"

using namespace ascribe;

namespace {

const std::vector<FeedEntry> entries = {{"u1", "", "2031-05-04"},
                                        {"u2", "", ""},
                                        {"u3", "", "2031-05-06T10:00:00Z"},
                                        {"u4", "", "2031-05-04"}};

std::string urls(const std::vector<FeedEntry>& chosen) {
  std::string out;
  for (const FeedEntry& entry : chosen) out += entry.url;
  return out;
}

}  // namespace

TEST_CASE("the newest pages are chosen") {
  CHECK(urls(newest_entries(entries, 10, "")) == "u3u1u4u2");
  CHECK(urls(newest_entries(entries, 2, "")) == "u3u1");
  CHECK(urls(newest_entries(entries, 10, "2031-05-05")) == "u3");
  CHECK(urls(newest_entries(entries, 10, "2031-05-04T09:00:00Z")) == "u3u1u4");
  CHECK(urls(newest_entries(entries, 0, "")) == "");
  CHECK(urls(newest_entries({}, 3, "2031-05-05")) == "");
}

TEST_CASE("sitemaps without a date may hold new pages") {
  CHECK(urls(newest_sitemaps(entries, 10, "")) == "u3u1u4u2");
  CHECK(urls(newest_sitemaps(entries, 10, "2031-05-05")) == "u3u2");
  CHECK(urls(newest_sitemaps(entries, 1, "2031-05-05")) == "u3");
}
