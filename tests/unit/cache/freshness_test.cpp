// SPDX-License-Identifier: Apache-2.0
// Tests src/cache/freshness.cpp.
#include "cache/freshness.h"

#include "catch.h"

using namespace ascribe;

namespace {

constexpr std::int64_t noon = 1'767'268'800;  // Thu, 01 Jan 2026 12:00:00 GMT
constexpr const char* noon_date = "Thu, 01 Jan 2026 12:00:00 GMT";

CachingFields with_control(const std::string& cache_control) {
  CachingFields fields;
  fields.cache_control = cache_control;
  return fields;
}

}  // namespace

TEST_CASE("no-store and a star in Vary forbid to keep, all else does not") {
  struct Case {
    const char *control, *vary;
    bool may;
  };
  const Case cases[] = {
      {"", "", true},
      {"private, max-age=3", "Accept-Encoding", true},
      {"no-cache", "", true},
      {"no-store", "", false},
      {"max-age=60, No-Store", "", false},
      {"x=\"no-store, y\"", "", true},
      {"x=\"open, no-store", "", true},
      {"no-storeroom", "", true},
      {"", "*", false},
      {"", "Accept, *", false},
  };
  for (const Case& each : cases) {
    INFO(each.control << " | " << each.vary);
    CachingFields fields = with_control(each.control);
    fields.vary = each.vary;
    CHECK(may_store(fields) == each.may);
  }
}

TEST_CASE("max-age says how long, in whatever way it is written") {
  struct Case {
    const char* control;
    std::int64_t seconds;
  };
  const Case cases[] = {
      {"max-age=60", 60},
      {"Max-Age = 60 ", 60},
      {"max-age=\"60\"", 60},
      {"public,,max-age=60,must-revalidate", 60},
      {"max-age=60, max-age=10", 10},
      {"max-age=0", 0},
      {"max-age=", 0},
      {"max-age", 0},
      {"max-age=-5", 0},
      {"max-age=1e9", 0},
      {"max-age=99999999999999999999", std::int64_t{1} << 31},
      {"max-age=60, no-cache", 0},
      {"max-age=60, no-cache=\"set-cookie\"", 0},
      {"s-maxage=60", 0},
      {"\xff\xfe", 0},
  };
  for (const Case& each : cases) {
    INFO(each.control);
    CHECK(fresh_seconds(with_control(each.control), noon, true) == each.seconds);
  }
}

TEST_CASE("Expires counts from Date, and a broken one is in the past") {
  CachingFields fields;
  fields.date = noon_date;
  fields.expires = "Thu, 01 Jan 2026 12:10:00 GMT";
  CHECK(fresh_seconds(fields, noon, true) == 600);
  // The server's clock may be wrong by any amount: only its own difference counts.
  CHECK(fresh_seconds(fields, noon + 5'000, true) == 600);
  fields.cache_control = "max-age=60";
  CHECK(fresh_seconds(fields, noon, true) == 60);
  fields.cache_control = "";
  for (const char* past : {"0", "-1", "Thu, 01 Jan 2026 11:00:00 GMT"}) {
    fields.expires = past;
    CHECK(fresh_seconds(fields, noon, true) == 0);
  }
}

TEST_CASE("without a word a tenth of the page's age is guessed, if one may") {
  CachingFields fields;
  CHECK(fresh_seconds(fields, noon, true) == 0);
  fields.last_modified = "Thu, 01 Jan 2026 11:00:00 GMT";
  CHECK(fresh_seconds(fields, noon, true) == 360);
  CHECK(fresh_seconds(fields, noon, false) == 0);
  fields.last_modified = "Thu, 01 Jan 2026 13:00:00 GMT";
  CHECK(fresh_seconds(fields, noon, true) == 0);
}

TEST_CASE("age is the time since the origin made the answer") {
  CachingFields fields;
  CHECK(age_seconds(fields, noon, noon + 5) == 5);
  fields.date = "Thu, 01 Jan 2026 11:59:00 GMT";
  CHECK(age_seconds(fields, noon, noon + 5) == 65);
  fields.age = "600";
  CHECK(age_seconds(fields, noon, noon + 5) == 605);
  fields.age = "old";
  CHECK(age_seconds(fields, noon, noon) > 1'000'000'000);
  fields.age = "";
  fields.date = "Thu, 01 Jan 2026 13:00:00 GMT";
  CHECK(age_seconds(fields, noon, noon + 5) == 5);
  CHECK(age_seconds(fields, noon, noon - 1) < 0);
}

TEST_CASE("the question carries the validators there are") {
  CachingFields fields;
  CHECK(condition_lines(fields).empty());
  fields.last_modified = noon_date;
  CHECK(condition_lines(fields) ==
        std::vector<std::string>{std::string("If-Modified-Since: ") + noon_date});
  fields.etag = "W/\"a1\"";
  CHECK(condition_lines(fields).front() == "If-None-Match: W/\"a1\"");
  CHECK(condition_lines(fields).size() == 2);
}

TEST_CASE("a 304 replaces the fields it has, and Age in any case") {
  CachingFields stored = with_control("max-age=1");
  stored.etag = "\"a\"";
  stored.age = "500";
  CachingFields told = with_control("max-age=90");
  told.date = noon_date;
  const CachingFields fresh = updated(stored, told);
  CHECK(fresh.cache_control == "max-age=90");
  CHECK(fresh.etag == "\"a\"");
  CHECK(fresh.date == noon_date);
  CHECK(fresh.age.empty());
}
