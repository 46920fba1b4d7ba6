// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/url_pages.cpp.
#include "cli/url_pages.h"

#include "catch.h"
#include "loopback/loopback_server.h"

using namespace ascribe;

TEST_CASE("pages are taken in order, more of them than are kept ready") {
  LoopbackServer server;
  std::vector<std::string> urls;
  for (int i = 0; i < 60; ++i) {
    const std::string path = "/" + std::to_string(i);
    server.answer(path, page_reply(path));
    urls.push_back(server.url(path));
  }
  UrlPages pages(urls, loopback_limits());
  for (int i = 0; i < 60; ++i) {
    const auto got = pages.take();
    REQUIRE(std::holds_alternative<Page>(got));
    CHECK(std::get<Page>(got).bytes == "/" + std::to_string(i));
  }
}

TEST_CASE("pages nobody takes do not hold up the end") {
  LoopbackServer server;
  const std::vector<std::string> urls(60, server.url("/none"));
  UrlPages pages(urls, loopback_limits());
  CHECK(std::get<Failure>(pages.take()).code == "http-404");
  const UrlPages none({}, loopback_limits());
}

TEST_CASE("a fault of the options comes out where pages are taken") {
  FetchLimits limits = loopback_limits();
  limits.allow_addresses = {"everything"};
  UrlPages pages({"http://127.0.0.1:1/", "http://127.0.0.1:1/"}, limits);
  CHECK_THROWS_AS(pages.take(), Error);
  CHECK_THROWS_AS(pages.take(), Error);
}
