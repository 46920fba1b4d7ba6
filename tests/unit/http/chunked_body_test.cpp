// SPDX-License-Identifier: Apache-2.0
// Tests src/http/chunked_body.cpp.
#include "http/chunked_body.h"

#include "catch.h"

using namespace ascribe;

TEST_CASE("chunks are joined in whatever way they are written") {
  struct Case {
    const char *stored, *content;
  };
  const Case cases[] = {
      {"0\r\n\r\n", ""},
      {"0\r\n", ""},
      {"5\r\nharbo\r\n2;x=\"y\"\r\nur\r\n0\r\n\r\n", "harbour"},
      {"00000005\nharbo\n0\n\n", "harbo"},
      {" A \r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n", "0123456789"},
      {"4\r\na\r\nb\r\n0\r\n\r\n", "a\r\nb"},
  };
  for (const Case& each : cases) {
    INFO(each.stored);
    const auto joined = join_chunks(each.stored);
    REQUIRE(std::holds_alternative<std::string>(joined));
    CHECK(std::get<std::string>(joined) == each.content);
  }
}

TEST_CASE("broken and cut chunks are told apart") {
  struct Case {
    const char *stored, *code;
  };
  const Case cases[] = {
      {"", "incomplete"},
      {"5", "incomplete"},
      {"5\r\n", "incomplete"},
      {"5\r\nhar", "incomplete"},
      {"5\r\nharbo", "incomplete"},
      {"5\r\nharbo\r\n", "incomplete"},
      {"ZZ\r\n", "bad-http"},
      {"ZZ", "bad-http"},
      {"-1\r\n\r\n", "bad-http"},
      {"+1\r\na\r\n0\r\n\r\n", "bad-http"},
      {"0x1\r\na\r\n0\r\n\r\n", "bad-http"},
      {"1 1\r\na\r\n0\r\n\r\n", "bad-http"},
      {"FFFFFFFFFFFFFFFFF\r\na\r\n", "bad-http"},
      {"FFFFFFFF\r\na\r\n", "incomplete"},
      {"1\r\nab\r\n0\r\n\r\n", "bad-http"},
      {"1\r\na\r\n0\r\n\r\nmore", "bad-http"},
      {"\r\n", "bad-http"},
  };
  for (const Case& each : cases) {
    INFO(each.stored);
    const auto joined = join_chunks(each.stored);
    REQUIRE(std::holds_alternative<Refusal>(joined));
    CHECK(std::get<Refusal>(joined).code == each.code);
  }
}
