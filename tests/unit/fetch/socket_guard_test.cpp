// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/socket_guard.cpp: no connection to a closed address, ever.
#include "fetch/socket_guard.h"

#include "ascribe/page.h"
#include "catch.h"
#include "loopback/loopback_server.h"

using namespace ascribe;

namespace {

std::string code_of(const std::string& url, const FetchLimits& limits) {
  const auto got = fetch_page(url, limits);
  return std::holds_alternative<Page>(got) ? "ok" : std::get<Failure>(got).code;
}

}  // namespace

TEST_CASE("a redirect never reaches a closed address, however it is spelled") {
  LoopbackServer server;
  const LoopbackServer canary("127.0.0.2");
  const std::string port = ":" + std::to_string(canary.port()) + "/";
  for (const std::string host :
       {"127.0.0.2", "2130706434", "0177.0.0.2", "0x7f.2", "127.2", "0x7f000002",
        "[::ffff:127.0.0.2]", "[::ffff:7f00:2]", "[64:ff9b::127.0.0.2]", "0.0.0.0", "0",
        "[::]", "[::1]"}) {
    server.answer("/a", redirect_reply("http://" + host + port));
    INFO(host);
    CHECK(code_of(server.url("/a"), loopback_limits()) == "blocked-address");
  }
  CHECK(canary.connections() == 0);
}

TEST_CASE("a closed address is not asked for directly either") {
  const LoopbackServer server;
  const FetchLimits strict;
  CHECK(code_of(server.url("/a"), strict) == "blocked-address");
  CHECK(code_of("http://localhost:" + std::to_string(server.port()) + "/", strict) ==
        "blocked-address");
  CHECK(code_of("http://169.254.169.254/latest/", strict) == "blocked-address");
  CHECK(server.connections() == 0);
}

TEST_CASE("a public address on another port is refused before a packet is sent") {
  const auto got = fetch_page("http://93.184.216.34:6379/", FetchLimits{});
  REQUIRE(std::holds_alternative<Failure>(got));
  CHECK(std::get<Failure>(got).code == "blocked-address");
  CHECK(std::get<Failure>(got).message.find("port 6379") != std::string::npos);
}

TEST_CASE("an allowed block is reached, and the message says how to allow one") {
  LoopbackServer other("127.0.0.2");
  other.answer("/a", page_reply("<p>Rain.</p>"));
  FetchLimits limits;
  const auto blocked = fetch_page(other.url("/a"), limits);
  REQUIRE(std::holds_alternative<Failure>(blocked));
  CHECK(std::get<Failure>(blocked).message.find("--allow-address") !=
        std::string::npos);
  limits.allow_addresses = {"127.0.0.0/8"};
  CHECK(code_of(other.url("/a"), limits) == "ok");
}

TEST_CASE("a block that is none throws before anything is asked for") {
  const LoopbackServer server;
  FetchLimits limits;
  limits.allow_addresses = {"127.0.0.1"};
  CHECK_THROWS_AS(fetch_page(server.url("/a"), limits), Error);
  CHECK(server.connections() == 0);
}
