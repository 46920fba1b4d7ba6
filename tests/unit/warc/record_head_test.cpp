// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/record_head.cpp.
#include "warc/record_head.h"

#include "catch.h"

using namespace ascribe;

namespace {

std::string with(const std::string& lines) {
  return "WARC/1.1\r\nWARC-Type: response\r\n" + lines;
}

}  // namespace

TEST_CASE("the fields of a head are read in any case and form") {
  const auto read = read_record_head(
      "WARC/1.0\nwarc-TYPE:  Response \r\nWARC-Target-URI: "
      "<https://paper.example/a?b:c>\r\n"
      "  folded: on\r\nnonsense\r\n: no name\r\nCONTENT-LENGTH:12\r\nContent-Length: "
      "12\r\n"
      "Content-Type: Application/HTTP; msgtype=response\r\nWARC-Truncated: length\r\n"
      "WARC-Date: 2026-03-04T05:06:07.125Z\r\n");
  REQUIRE(std::holds_alternative<RecordHead>(read));
  const auto& head = std::get<RecordHead>(read);
  CHECK(head.type == "response");
  CHECK(head.target_uri == "https://paper.example/a?b:c");
  CHECK(head.content_type == "application/http");
  CHECK(head.truncated == "length");
  CHECK(head.date == "2026-03-04T05:06:07Z");
  CHECK(head.content_length == 12);
}

TEST_CASE("a head that cannot be relied on is refused with a reason") {
  for (const std::string& lines :
       {std::string("WARK/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\n"),
        std::string("WARC/1.0\r\nContent-Length: 1\r\n"), std::string("WARC/1.0"),
        with(""), with("Content-Length:\r\n"), with("Content-Length: -1\r\n"),
        with("Content-Length: +1\r\n"), with("Content-Length: 1e3\r\n"),
        with("Content-Length: 18446744073709551616\r\n"),
        with("Content-Length: 9223372036854775807\r\n"),
        with("Content-Length: 1\r\nContent-Length: 2\r\n")}) {
    INFO(lines);
    const auto read = read_record_head(lines);
    REQUIRE(std::holds_alternative<Refusal>(read));
    CHECK(std::get<Refusal>(read).code == "bad-input");
    CHECK_FALSE(std::get<Refusal>(read).message.empty());
  }
}

TEST_CASE("a date of another form is no date") {
  for (const char* date :
       {"", "2026-03-04", "2026-03-04T05:06:07", "2026-03-04T05:06:07+01:00",
        "2026-03-04T05:06:07.Z", "2026-03-04T05:06:07.1x", "20260304050607Z",
        "2026-03-04T05:06:07Z\x1b"}) {
    INFO(date);
    const auto read = read_record_head(
        with("Content-Length: 1\r\nWARC-Date: " + std::string(date) + "\r\n"));
    CHECK(std::get<RecordHead>(read).date.empty());
  }
}

TEST_CASE("the target of a bad head is found all the same") {
  CHECK(
      target_of(with("WARC-Target-URI: http://a.example/\r\nContent-Length: -1\r\n")) ==
      "http://a.example/");
  CHECK(target_of("").empty());
}
