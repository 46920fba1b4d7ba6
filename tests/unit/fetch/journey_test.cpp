// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/journey.cpp: the way through redirects over a real server, retries
// and deadlines in made-up time.
#include "fetch/journey.h"

#include "ascribe/page.h"
#include "catch.h"
#include "loopback/loopback_server.h"

using namespace ascribe;

namespace {

/// "/0" leads to "/1" and so on up to the page at "/hops".
void lay_chain(LoopbackServer& server, int hops) {
  for (int i = 0; i < hops; ++i) {
    server.answer("/" + std::to_string(i), redirect_reply("/" + std::to_string(i + 1)));
  }
  server.answer("/" + std::to_string(hops), page_reply("<p>Rain, she said.</p>"));
}

Failure refused(const LoopbackServer& server, const std::string& path,
                const FetchLimits& limits = loopback_limits()) {
  const auto got = fetch_page(server.url(path), limits);
  REQUIRE(std::holds_alternative<Failure>(got));
  CHECK(std::get<Failure>(got).where == server.url(path));
  return std::get<Failure>(got);
}

std::string code_of_redirect(const std::string& location) {
  LoopbackServer server;
  server.answer("/a", redirect_reply(location));
  const std::string code = refused(server, "/a").code;
  CHECK(server.connections() == 1);
  return code;
}

}  // namespace

TEST_CASE("five redirects are followed and recorded in order") {
  LoopbackServer server;
  lay_chain(server, 5);
  const auto got = fetch_page(server.url("/0"), loopback_limits());
  REQUIRE(std::holds_alternative<Page>(got));
  const Page& page = std::get<Page>(got);
  REQUIRE(page.retrieval);
  CHECK(page.input == server.url("/0"));
  CHECK(page.retrieval->final_url == server.url("/5"));
  REQUIRE(page.retrieval->redirects.size() == 5);
  for (int i = 0; i < 5; ++i) {
    CHECK(page.retrieval->redirects[static_cast<std::size_t>(i)] ==
          server.url("/" + std::to_string(i)));
  }
}

TEST_CASE("a sixth redirect is refused and its target not asked for") {
  LoopbackServer server;
  lay_chain(server, 6);
  CHECK(refused(server, "/0").code == "too-many-redirects");
  CHECK(server.hits("/5") == 1);
  CHECK(server.hits("/6") == 0);
}

TEST_CASE("a limit of no redirects refuses the first") {
  LoopbackServer server;
  lay_chain(server, 1);
  FetchLimits limits = loopback_limits();
  limits.max_redirects = 0;
  CHECK(refused(server, "/0", limits).code == "too-many-redirects");
  CHECK(server.hits("/1") == 0);
  CHECK(std::holds_alternative<Page>(fetch_page(server.url("/1"), limits)));
}

TEST_CASE("a loop ends at the limit") {
  LoopbackServer server;
  server.answer("/a", redirect_reply("/a"));
  CHECK(refused(server, "/a").code == "too-many-redirects");
  CHECK(server.hits("/a") == 6);
}

TEST_CASE("every redirecting status is followed") {
  LoopbackServer server;
  server.answer("/page", page_reply("<p>Rain.</p>"));
  for (const char* status : {"301", "302", "303", "307", "308"}) {
    server.answer("/a", {"HTTP/1.1 " + std::string(status) +
                         " Moved\r\nLocation: page\r\nContent-Length: 0\r\n\r\n"});
    INFO(status);
    CHECK(
        std::holds_alternative<Page>(fetch_page(server.url("/a"), loopback_limits())));
  }
}

TEST_CASE("a redirect to another scheme is blocked") {
  CHECK(code_of_redirect("file:///etc/hostname") == "blocked-scheme");
  CHECK(code_of_redirect("ftp://127.0.0.1/x") == "blocked-scheme");
  CHECK(code_of_redirect("gopher://127.0.0.1/_GET") == "blocked-scheme");
  CHECK(code_of_redirect("javascript:alert(1)") == "blocked-scheme");
}

TEST_CASE("a redirect that names no usable address is refused") {
  CHECK(code_of_redirect("") == "bad-redirect");
  CHECK(code_of_redirect("http://") == "bad-redirect");
  CHECK(code_of_redirect("/a b") == "bad-redirect");
  CHECK(code_of_redirect("http://127.0.0.1\\@127.0.0.2/") == "bad-redirect");
  CHECK(code_of_redirect("/" + std::string(50'000, 'a')) == "bad-redirect");
  LoopbackServer server;
  server.answer("/a", {"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"});
  CHECK(refused(server, "/a").code == "bad-redirect");
}

TEST_CASE("a redirect with a password is not followed and the password not shown") {
  LoopbackServer server;
  server.answer("/a", redirect_reply("http://reporter:hunter2@127.0.0.1:" +
                                     std::to_string(server.port()) + "/b"));
  const Failure failure = refused(server, "/a");
  CHECK(failure.code == "bad-redirect");
  CHECK(failure.message.find("hunter2") == std::string::npos);
  CHECK(server.hits("/b") == 0);
}

TEST_CASE("a failure after a redirect says where it happened") {
  LoopbackServer server;
  server.answer("/a", redirect_reply("/gone"));
  const Failure failure = refused(server, "/a");
  CHECK(failure.code == "http-404");
  CHECK(failure.message ==
        "the server answered 404 (not found); check the address (redirected to " +
            server.url("/gone") + ")");
}

TEST_CASE("two targets at once are none") {
  LoopbackServer server;
  server.answer("/a", {"HTTP/1.1 302 Found\r\nLocation: /b\r\nLocation: /c\r\n\r\n"});
  CHECK(refused(server, "/a").code == "bad-http");
}

TEST_CASE("the header limit is one for all hops") {
  LoopbackServer server;
  const std::string padding = "X-Rain: " + std::string(1'000, 'x') + "\r\n";
  server.answer("/a", {"HTTP/1.1 302 Found\r\nLocation: /b\r\n" + padding + "\r\n"});
  server.answer("/b", page_reply("<p>Rain.</p>", padding));
  FetchLimits limits = loopback_limits();
  limits.max_header_bytes = 1'500;
  CHECK(std::holds_alternative<Page>(fetch_page(server.url("/b"), limits)));
  CHECK(refused(server, "/a", limits).code == "bad-http");
}

namespace {

constexpr std::chrono::milliseconds ms(1);

Moment moment(std::chrono::milliseconds after_start) {
  const std::chrono::steady_clock::time_point start{};
  return {start + after_start, HttpSeconds(std::chrono::hours(24 * 365))};
}

RequestEnd busy(const std::string& retry_after = "") {
  return {Refusal{"http-503", "the server is busy"}, retry_after};
}

}  // namespace

TEST_CASE("a journey waits longer before each retry, and says how often it asked") {
  FetchLimits limits;
  Journey journey("http://paper.example/a", limits);
  REQUIRE(journey.next() == NextStep::wait);
  journey.start(moment(0 * ms).steady);
  REQUIRE(journey.next() == NextStep::ask);
  CHECK(journey.time_left(moment(0 * ms).steady) == limits.total_timeout);
  journey.take(busy(), moment(100 * ms));
  REQUIRE(journey.next() == NextStep::wait);
  CHECK(journey.ready_at() >= moment(1'100 * ms).steady);
  CHECK(journey.ready_at() <= moment(1'350 * ms).steady);
  journey.start(moment(1'400 * ms).steady);
  journey.take(busy(), moment(1'400 * ms));
  REQUIRE(journey.next() == NextStep::wait);
  CHECK(journey.ready_at() >= moment(3'400 * ms).steady);
  CHECK(journey.ready_at() <= moment(3'900 * ms).steady);
  journey.start(moment(4'000 * ms).steady);
  CHECK(journey.time_left(moment(4'000 * ms).steady) ==
        limits.total_timeout - 4'000 * ms);
  journey.take(busy(), moment(4'000 * ms));
  REQUIRE(journey.next() == NextStep::done);
  CHECK(std::get<Refusal>(journey.result()).message ==
        "the server is busy (asked 3 times)");
}

TEST_CASE("a journey does not wait past its deadline or past what is worth it") {
  FetchLimits limits;
  limits.total_timeout = 5'000 * ms;
  for (const char* retry_after : {"5", "31", "315360000", "99999999999999999999"}) {
    Journey journey("http://paper.example/a", limits);
    journey.start(moment(0 * ms).steady);
    journey.take(busy(retry_after), moment(100 * ms));
    INFO(retry_after);
    REQUIRE(journey.next() == NextStep::done);
    CHECK(std::get<Refusal>(journey.result()).message == "the server is busy");
  }
  Journey journey("http://paper.example/a", limits);
  journey.start(moment(0 * ms).steady);
  journey.take(busy("4"), moment(100 * ms));
  CHECK(journey.next() == NextStep::wait);
  CHECK(journey.ready_at() == moment(4'100 * ms).steady);
}

TEST_CASE("a redirect is asked for at once, and a URL that is none not at all") {
  const FetchLimits limits;
  Journey journey("http://paper.example/a", limits);
  journey.start(moment(0 * ms).steady);
  Answer moved;
  moved.head.status = 302;
  moved.head.location = "//other.example/b";
  journey.take({moved, ""}, moment(10 * ms));
  CHECK(journey.next() == NextStep::ask);
  CHECK(journey.url() == "http://other.example/b");
  journey.give_up_late();
  CHECK(journey.next() == NextStep::done);
  CHECK(std::get<Refusal>(journey.result()).code == "timeout");
  Journey none("http://", limits);
  CHECK(none.next() == NextStep::done);
  CHECK(std::get<Refusal>(none.result()).code == "bad-url");
}
