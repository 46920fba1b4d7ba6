// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/request.cpp: the limits on time, and one handle used twice.
#include "fetch/request.h"

#include "ascribe/page.h"
#include "catch.h"
#include "loopback/loopback_server.h"

using namespace ascribe;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// The code a fetch with this much time ends in; fails when it overstays.
std::string code_within(const std::string& url, milliseconds time) {
  FetchLimits limits = loopback_limits();
  limits.total_timeout = time;
  const auto start = steady_clock::now();
  const auto got = fetch_page(url, limits);
  CHECK(steady_clock::now() - start < time + milliseconds(3'000));
  return std::holds_alternative<Page>(got) ? "ok" : std::get<Failure>(got).code;
}

}  // namespace

TEST_CASE("a server that dawdles is left at the deadline") {
  constexpr milliseconds patience(300);
  constexpr milliseconds step(20);
  LoopbackServer server;
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  server.answer("/body", {head + "\r\n", "x", Reply::endless, step});
  server.answer("/headers", {head, "X-A: b\r\n", Reply::endless, step});
  server.answer("/nothing", {"", "", Reply::endless, milliseconds(60'000)});
  server.answer("/after-head", {head + "\r\n", "x", 1, milliseconds(60'000)});
  for (const char* path : {"/body", "/headers", "/nothing", "/after-head"}) {
    INFO(path);
    CHECK(code_within(server.url(path), patience) == "timeout");
  }
}

TEST_CASE("the deadline is one for all hops") {
  LoopbackServer server;
  // Each hop takes 150 ms; five of them are over a limit that each one is under.
  server.answer("/a", {"", redirect_reply("/a").bytes, 1, milliseconds(150)});
  CHECK(code_within(server.url("/a"), milliseconds(400)) == "timeout");
  CHECK(server.hits("/a") < 6);
}

TEST_CASE("no time at all is a timeout and not for ever") {
  const LoopbackServer server;
  CHECK(code_within(server.url("/a"), milliseconds(0)) == "timeout");
  CHECK(server.connections() == 0);
}

TEST_CASE("one requester asks again and again, each answer on its own") {
  LoopbackServer server;
  server.answer("/a", page_reply("<p>Rain.</p>"));
  server.answer("/b", redirect_reply("/a"));
  const AddressPolicy policy({"127.0.0.1/32"});
  const FetchLimits limits = loopback_limits();
  CurlMulti multi(1);
  Requester requester(policy, limits);
  const auto ask = [&](const std::string& path) {
    requester.prepare(server.url(path), milliseconds(20'000));
    multi.add(requester.handle());
    for (;;) {
      multi.perform();
      if (const auto end = multi.next_ended()) return requester.conclude(end->code);
      multi.wait(milliseconds(1'000));
    }
  };
  const RequestEnd first = ask("/a");
  REQUIRE(std::holds_alternative<Answer>(first.result));
  CHECK(std::get<Answer>(first.result).body == "<p>Rain.</p>");
  const RequestEnd second = ask("/b");
  REQUIRE(std::holds_alternative<Answer>(second.result));
  CHECK(std::get<Answer>(second.result).head.status == 302);
  CHECK(std::get<Answer>(second.result).head.location == "/a");
  CHECK(std::get<Answer>(second.result).body.empty());
  const RequestEnd third = ask("/none");
  REQUIRE(std::holds_alternative<Refusal>(third.result));
  CHECK(std::get<Refusal>(third.result).code == "http-404");
  CHECK(std::holds_alternative<Answer>(ask("/a").result));
}
