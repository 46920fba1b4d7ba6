// SPDX-License-Identifier: Apache-2.0
// Tests src/cache/page_cache.cpp.
#include "cache/page_cache.h"

#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "catch.h"
#include "disk/kept_file.h"
#include "temporary_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t noon = 1'767'268'800;
constexpr const char* page_url = "https://paper.example/a";

CachedResponse answer(const std::string& cache_control,
                      const std::string& url = page_url) {
  CachedResponse response;
  response.url = url;
  response.final_url = url;
  response.content_type = "text/html";
  response.fields.cache_control = cache_control;
  response.received = noon;
  response.body = "<p>The bridge is open.</p>";
  return response;
}

CacheState state(const PageCache& cache, std::int64_t now,
                 CacheUse use = CacheUse::normal, const std::string& url = page_url) {
  return cache.lookup(url, now, use).state;
}

std::vector<fs::path> entries_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    paths.push_back(entry.path());
  return paths;
}

}  // namespace

TEST_CASE("a stored page is fresh for its time, then stale or gone") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  CHECK(state(cache, noon) == CacheState::miss);
  CHECK_FALSE(fs::exists(scratch.path() / "ascribe"));
  CHECK(cache.store(answer("max-age=60"), 200).result == CacheResult::stored);

  const CacheLookup found = cache.lookup(page_url, noon + 59, CacheUse::normal);
  REQUIRE(found.state == CacheState::fresh);
  CHECK(found.response.body == "<p>The bridge is open.</p>");
  CHECK(found.conditions.empty());
  // Nothing to ask with, so the page has to be fetched as if it were not there.
  CHECK(state(cache, noon + 60) == CacheState::miss);
  CHECK(state(cache, noon - 1) == CacheState::miss);

  CachedResponse valid = answer("max-age=60");
  valid.fields.etag = "\"1\"";
  CHECK(cache.store(valid, 200).result == CacheResult::stored);
  const CacheLookup stale = cache.lookup(page_url, noon + 60, CacheUse::normal);
  REQUIRE(stale.state == CacheState::stale);
  CHECK(stale.conditions == std::vector<std::string>{"If-None-Match: \"1\""});
}

TEST_CASE("refresh asks about fresh pages and offline serves stale ones") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  CachedResponse valid = answer("max-age=60");
  valid.fields.last_modified = "Thu, 01 Jan 2026 11:00:00 GMT";
  REQUIRE(cache.store(valid, 200).result == CacheResult::stored);
  REQUIRE(cache.store(answer("max-age=60", "https://b.example/"), 200).result ==
          CacheResult::stored);
  CHECK(state(cache, noon, CacheUse::refresh) == CacheState::stale);
  CHECK(state(cache, noon, CacheUse::refresh, "https://b.example/") ==
        CacheState::miss);
  for (const std::int64_t now : {noon, noon + 1'000'000'000, noon - 1}) {
    CHECK(state(cache, now, CacheUse::offline) == CacheState::fresh);
  }
  CHECK(state(cache, noon, CacheUse::offline, "https://c.example/") ==
        CacheState::miss);
}

TEST_CASE("no page is fresh past the cache's own limit or after a guessed redirect") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  REQUIRE(cache.store(answer("max-age=31536000"), 200).result == CacheResult::stored);
  CHECK(state(cache, noon + 86'399) == CacheState::fresh);
  CHECK(state(cache, noon + 86'400) == CacheState::miss);

  CachedResponse guessed = answer("");
  guessed.fields.last_modified = "Wed, 31 Dec 2025 12:00:00 GMT";
  REQUIRE(cache.store(guessed, 200).result == CacheResult::stored);
  CHECK(state(cache, noon + 8'639) == CacheState::fresh);
  CHECK(state(cache, noon + 8'640) == CacheState::stale);
  guessed.redirects = {"https://paper.example/short"};
  REQUIRE(cache.store(guessed, 200).result == CacheResult::stored);
  CHECK(state(cache, noon) == CacheState::stale);
}

TEST_CASE("errors are never stored and never push a page out") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  REQUIRE(cache.store(answer("max-age=60"), 200).result == CacheResult::stored);
  for (const int status : {0, 204, 206, 301, 404, 429, 500, 503}) {
    CachedResponse error = answer("max-age=60");
    error.body = "no";
    CHECK(cache.store(error, status).result == CacheResult::not_allowed);
  }
  CHECK(cache.lookup(page_url, noon, CacheUse::normal).response.body != "no");
}

TEST_CASE("a page that must not be kept takes the kept one with it") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  REQUIRE(cache.store(answer("max-age=60"), 200).result == CacheResult::stored);
  const CacheStored refused = cache.store(answer("no-store"), 200);
  CHECK(refused.result == CacheResult::not_allowed);
  CHECK_FALSE(refused.reason.empty());
  CHECK(state(cache, noon, CacheUse::offline) == CacheState::miss);
}

TEST_CASE("an answer that varies serves only requests of the same profile") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "ascribe/1");
  const PageCache other(scratch.path() / "ascribe", "ascribe/2");
  CachedResponse varied = answer("max-age=60");
  REQUIRE(cache.store(varied, 200).result == CacheResult::stored);
  CHECK(state(other, noon) == CacheState::fresh);
  varied.fields.vary = "User-Agent";
  REQUIRE(cache.store(varied, 200).result == CacheResult::stored);
  CHECK(state(cache, noon) == CacheState::fresh);
  CHECK(state(other, noon) == CacheState::miss);
}

TEST_CASE("a 304 makes the stored page fresh again") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path() / "ascribe", "p");
  CachedResponse valid = answer("max-age=60");
  valid.fields.etag = "\"1\"";
  REQUIRE(cache.store(valid, 200).result == CacheResult::stored);
  CachingFields told;
  told.cache_control = "max-age=120";
  const auto page = cache.revalidated(page_url, told, noon + 500);
  REQUIRE(page);
  CHECK(page->body == valid.body);
  CHECK(page->received == noon + 500);
  CHECK(state(cache, noon + 619) == CacheState::fresh);
  CHECK(state(cache, noon + 620) == CacheState::stale);
  CHECK_FALSE(cache.revalidated("https://b.example/", told, noon));
}

TEST_CASE("a damaged or misplaced entry is a miss and can be replaced") {
  const TemporaryFolder scratch;
  PageCache cache(scratch.path(), "p");
  REQUIRE(cache.store(answer("max-age=60"), 200).result == CacheResult::stored);
  const fs::path path = entries_in(scratch.path()).at(0);
  const std::string whole = bytes_of(path);
  std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() / 2);
  CHECK(state(cache, noon, CacheUse::offline) == CacheState::miss);
  CHECK_FALSE(cache.revalidated(page_url, {}, noon));
  REQUIRE(cache.store(answer("max-age=60"), 200).result == CacheResult::stored);
  CHECK(state(cache, noon) == CacheState::fresh);

  // Whole, but under the name of another URL.
  REQUIRE(cache.store(answer("max-age=60", "https://b.example/"), 200).result ==
          CacheResult::stored);
  for (const fs::path& entry : entries_in(scratch.path())) {
    std::ofstream(entry, std::ios::binary) << whole;
  }
  CHECK(state(cache, noon) == CacheState::fresh);
  CHECK(state(cache, noon, CacheUse::normal, "https://b.example/") == CacheState::miss);
}

TEST_CASE("a disk that says no fails the store and nothing else") {
  const TemporaryFolder scratch;
  const std::string file = scratch.file("file", "x");
  PageCache nowhere(fs::path(file) / "ascribe", "p");
  const CacheStored failed = nowhere.store(answer("max-age=60"), 200);
  CHECK(failed.result == CacheResult::failed);
  CHECK_FALSE(failed.reason.empty());
  CHECK(state(nowhere, noon) == CacheState::miss);

  PageCache open(scratch.path() / "open", "p");
  REQUIRE(open.store(answer("max-age=60"), 200).result == CacheResult::stored);
  REQUIRE(::chmod((scratch.path() / "open").c_str(), 0777) == 0);
  CHECK(state(open, noon) == CacheState::miss);
  CHECK(open.store(answer("max-age=60"), 200).result == CacheResult::failed);
}

TEST_CASE("past the bound the oldest entries go, and what a dead run left") {
  const TemporaryFolder scratch;
  CacheLimits limits;
  limits.max_bytes = 10'000;
  PageCache cache(scratch.path(), "p", limits);
  const auto url = [](int number) {
    return "https://paper.example/" + std::to_string(number);
  };
  scratch.file(std::string(unfinished_prefix) + "1-1", "half");
  scratch.file("NOTES", "not ours");
  fs::last_write_time(scratch.path() / (std::string(unfinished_prefix) + "1-1"),
                      std::chrono::file_clock::from_sys(std::chrono::sys_seconds(
                          std::chrono::seconds(noon - 10'000))));
  for (int number = 0; number < 30; ++number) {
    CachedResponse response = answer("max-age=600", url(number));
    response.body.assign(900, 'x');
    response.received = noon + number;
    REQUIRE(cache.store(response, 200).result == CacheResult::stored);
    std::uintmax_t total = 0;
    for (const fs::path& entry : entries_in(scratch.path())) {
      total += entry.extension() == ".page" ? fs::file_size(entry) : 0;
    }
    CHECK(total <= limits.max_bytes);
    CHECK(state(cache, noon + number, CacheUse::normal, url(number)) ==
          CacheState::fresh);
  }
  CHECK(state(cache, noon, CacheUse::offline, url(0)) == CacheState::miss);
  CHECK(state(cache, noon, CacheUse::offline, url(28)) == CacheState::fresh);
  CHECK(fs::exists(scratch.path() / "NOTES"));
  CHECK_FALSE(fs::exists(scratch.path() / (std::string(unfinished_prefix) + "1-1")));

  CachedResponse large = answer("max-age=600");
  large.body.assign(10'000, 'x');
  CHECK(cache.store(large, 200).result == CacheResult::not_allowed);
}

TEST_CASE("writers side by side leave whole entries only") {
  const TemporaryFolder scratch;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < 4; ++writer) {
    threads.emplace_back([&, writer] {
      PageCache cache(scratch.path(), "p");
      for (int round = 0; round < 25; ++round) {
        CachedResponse response = answer("max-age=60");
        response.body.assign(10'000, static_cast<char>('a' + writer));
        cache.store(response, 200);
      }
    });
  }
  const PageCache reader(scratch.path(), "p");
  for (int round = 0; round < 200; ++round) {
    const CacheLookup found = reader.lookup(page_url, noon, CacheUse::normal);
    if (found.state == CacheState::miss) continue;
    CHECK(found.response.body == std::string(10'000, found.response.body[0]));
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(state(reader, noon) == CacheState::fresh);
  CHECK(entries_in(scratch.path()).size() == 1);
}
