// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/response_head.cpp.
#include "fetch/response_head.h"

#include <initializer_list>

#include "catch.h"

using namespace ascribe;

namespace {

HeadReader read(std::initializer_list<std::string_view> lines) {
  HeadReader reader(10'000);
  for (const auto line : lines) reader.add_line(line);
  return reader;
}

}  // namespace

TEST_CASE("a head is its status and the fields we act on") {
  const HeadReader reader =
      read({"HTTP/1.1 200 OK\r\n", "CONTENT-TYPE:  text/html; charset=utf-8 \r\n",
            "Content-Length: 12\r\n", "content-encoding: gzip\r\n",
            "Transfer-Encoding: chunked\r\n", "Server: paper\r\n", "\r\n"});
  CHECK(reader.is_complete());
  CHECK(reader.head().status == 200);
  CHECK(reader.head().content_type == "text/html; charset=utf-8");
  CHECK(reader.head().content_length == "12");
  CHECK(reader.head().content_encoding == "gzip");
  CHECK(reader.head().transfer_encoding == "chunked");
  CHECK(reader.head().clash.empty());
}

TEST_CASE("a status line of HTTP/2 has no reason") {
  CHECK(read({"HTTP/2 404\r\n", "\r\n"}).head().status == 404);
}

TEST_CASE("an informational head leaves nothing behind") {
  const HeadReader reader =
      read({"HTTP/1.1 103 Early Hints\r\n", "Location: /early\r\n", "\r\n"});
  CHECK_FALSE(reader.is_complete());
  HeadReader whole = reader;
  whole.add_line("HTTP/1.1 200 OK\r\n");
  CHECK(whole.add_line("\r\n") == HeadState::complete);
  CHECK(whole.head().location.empty());
}

TEST_CASE("a trailer changes nothing") {
  HeadReader reader = read({"HTTP/1.1 200 OK\r\n", "\r\n"});
  CHECK(reader.add_line("Content-Type: application/pdf\r\n") == HeadState::complete);
  CHECK(reader.add_line("HTTP/1.1 302 Found\r\n") == HeadState::complete);
  CHECK(reader.head().status == 200);
  CHECK(reader.head().content_type.empty());
}

TEST_CASE("two values for what can have one are a clash, the same value twice is not") {
  CHECK(read({"HTTP/1.1 200 OK\r\n", "Content-Length: 5\r\n", "Content-Length: 6\r\n"})
            .head()
            .clash == "content-length");
  CHECK(read({"HTTP/1.1 302 Found\r\n", "Location: /a\r\n", "Location: /b\r\n"})
            .head()
            .clash == "location");
  CHECK(read({"HTTP/1.1 200 OK\r\n", "Content-Length: 5\r\n", "Content-Length: 5\r\n"})
            .head()
            .clash.empty());
}

TEST_CASE("stacked codings are seen as a stack") {
  CHECK(read({"HTTP/1.1 200 OK\r\n", "Content-Encoding: gzip\r\n",
              "Content-Encoding: br\r\n"})
            .head()
            .content_encoding == "gzip, br");
}

TEST_CASE("lines that are no field are passed over") {
  const HeadReader reader =
      read({"HTTP/1.1 200 OK\r\n", "no colon here\r\n", " location: /folded\r\n",
            ": empty name\r\n", "\xff\x1b: binary\r\n", "\r\n"});
  CHECK(reader.is_complete());
  CHECK(reader.head().location.empty());
}

TEST_CASE("every byte of every head and trailer counts") {
  HeadReader reader(30);
  CHECK(reader.add_line("HTTP/1.1 200 OK\r\n") == HeadState::reading);  // 17
  CHECK(reader.add_line("\r\n") == HeadState::complete);                // 19
  CHECK(reader.bytes_left() == 11);
  CHECK(reader.add_line("X: 123456\r\n") == HeadState::complete);  // 30
  CHECK(reader.add_line("\n") == HeadState::too_long);
  CHECK(reader.bytes_left() == 0);
}

TEST_CASE("a status that is no number is no status") {
  CHECK(read({"HTTP/1.1 abc\r\n"}).head().status == 0);
  CHECK(read({"HTTP/1.1\r\n"}).head().status == 0);
  CHECK_FALSE(read({"HTTP/1.1 abc\r\n", "\r\n"}).is_complete());
}
