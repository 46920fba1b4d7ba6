// SPDX-License-Identifier: Apache-2.0
// Tests src/cache/cache_entry.cpp.
#include "cache/cache_entry.h"

#include <random>

#include "catch.h"

using namespace ascribe;

namespace {

CachedResponse sample() {
  CachedResponse response;
  response.url = "http://paper.example/a?b=c d";
  response.profile = "ascribe/0.1";
  response.final_url = "https://paper.example/a";
  response.redirects = {"http://paper.example/a?b=c d", "https://paper.example/old"};
  response.content_type = "text/html; charset=\"utf-8\"";
  response.fields = {"\"e\"", "then",  "max-age=3, private", "later", "now",
                     "7",     "Accept"};
  response.received = -12;
  response.body = std::string("<p>\n\nreceived 5\n\0\xff", 19);
  return response;
}

}  // namespace

TEST_CASE("an entry comes back as it went in") {
  const CachedResponse in = sample();
  const auto bytes = entry_bytes(in);
  REQUIRE(bytes);
  const auto out = read_entry(*bytes);
  REQUIRE(out);
  CHECK(out->url == in.url);
  CHECK(out->profile == in.profile);
  CHECK(out->final_url == in.final_url);
  CHECK(out->redirects == in.redirects);
  CHECK(out->content_type == in.content_type);
  CHECK(out->received == in.received);
  CHECK(out->body == in.body);
  CHECK(out->fields.etag == in.fields.etag);
  CHECK(out->fields.last_modified == in.fields.last_modified);
  CHECK(out->fields.cache_control == in.fields.cache_control);
  CHECK(out->fields.expires == in.fields.expires);
  CHECK(out->fields.date == in.fields.date);
  CHECK(out->fields.age == in.fields.age);
  CHECK(out->fields.vary == in.fields.vary);
  CHECK(entry_bytes(*out) == bytes);
}

TEST_CASE("an empty response is an entry too") {
  const auto bytes = entry_bytes(CachedResponse{});
  REQUIRE(bytes);
  const auto out = read_entry(*bytes);
  REQUIRE(out);
  CHECK(out->body.empty());
  CHECK(out->redirects.empty());
}

TEST_CASE("an entry changed in any bit or cut anywhere is none") {
  const std::string bytes = entry_bytes(sample()).value();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    INFO(at);
    CHECK_FALSE(read_entry(std::string_view(bytes).substr(0, at)));
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
    CHECK_FALSE(read_entry(changed));
  }
  CHECK_FALSE(read_entry(bytes + "x"));
}

TEST_CASE("a value with a line feed cannot pass for two") {
  CachedResponse response = sample();
  response.fields.etag = "\"a\"\nurl http://other.example/";
  CHECK_FALSE(entry_bytes(response));
  response = sample();
  response.redirects.push_back("http://a.example/\r");
  CHECK_FALSE(entry_bytes(response));
  response = sample();
  response.url += '\0';
  CHECK_FALSE(entry_bytes(response));
}
