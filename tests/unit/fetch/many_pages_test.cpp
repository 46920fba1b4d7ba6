// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/fetch_pages.cpp: many URLs at once, retries, pacing.
#include <algorithm>

#include "ascribe/page.h"
#include "catch.h"
#include "loopback/loopback_server.h"

using namespace ascribe;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// The bodies or "!code"s of `urls`, in the order they were delivered.
std::vector<std::string> outcomes(const std::vector<std::string>& urls,
                                  const FetchLimits& limits) {
  std::vector<std::string> out;
  fetch_pages(urls, limits, [&](std::size_t index, std::variant<Page, Failure> got) {
    CHECK(index == out.size());
    const auto* page = std::get_if<Page>(&got);
    out.push_back(page != nullptr ? page->bytes : "!" + std::get<Failure>(got).code);
  });
  return out;
}

milliseconds since(steady_clock::time_point start) {
  return std::chrono::duration_cast<milliseconds>(steady_clock::now() - start);
}

}  // namespace

TEST_CASE("pages are delivered in the order of their URLs, for any number of jobs") {
  LoopbackServer quick;
  LoopbackServer slow;
  std::vector<std::string> urls;
  std::vector<std::string> wanted;
  for (int i = 0; i < 40; ++i) {
    const std::string path = "/" + std::to_string(i);
    LoopbackServer& server = i % 5 == 0 ? slow : quick;
    Reply reply = page_reply("<p>Day " + std::to_string(i) + ".</p>");
    if (i % 5 == 0) reply = {"", reply.bytes, 1, milliseconds(20)};
    if (i % 7 == 3) reply = status_reply("404 Not Found");
    server.answer(path, reply);
    urls.push_back(server.url(path));
    wanted.push_back(i % 7 == 3 ? "!http-404"
                                : "<p>Day " + std::to_string(i) + ".</p>");
  }
  urls.insert(urls.begin() + 3, "ftp://paper.example/");
  wanted.insert(wanted.begin() + 3, "!blocked-scheme");
  for (const int jobs : {1, 2, 8, 64}) {
    FetchLimits limits = loopback_limits();
    limits.jobs = jobs;
    limits.host_concurrency = 16;
    INFO(jobs);
    CHECK(outcomes(urls, limits) == wanted);
  }
}

TEST_CASE("no URLs are no work") { CHECK(outcomes({}, loopback_limits()).empty()); }

TEST_CASE("slow pages of two servers are waited for at the same time") {
  LoopbackServer first;
  LoopbackServer second;
  const Reply slow{"", page_reply("<p>Rain.</p>").bytes, 1, milliseconds(600)};
  first.answer("/a", slow);
  second.answer("/a", slow);
  FetchLimits limits = loopback_limits();
  const std::vector<std::string> urls = {first.url("/a"), second.url("/a")};
  auto start = steady_clock::now();
  CHECK(outcomes(urls, limits) == std::vector<std::string>(2, "<p>Rain.</p>"));
  CHECK(since(start) < milliseconds(1'150));
  limits.jobs = 1;
  start = steady_clock::now();
  CHECK(outcomes(urls, limits) == std::vector<std::string>(2, "<p>Rain.</p>"));
  CHECK(since(start) >= milliseconds(1'200));
  limits.jobs = 8;
  limits.host_concurrency = 1;
  start = steady_clock::now();
  CHECK(outcomes(urls, limits) == std::vector<std::string>(2, "<p>Rain.</p>"));
  CHECK(since(start) >= milliseconds(1'200));
}

TEST_CASE("pages of one host are begun one delay apart, its redirects are not") {
  LoopbackServer server;
  server.answer("/a", page_reply("<p>Rain.</p>"));
  server.answer("/moved", redirect_reply("/a"));
  FetchLimits limits = loopback_limits();
  limits.host_delay = milliseconds(200);
  const auto start = steady_clock::now();
  outcomes({server.url("/moved"), server.url("/a"), server.url("/a")}, limits);
  CHECK(since(start) >= milliseconds(400));
  CHECK(since(start) < milliseconds(600));
}

TEST_CASE("trouble that passes is asked again, as often as allowed") {
  LoopbackServer server;
  Reply reset;
  reset.reset = true;
  const Reply busy{"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"};
  for (const char* path : {"/busy", "/reset"}) {
    server.answer(path, page_reply("<p>Rain.</p>"));
  }
  FetchLimits limits = loopback_limits();
  limits.max_retries = 2;
  for (int i = 0; i < 2; ++i) server.answer_once("/busy", busy);
  for (int i = 0; i < 2; ++i) server.answer_once("/reset", reset);
  CHECK(outcomes({server.url("/busy"), server.url("/reset")}, limits) ==
        std::vector<std::string>(2, "<p>Rain.</p>"));
  CHECK(server.hits("/busy") == 3);
  CHECK(server.hits("/reset") == 3);
  for (int i = 0; i < 3; ++i) server.answer_once("/busy", busy);
  const auto got = fetch_page(server.url("/busy"), limits);
  REQUIRE(std::holds_alternative<Failure>(got));
  CHECK(std::get<Failure>(got).code == "http-503");
  CHECK(std::get<Failure>(got).message ==
        "the server answered 503 (not available now); try again later (asked 3 times)");
}

TEST_CASE("what will not pass is asked once") {
  LoopbackServer server;
  FetchLimits limits = loopback_limits();
  limits.max_retries = 2;
  for (const char* status : {"401", "403", "404", "410", "451", "500", "999"}) {
    const std::string path = "/" + std::string(status);
    server.answer(path, status_reply(std::string(status) + " So"));
    CHECK(outcomes({server.url(path)}, limits)[0] == "!http-" + std::string(status));
    CHECK(server.hits(path) == 1);
  }
}

TEST_CASE("a server that wants too long a wait is left at once") {
  LoopbackServer server;
  server.answer("/a", {"HTTP/1.1 429 Slow\r\nRetry-After: 315360000\r\n\r\n"});
  FetchLimits limits = loopback_limits();
  limits.max_retries = 5;
  const auto start = steady_clock::now();
  CHECK(outcomes({server.url("/a")}, limits)[0] == "!http-429");
  CHECK(since(start) < milliseconds(1'000));
  CHECK(server.hits("/a") == 1);
}

TEST_CASE("what the caller throws while pages are under way comes out") {
  LoopbackServer server;
  server.answer("/a", page_reply("<p>Rain.</p>"));
  server.answer("/slow", {"", "x", 1, milliseconds(60'000)});
  const std::vector<std::string> urls = {server.url("/a"), server.url("/slow")};
  CHECK_THROWS_AS(fetch_pages(urls, loopback_limits(),
                              [](std::size_t, std::variant<Page, Failure>) {
                                throw std::runtime_error("enough");
                              }),
                  std::runtime_error);
}

TEST_CASE("a file of certificates that is not there is the caller's fault") {
  FetchLimits limits = loopback_limits();
  limits.ca_file = "/no/such/file.pem";
  CHECK_THROWS_AS(fetch_page("https://127.0.0.1:1/", limits), Error);
}
