// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/fetch_pages.cpp, visit.cpp and kept_page.cpp: robots.txt and kept
// pages.
#include "ascribe/page.h"
#include "catch.h"
#include "loopback/loopback_server.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

constexpr const char* fresh =
    "Content-Type: text/html\r\nCache-Control: max-age=600\r\n";
constexpr const char* stale =
    "Content-Type: text/html\r\nCache-Control: no-cache\r\nETag: \"v1\"\r\n";
constexpr const char* not_modified =
    "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n";

std::vector<std::variant<Page, Failure>> fetched(const std::vector<std::string>& urls,
                                                 const FetchLimits& limits) {
  std::vector<std::variant<Page, Failure>> out;
  fetch_pages(urls, limits, [&](std::size_t, std::variant<Page, Failure> got) {
    out.push_back(std::move(got));
  });
  return out;
}

std::string told(const std::variant<Page, Failure>& got) {
  const auto* page = std::get_if<Page>(&got);
  if (page == nullptr) return "!" + std::get<Failure>(got).code;
  return (page->retrieval->from_cache ? "kept " : "") + page->bytes;
}

FetchLimits with_robots() {
  FetchLimits limits = loopback_limits();
  limits.obeys_robots = true;
  return limits;
}

FetchLimits with_cache(const TemporaryFolder& scratch) {
  FetchLimits limits = loopback_limits();
  limits.cache_folder = (scratch.path() / "pages").string();
  return limits;
}

}  // namespace

TEST_CASE("two pages of a site are asked for when its robots.txt allows them") {
  LoopbackServer server;
  server.answer("/robots.txt", page_reply("User-agent: *\nDisallow: /b\n",
                                          "Content-Type: text/plain\r\n"));
  server.answer("/a", page_reply("a"));
  server.answer("/b", page_reply("b"));
  const std::vector<std::string> urls = {server.url("/a"), server.url("/b"),
                                         server.url("/a?2")};
  server.answer("/a?2", page_reply("a2"));
  const auto got = fetched(urls, with_robots());
  CHECK(told(got[0]) == "a");
  CHECK(told(got[1]) == "!robots");
  CHECK(told(got[2]) == "a2");
  CHECK(server.hits("/robots.txt") == 1);
  CHECK(server.hits("/b") == 0);
  CHECK_FALSE(std::get<Page>(got[0]).retrieval->ignored_robots);
}

TEST_CASE("one page is asked for without robots.txt, and an ignored one is confessed") {
  LoopbackServer server;
  server.answer("/robots.txt", page_reply("User-agent: *\nDisallow: /\n"));
  server.answer("/a", page_reply("a"));
  CHECK(told(fetched({server.url("/a")}, with_robots())[0]) == "a");
  const auto got = fetched({server.url("/a"), server.url("/a")}, loopback_limits());
  CHECK(told(got[1]) == "a");
  CHECK(std::get<Page>(got[1]).retrieval->ignored_robots);
  CHECK(server.hits("/robots.txt") == 0);
}

TEST_CASE("an ignored robots.txt is confessed for what was asked, wherever it led") {
  LoopbackServer asked;
  LoopbackServer other;
  other.answer("/a", page_reply("a"));
  asked.answer("/to-a", redirect_reply(other.url("/a")));
  const auto got = fetched({asked.url("/to-a"), asked.url("/to-a")}, loopback_limits());
  CHECK(std::get<Page>(got[0]).retrieval->ignored_robots);
  const auto one = fetched({asked.url("/to-a"), other.url("/a")}, loopback_limits());
  CHECK_FALSE(std::get<Page>(one[0]).retrieval->ignored_robots);
}

TEST_CASE("a site whose robots.txt is out of order is left alone") {
  LoopbackServer server;
  server.answer("/robots.txt", status_reply("500 Oops"));
  server.answer("/a", page_reply("a"));
  const auto got = fetched({server.url("/a"), server.url("/a")}, with_robots());
  CHECK(told(got[0]) == "!robots");
  CHECK(told(got[1]) == "!robots");
  CHECK(server.hits("/a") == 0);
}

TEST_CASE("a fresh page is not asked for again") {
  const TemporaryFolder scratch;
  LoopbackServer server;
  server.answer("/a", page_reply("a", fresh));
  server.answer("/to-a", redirect_reply("/a"));
  const FetchLimits limits = with_cache(scratch);
  CHECK(told(fetched({server.url("/to-a")}, limits)[0]) == "a");
  const auto again = fetched({server.url("/to-a")}, limits);
  CHECK(told(again[0]) == "kept a");
  const Page& page = std::get<Page>(again[0]);
  CHECK(page.retrieval->final_url == server.url("/a"));
  CHECK(page.retrieval->redirects == std::vector<std::string>{server.url("/to-a")});
  CHECK(page.content_type == "text/html");
  CHECK(server.hits("/a") == 1);
  FetchLimits anew = limits;
  anew.cache_use = CacheUse::refresh;
  CHECK(told(fetched({server.url("/to-a")}, anew)[0]) == "a");
  CHECK(server.hits("/a") == 2);
}

TEST_CASE("a stale page is asked about, and served when it has not changed") {
  const TemporaryFolder scratch;
  LoopbackServer server;
  server.answer("/a", page_reply("a", stale));
  const FetchLimits limits = with_cache(scratch);
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "a");
  server.answer("/a", {.bytes = not_modified});
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "kept a");
  CHECK(server.last_request().find("If-None-Match: \"v1\"\r\n") != std::string::npos);
  server.answer("/a", page_reply("changed", stale));
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "changed");
}

TEST_CASE("a 304 that nobody asked for is no page") {
  LoopbackServer server;
  server.answer("/a", {.bytes = not_modified});
  CHECK(told(fetched({server.url("/a")}, loopback_limits())[0]) == "!http-304");
}

TEST_CASE("an error is never kept and never costs the page that is") {
  const TemporaryFolder scratch;
  LoopbackServer server;
  FetchLimits limits = with_cache(scratch);
  server.answer("/a", status_reply("404 Not Found"));
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "!http-404");
  server.answer("/a", page_reply("a", stale));
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "a");
  server.answer("/a", status_reply("500 Oops"));
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "!http-500");
  limits.cache_use = CacheUse::offline;
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "kept a");
}

TEST_CASE("offline no connection is opened") {
  const TemporaryFolder scratch;
  LoopbackServer server;
  server.answer("/a", page_reply("a", stale));
  FetchLimits limits = with_cache(scratch);
  limits.obeys_robots = true;
  CHECK(told(fetched({server.url("/a")}, limits)[0]) == "a");
  const int before = server.connections();
  limits.cache_use = CacheUse::offline;
  const auto got =
      fetched({server.url("/a"), server.url("/b"), server.url("/a")}, limits);
  CHECK(told(got[0]) == "kept a");
  CHECK(told(got[1]) == "!not-cached");
  CHECK(told(got[2]) == "kept a");
  CHECK(server.connections() == before);
}
