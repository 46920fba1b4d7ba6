// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/fetch_pages.cpp: what becomes of one answer, and of many URLs.
#include "ascribe/page.h"
#include "catch.h"
#include "digest/sha256.h"
#include "loopback/coded_body.h"
#include "loopback/loopback_server.h"

using namespace ascribe;

namespace {

const std::string story =
    "<!doctype html><title>Bridge</title><p>The bridge is shut, Mayor Brandt said.</p>";
const std::string gzip_fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";

Page fetched(const LoopbackServer& server, const std::string& path) {
  auto got = fetch_page(server.url(path), loopback_limits());
  if (const auto* failure = std::get_if<Failure>(&got)) FAIL(failure->message);
  return std::get<Page>(std::move(got));
}

std::string code_of(const LoopbackServer& server, const std::string& path,
                    const FetchLimits& limits = loopback_limits()) {
  const auto got = fetch_page(server.url(path), limits);
  if (std::holds_alternative<Page>(got)) return "ok";
  const Failure& failure = std::get<Failure>(got);
  INFO(failure.message);
  CHECK(failure.where == server.url(path));
  CHECK(failure.message.find("; ") != std::string::npos);
  return failure.code;
}

std::string code_of_reply(Reply reply) {
  LoopbackServer server;
  server.answer("/a", std::move(reply));
  return code_of(server, "/a");
}

}  // namespace

TEST_CASE("a page arrives with the evidence of where it came from") {
  LoopbackServer server;
  server.answer("/a", page_reply(story, "Content-Type: text/html; charset=utf-8\r\n"));
  const Page page = fetched(server, "/a");
  CHECK(page.input == server.url("/a"));
  CHECK(page.bytes == story);
  CHECK(page.format == InputFormat::html);
  CHECK(page.content_type == "text/html; charset=utf-8");
  CHECK(page.sha256 == sha256_hex(story));
  REQUIRE(page.retrieval);
  CHECK(page.retrieval->final_url == server.url("/a"));
  CHECK(page.retrieval->redirects.empty());
  CHECK(page.retrieval->http_status == 200);
  CHECK(page.retrieval->content_type == page.content_type);
  CHECK(page.retrieval->bytes == story.size());
  const std::string& at = page.retrieval->fetched_at;
  REQUIRE(at.size() == 20);
  CHECK(at.substr(0, 2) == "20");
  CHECK(at[10] == 'T');
  CHECK(at[19] == 'Z');
  CHECK(server.hits("/a") == 1);
}

TEST_CASE("the request tells who asks and nothing about the user") {
  setenv("http_proxy", "http://127.0.0.2:9/", 1);
  LoopbackServer server;
  server.answer("/a", page_reply(story,
                                 "Content-Type: text/html\r\n"
                                 "Set-Cookie: who=reader; Path=/\r\n"));
  fetched(server, "/a");
  fetched(server, "/a");
  unsetenv("http_proxy");
  const std::string request = server.last_request();
  CHECK(request.find("GET /a HTTP/1.1\r\n") == 0);
  CHECK(request.find("User-Agent: ascribe/0.1\r\n") != std::string::npos);
  CHECK(request.find("Accept-Encoding: gzip, br, zstd, deflate\r\n") !=
        std::string::npos);
  for (const char* name : {"Cookie:", "Referer:", "Authorization:", "Proxy"}) {
    INFO(name);
    CHECK(request.find(name) == std::string::npos);
  }
}

TEST_CASE("a compressed page is the same page") {
  LoopbackServer server;
  server.answer("/gzip", page_reply(gzip_coded(story), gzip_fields));
  server.answer("/members", page_reply(gzip_coded(story.substr(0, 30)) +
                                           gzip_coded(story.substr(30)),
                                       gzip_fields));
  server.answer("/deflate",
                page_reply(zlib_coded(story), "Content-Encoding: deflate\r\n"));
  server.answer("/br", page_reply(brotli_coded(story), "Content-Encoding: br\r\n"));
  server.answer("/zstd", page_reply(zstd_coded(story), "Content-Encoding: zstd\r\n"));
  for (const char* path : {"/gzip", "/members", "/deflate", "/br", "/zstd"}) {
    const Page page = fetched(server, path);
    CHECK(page.bytes == story);
    CHECK(page.sha256 == sha256_hex(story));
  }
}

TEST_CASE("half a compressed page is no page") {
  const std::string whole = gzip_coded(story);
  CHECK(code_of_reply(page_reply(whole.substr(0, whole.size() / 2), gzip_fields)) ==
        "incomplete");
  CHECK(code_of_reply(page_reply("", gzip_fields)) == "incomplete");
  CHECK(code_of_reply(page_reply(story, gzip_fields)) == "bad-encoding");
  CHECK(code_of_reply(page_reply(story, "Content-Encoding: rot13\r\n")) ==
        "bad-encoding");
  const std::string brotli = brotli_coded(story);
  CHECK(code_of_reply(page_reply(brotli.substr(0, brotli.size() / 2),
                                 "Content-Encoding: br\r\n")) == "incomplete");
  const std::string zstd = zstd_coded(story);
  CHECK(code_of_reply(page_reply(zstd.substr(0, zstd.size() / 2),
                                 "Content-Encoding: zstd\r\n")) == "incomplete");
  CHECK(code_of_reply(page_reply(whole, "Content-Type: text/html\r\n")) == "not-html");
}

TEST_CASE("the size limit holds for decoded bytes, declared bytes and endless ones") {
  FetchLimits limits = loopback_limits();
  limits.max_bytes = 100'000;
  LoopbackServer server;
  server.answer("/bomb",
                page_reply(gzip_coded(std::string(5'000'000, ' ')), gzip_fields));
  server.answer("/declared", {"HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\nx"});
  server.answer("/huge",
                {"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nx"});
  server.answer("/endless", {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                             std::string(4'096, 'x'), Reply::endless});
  server.answer("/chunks", {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                            "4\r\nrain\r\n", Reply::endless});
  server.answer("/fits", page_reply(std::string(100'000, 'x')));
  for (const char* path : {"/bomb", "/declared", "/huge", "/endless", "/chunks"}) {
    INFO(path);
    CHECK(code_of(server, path, limits) == "too-large");
  }
  CHECK(code_of(server, "/fits", limits) == "ok");
}

TEST_CASE("fewer bytes than promised are incomplete") {
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Rain"}) ==
        "incomplete");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                       "4\r\nrain\r\n"}) == "incomplete");
}

TEST_CASE("more bytes than promised are left unread") {
  LoopbackServer server;
  server.answer("/a", {"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nrain and a tail"});
  CHECK(fetched(server, "/a").bytes == "rain");
}

TEST_CASE("what is not HTTP is refused") {
  CHECK(code_of_reply({"<p>no status line at all</p>\r\n"}) == "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 two hundred\r\n\r\nx"}) == "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc"}) ==
        "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 2\r\n"
                       "\r\nabc"}) == "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                       "zz\r\nrain\r\n0\r\n\r\n"}) == "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
                       "0\r\n\r\n"}) == "bad-http");
}

TEST_CASE("headers are bounded, one by one and all together") {
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\n", "X-Rain: and more rain\r\n", 30'000}) ==
        "bad-http");
  CHECK(code_of_reply({"HTTP/1.1 200 OK\r\nX-Rain: " + std::string(2'000'000, 'x') +
                       "\r\n\r\n"}) == "bad-http");
  CHECK(code_of_reply({"", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n",
                       Reply::endless}) == "bad-http");
}

TEST_CASE("hints before the answer are passed over") {
  LoopbackServer server;
  server.answer("/a", {"HTTP/1.1 103 Early Hints\r\nContent-Type: image/png\r\n\r\n" +
                       page_reply(story).bytes});
  CHECK(fetched(server, "/a").bytes == story);
}

TEST_CASE("a connection that breaks is a network failure") {
  CHECK(code_of_reply({}) == "network");
  Reply reset{"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Rain"};
  reset.reset = true;
  const std::string code = code_of_reply(reset);
  CHECK((code == "network" || code == "incomplete"));

  std::string closed;
  {
    const LoopbackServer gone;
    closed = gone.url("/a");
  }
  const auto got = fetch_page(closed, loopback_limits());
  REQUIRE(std::holds_alternative<Failure>(got));
  CHECK(std::get<Failure>(got).code == "network");
}

TEST_CASE("a refused status is named and its page is not read") {
  LoopbackServer server;
  for (const char* status :
       {"401", "403", "404", "410", "429", "451", "500", "503", "999", "304", "206"}) {
    const std::string path = "/" + std::string(status);
    server.answer(path, status_reply(std::string(status) + " So"));
    CHECK(code_of(server, path) == "http-" + std::string(status));
    CHECK(server.hits(path) == 1);
  }
  // An endless error page costs nothing: its head has decided.
  server.answer("/500-endless", {"HTTP/1.1 500 No\r\nContent-Type: text/html\r\n\r\n",
                                 std::string(4'096, 'x'), Reply::endless});
  CHECK(code_of(server, "/500-endless") == "http-500");
}

TEST_CASE("an answer with no content is an empty page") {
  LoopbackServer server;
  server.answer("/204", {"HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n"});
  const Page page = fetched(server, "/204");
  CHECK(page.bytes.empty());
  CHECK(page.retrieval->http_status == 204);
}

TEST_CASE("the type decides the format, and its absence the first bytes") {
  LoopbackServer server;
  server.answer("/xhtml", page_reply(story, "Content-Type: application/xhtml+xml\r\n"));
  server.answer("/plain", page_reply(story, "Content-Type: text/plain\r\n"));
  server.answer("/md", page_reply(story, "Content-Type: text/markdown\r\n"));
  server.answer("/html", page_reply(story, ""));
  server.answer("/words", page_reply("Rain, she said.", "Content-Type:  \r\n"));
  CHECK(fetched(server, "/xhtml").format == InputFormat::html);
  CHECK(fetched(server, "/plain").format == InputFormat::text);
  CHECK(fetched(server, "/md").format == InputFormat::markdown);
  CHECK(fetched(server, "/html").format == InputFormat::html);
  CHECK(fetched(server, "/words").format == InputFormat::text);
}

TEST_CASE("what is not a page is refused by its type or its first bytes") {
  LoopbackServer server;
  server.answer("/pdf", {"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
                         std::string(4'096, 'x'), Reply::endless});
  server.answer("/json", page_reply("{}", "Content-Type: application/json\r\n"));
  server.answer("/lie", page_reply("%PDF-1.7 ..."));
  server.answer("/untyped", page_reply("\x89PNG\r\n\x1a\n...", ""));
  for (const char* path : {"/pdf", "/json", "/lie", "/untyped"}) {
    INFO(path);
    CHECK(code_of(server, path) == "not-html");
  }
}

TEST_CASE("a URL that is refused is never asked for") {
  LoopbackServer server;
  const std::string port = std::to_string(server.port());
  const auto got =
      fetch_page("http://reporter:hunter2@127.0.0.1:" + port + "/a", loopback_limits());
  REQUIRE(std::holds_alternative<Failure>(got));
  const Failure& failure = std::get<Failure>(got);
  CHECK(failure.code == "bad-url");
  CHECK(failure.where == "http://***@127.0.0.1:" + port + "/a");
  CHECK(failure.message.find("hunter2") == std::string::npos);
  CHECK(server.connections() == 0);

  const auto ftp = fetch_page("ftp://127.0.0.1:" + port + "/", loopback_limits());
  CHECK(std::get<Failure>(ftp).code == "blocked-scheme");
  CHECK(server.connections() == 0);
}

TEST_CASE("a name that cannot exist has no address") {
  // A label over 63 letters fails before any resolver is asked.
  const std::string url = "http://" + std::string(70, 'a') + ".invalid/";
  const auto got = fetch_page(url, loopback_limits());
  REQUIRE(std::holds_alternative<Failure>(got));
  CHECK(std::get<Failure>(got).code == "dns");
}
