// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/stored_answer.cpp.
#include "warc/stored_answer.h"

#include "catch.h"
#include "digest/sha256.h"
#include "loopback/coded_body.h"

using namespace ascribe;

namespace {

constexpr std::size_t limit = 1'000;

Record record_of(const std::string& block) {
  Record record;
  record.head.type = "response";
  record.head.target_uri = "http://paper.example/a";
  record.head.date = "2026-03-04T05:06:07Z";
  record.block = block;
  return record;
}

std::string answer(const std::string& fields, const std::string& body) {
  return "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body;
}

std::string code_of(const Record& record) {
  const auto read = page_in(record, limit);
  if (!read) return "nothing";
  const auto* refusal = std::get_if<Refusal>(&*read);
  return refusal == nullptr ? "page" : refusal->code;
}

std::string code_of(const std::string& block) { return code_of(record_of(block)); }

}  // namespace

TEST_CASE("only responses of HTTP hold answers") {
  struct Case {
    const char *type, *content_type;
    bool holds;
  };
  const Case cases[] = {
      {"response", "application/http", true},
      {"response", "", true},
      {"response", "text/dns", false},
      {"request", "application/http", false},
      {"warcinfo", "application/http", false},
      {"revisit", "application/http", false},
      {"metadata", "", false},
      {"resource", "text/html", false},
      {"conversion", "text/plain", false},
      {"", "", false},
  };
  for (const Case& each : cases) {
    INFO(each.type << " " << each.content_type);
    RecordHead head;
    head.type = each.type;
    head.content_type = each.content_type;
    CHECK(holds_answer(head) == each.holds);
  }
}

TEST_CASE("an answer becomes a page with its evidence") {
  const auto read =
      page_in(record_of(answer("Content-Type: text/plain\r\n", "Rain.")), limit);
  REQUIRE(read);
  const Page& page = std::get<Page>(*read);
  CHECK(page.input == "http://paper.example/a");
  CHECK(page.bytes == "Rain.");
  CHECK(page.format == InputFormat::text);
  CHECK(page.content_type == "text/plain");
  CHECK(page.sha256 == sha256_hex("Rain."));
  REQUIRE(page.retrieval);
  CHECK(page.retrieval->final_url == "http://paper.example/a");
  CHECK(page.retrieval->http_status == 200);
  CHECK(page.retrieval->fetched_at == "2026-03-04T05:06:07Z");
  CHECK(page.retrieval->redirects.empty());
}

TEST_CASE("chunks and codings are undone") {
  const auto bytes_of = [](const std::string& block) {
    const auto read = page_in(record_of(block), limit);
    REQUIRE(read);
    REQUIRE(std::holds_alternative<Page>(*read));
    return std::get<Page>(*read).bytes;
  };
  const std::string packed = gzip_coded("<p>Rain.");
  CHECK(bytes_of(answer("", "<p>Rain.")) == "<p>Rain.");
  CHECK(bytes_of(answer("Content-Length: 8\r\n", "<p>Rain.")) == "<p>Rain.");
  CHECK(bytes_of(answer("Transfer-Encoding: chunked\r\n",
                        "8\r\n<p>Rain.\r\n0\r\n\r\n")) == "<p>Rain.");
  CHECK(bytes_of(answer("Content-Encoding: gzip\r\n", packed)) == "<p>Rain.");
  CHECK(bytes_of(answer(
            "Content-Encoding: gzip\r\nTransfer-Encoding: Chunked\r\n",
            "1\r\n" + packed.substr(0, 1) + "\r\n1f\r\n" +
                packed.substr(1, 31).append(31 - packed.substr(1, 31).size(), '\0') +
                "\r\n0\r\n\r\n")) == "<p>Rain.");
  CHECK(bytes_of("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" +
                 answer("", "<p>Rain.")) == "<p>Rain.");
  CHECK(bytes_of("HTTP/1.0 200\n\n<p>Rain.") == "<p>Rain.");
}

TEST_CASE("what is no whole page is refused by its reason") {
  struct Case {
    std::string block, code;
  };
  const Case cases[] = {
      {"", "bad-http"},
      {"<p>Rain.", "bad-http"},
      {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "bad-http"},
      {"HTTP/1.1 what\r\n\r\n", "bad-http"},
      {"HTTP/1.1 404 Gone\r\n\r\n<p>", "http-404"},
      {"HTTP/1.1 206 Part\r\n\r\n<p>", "http-206"},
      {"HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n", "nothing"},
      {answer("Content-Length: 9\r\n", "<p>Rain."), "incomplete"},
      {answer("Content-Length: 7\r\n", "<p>Rain."), "bad-http"},
      {answer("Content-Length: -1\r\n", "<p>Rain."), "bad-http"},
      {answer("Content-Length: 8\r\nContent-Length: 9\r\n", "<p>Rain."), "bad-http"},
      {answer("Transfer-Encoding: chunked\r\n", "ZZ\r\n"), "bad-http"},
      {answer("Transfer-Encoding: chunked\r\n", "8\r\n<p>"), "incomplete"},
      {answer("Transfer-Encoding: zip\r\n", "<p>"), "bad-http"},
      {answer("Content-Encoding: gzip\r\n", "not gzip at all"), "bad-encoding"},
      {answer("Content-Encoding: gzip\r\n", gzip_coded("<p>Rain.").substr(0, 20)),
       "incomplete"},
      {answer("Content-Encoding: gzip\r\n", gzip_coded(std::string(5'000, 'x'))),
       "too-large"},
      {answer("Content-Encoding: rot13\r\n", "<p>"), "bad-encoding"},
      {answer("", std::string(limit + 1, 'x')), "too-large"},
      {answer("Content-Type: image/png\r\n", "x"), "not-html"},
      {answer("", "%PDF-1.7"), "not-html"},
  };
  for (const Case& each : cases) {
    INFO(each.block);
    CHECK(code_of(each.block) == each.code);
  }
}

TEST_CASE("a record that says it is no whole page is believed") {
  Record record = record_of(answer("", "<p>Rain."));
  CHECK(code_of(record) == "page");
  record.head.truncated = "length";
  CHECK(code_of(record) == "incomplete");
  record = record_of("");
  record.is_whole = false;
  CHECK(code_of(record) == "too-large");
  record = record_of(answer("", "<p>Rain."));
  record.head.target_uri = "";
  CHECK(code_of(record) == "bad-input");
}

TEST_CASE("a password in a target is masked") {
  Record record = record_of(answer("", "<p>Rain."));
  record.head.target_uri = "http://ines:secret@paper.example/a";
  const auto read = page_in(record, limit);
  REQUIRE(read);
  const Page& page = std::get<Page>(*read);
  CHECK(page.input.find("secret") == std::string::npos);
  CHECK(page.retrieval->final_url == page.input);
}
