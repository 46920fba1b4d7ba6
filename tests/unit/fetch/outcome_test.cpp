// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/outcome.cpp.
#include "fetch/outcome.h"

#include <cctype>

#include "ascribe/error.h"
#include "catch.h"

using namespace ascribe;

namespace {

ResponseHead page_head() {
  ResponseHead head;
  head.status = 200;
  head.content_type = "text/html";
  return head;
}

std::string code_of(const ResponseHead& head) {
  const auto refusal = head_refusal(head, 1'000);
  return refusal ? refusal->code : "ok";
}

}  // namespace

TEST_CASE("each way a transfer ends has its code") {
  struct Row {
    CURLcode code;
    const char* detail;
    const char* wanted;
  };
  const Row rows[] = {
      {CURLE_UNSUPPORTED_PROTOCOL, "Received HTTP/0.9 when not allowed", "bad-http"},
      {CURLE_COULDNT_RESOLVE_HOST, "", "dns"},
      {CURLE_COULDNT_CONNECT, "", "network"},
      {CURLE_WEIRD_SERVER_REPLY, "", "bad-http"},
      {CURLE_PARTIAL_FILE, "", "incomplete"},
      {CURLE_OUT_OF_MEMORY, "", "bad-http"},
      {CURLE_OPERATION_TIMEDOUT, "", "timeout"},
      {CURLE_GOT_NOTHING, "", "network"},
      {CURLE_SEND_ERROR, "", "network"},
      {CURLE_RECV_ERROR, "Recv failure: Connection reset by peer", "network"},
      {CURLE_RECV_ERROR, "Illegal or missing hexadecimal sequence in chunked-encoding",
       "bad-http"},
      {CURLE_PEER_FAILED_VERIFICATION, "", "tls"},
      {CURLE_SSL_CONNECT_ERROR, "", "tls"},
      {CURLE_HTTP2_STREAM, "", "network"},
  };
  for (const Row& row : rows) {
    const Refusal refusal = transfer_refusal(row.code, row.detail);
    INFO(refusal.message);
    CHECK(refusal.code == row.wanted);
    CHECK_NOTHROW(error_code(refusal.code));
    CHECK(refusal.message.find("; ") != std::string::npos);
  }
}

TEST_CASE("a cut connection and a busy server may pass, all else stays") {
  for (const char* code : {"network", "http-429", "http-502", "http-503", "http-504"}) {
    CHECK(may_pass({code, ""}));
  }
  for (const char* code : {"http-500", "http-404", "http-501", "timeout", "dns", "tls",
                           "incomplete", "blocked-address", "bad-http", "too-large"}) {
    CHECK_FALSE(may_pass({code, ""}));
  }
}

TEST_CASE("libcurl's words are shown, a server's escape codes in them are not") {
  const Refusal refusal = transfer_refusal(CURLE_RECV_ERROR, "bad \x1b[2J reply\n");
  CHECK(refusal.message.find("bad \\x1b[2J reply)") != std::string::npos);
}

TEST_CASE("a refused status says its number, its meaning and what to do") {
  CHECK(status_refusal(404).code == "http-404");
  CHECK(status_refusal(404).message ==
        "the server answered 404 (not found); check the address");
  CHECK(status_refusal(503).message ==
        "the server answered 503 (not available now); try again later");
  CHECK(status_refusal(999).message == "the server answered 999; check the address");
}

TEST_CASE("a good head is let through, and so is a redirect") {
  CHECK(code_of(page_head()) == "ok");
  for (const int status : {301, 302, 303, 307, 308}) {
    ResponseHead head;
    head.status = status;
    head.content_type = "application/pdf";
    CHECK(is_redirect(status));
    CHECK(code_of(head) == "ok");
  }
}

TEST_CASE("only a whole answer of success is a page") {
  for (const int status : {200, 201, 203, 204, 299}) {
    ResponseHead head = page_head();
    head.status = status;
    CHECK(code_of(head) == "ok");
  }
  for (const int status : {0, 206, 300, 304, 305, 400, 404, 500, 999}) {
    ResponseHead head = page_head();
    head.status = status;
    CHECK_FALSE(is_redirect(status));
    CHECK(code_of(head) == "http-" + std::to_string(status));
  }
}

TEST_CASE("a head decides before the body comes") {
  ResponseHead head = page_head();
  SECTION("a type that is no page") {
    head.content_type = "application/pdf";
    CHECK(code_of(head) == "not-html");
  }
  SECTION("no type at all is looked into") {
    head.content_type.clear();
    CHECK(code_of(head) == "ok");
  }
  SECTION("codings") {
    head.content_encoding = "gzip";
    CHECK(code_of(head) == "ok");
    head.content_encoding = "br";
    CHECK(code_of(head) == "ok");
    head.content_encoding = "rot13";
    CHECK(code_of(head) == "bad-encoding");
    head.content_encoding = "gzip, gzip";
    CHECK(code_of(head) == "bad-encoding");
  }
  SECTION("a transfer coding libcurl would undo without an end check") {
    head.transfer_encoding = "Chunked";
    CHECK(code_of(head) == "ok");
    head.transfer_encoding = "gzip, chunked";
    CHECK(code_of(head) == "bad-http");
  }
  SECTION("lengths") {
    head.content_length = "1000";
    CHECK(code_of(head) == "ok");
    head.content_length = "1001";
    CHECK(code_of(head) == "too-large");
    head.content_length = "99999999999999999999999999";
    CHECK(code_of(head) == "too-large");
    head.content_length = "-5";
    CHECK(code_of(head) == "bad-http");
    head.content_length = "5, 6";
    CHECK(code_of(head) == "bad-http");
  }
  SECTION("a clash") {
    head.clash = "content-length";
    CHECK(code_of(head) == "bad-http");
  }
}

TEST_CASE("what the server wrote is escaped in the message") {
  ResponseHead head = page_head();
  head.content_type = "text/\x1b[31m" + std::string(500, 'x');
  const auto refusal = head_refusal(head, 1'000);
  REQUIRE(refusal);
  CHECK(refusal->message.size() < 300);
  for (const char c : refusal->message) CHECK(std::isprint(c) != 0);
}
