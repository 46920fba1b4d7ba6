// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/robots_gate.cpp.
#include "fetch/robots_gate.h"

#include "catch.h"

using namespace ascribe;

namespace {

const std::vector<std::string> three = {
    "http://paper.example/a", "http://paper.example/b", "http://other.example/a"};

Page robots(const std::string& text) {
  Page page;
  page.bytes = text;
  return page;
}

Failure failed(const std::string& code) { return {code, "", "the answer was bad"}; }

}  // namespace

TEST_CASE("only sites of more than one page are guarded, and asked once") {
  RobotsGate gate(three);
  CHECK(gate.guards("http://paper.example/c"));
  CHECK_FALSE(gate.guards("http://other.example/a"));
  CHECK_FALSE(gate.guards("https://paper.example/a"));
  CHECK(gate.knock("http://other.example/a") == Gate::open);
  CHECK(gate.knock("http://paper.example/a") == Gate::ask);
  CHECK(gate.knock("http://paper.example/b") == Gate::wait);
  gate.learn("http://paper.example/a", robots("User-agent: *\nDisallow: /b\n"));
  CHECK(gate.knock("http://paper.example/b") == Gate::open);
  CHECK_FALSE(gate.refusal("http://paper.example/a"));
  REQUIRE(gate.refusal("http://paper.example/b?x=1"));
  CHECK(gate.refusal("http://paper.example/b")->code == "robots");
  CHECK(RobotsGate::robots_url("http://paper.example:81/a/b?c") ==
        "http://paper.example:81/robots.txt");
}

TEST_CASE("URLs that cannot be asked for do not count") {
  const std::vector<std::string> urls = {
      "http://paper.example/a", "ftp://paper.example/b", "http://paper.example\\@x/"};
  const RobotsGate gate(urls);
  CHECK_FALSE(gate.guards("http://paper.example/a"));
}

TEST_CASE("a site that cannot be reached is closed, one that says nothing is open") {
  for (const char* code :
       {"dns", "network", "tls", "timeout", "http-500", "http-503"}) {
    INFO(code);
    RobotsGate gate(three);
    gate.learn("http://paper.example/a", failed(code));
    REQUIRE(gate.refusal("http://paper.example/a"));
    CHECK(gate.refusal("http://paper.example/a")->message.find("the answer was bad") !=
          std::string::npos);
    CHECK_FALSE(gate.refusal("http://other.example/a"));
  }
  for (const char* code :
       {"http-404", "http-403", "not-html", "too-large", "too-many-redirects"}) {
    INFO(code);
    RobotsGate gate(three);
    gate.learn("http://paper.example/a", failed(code));
    CHECK_FALSE(gate.refusal("http://paper.example/a"));
  }
}

TEST_CASE("the delay is the one that concerns us") {
  RobotsGate gate(three);
  CHECK_FALSE(gate.delay("http://paper.example/a"));
  gate.learn("http://paper.example/a",
             robots("User-agent: ascribe\nCrawl-delay: 3\nAllow: /\n\nUser-agent: *\n"
                    "Crawl-delay: 9\n"));
  CHECK(gate.delay("http://paper.example/a") == std::chrono::seconds(3));
}
