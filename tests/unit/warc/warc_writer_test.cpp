// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/warc_writer.cpp, against our own reader of records.
#include "ascribe/warc.h"

#include "catch.h"
#include "digest/sha256.h"
#include "warc/record_reader.h"

using namespace ascribe;

namespace {

Page sample() {
  Page page;
  page.input = "http://paper.example/short";
  page.bytes = std::string("<p>Rain.\r\n\0\xff</p>", 16);
  page.content_type = "text/html; charset=iso-8859-1";
  page.sha256 = sha256_hex(page.bytes);
  Retrieval& retrieval = page.retrieval.emplace();
  retrieval.final_url = "https://paper.example/a?b=c#d";
  retrieval.redirects = {"http://paper.example/short", "http://paper.example/a"};
  retrieval.http_status = 200;
  retrieval.content_type = page.content_type;
  retrieval.bytes = page.bytes.size();
  retrieval.fetched_at = "2026-03-04T05:06:07Z";
  return page;
}

std::vector<Record> records_of(const std::string& bytes) {
  RecordReader reader(ByteSource(bytes), 1'000'000);
  std::vector<Record> records;
  while (auto result = reader.next()) {
    REQUIRE(std::holds_alternative<Record>(*result));
    records.push_back(std::get<Record>(*std::move(result)));
  }
  return records;
}

std::string field(const std::string& text, const std::string& name,
                  std::size_t from = 0) {
  const std::size_t at = text.find("\r\n" + name + ": ", from);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + name.size() + 4;
  return text.substr(begin, text.find("\r\n", begin) - begin);
}

}  // namespace

TEST_CASE("a written page is read back as it was") {
  for (const bool gzip : {false, true}) {
    const Page page = sample();
    WarcReader reader(warc_bytes(page, {gzip, "ascribe/9"}), "x.warc", 1'000'000);
    const auto read = reader.next();
    REQUIRE(read);
    REQUIRE(std::holds_alternative<Page>(*read));
    const Page& back = std::get<Page>(*read);
    CHECK(back.input == page.input);
    CHECK(back.retrieval->final_url == page.retrieval->final_url);
    CHECK(back.retrieval->redirects == page.retrieval->redirects);
    CHECK(back.retrieval->bytes == 16);
    CHECK(back.bytes == page.bytes);
    CHECK(back.content_type == page.content_type);
    CHECK(back.sha256 == page.sha256);
    CHECK(back.retrieval->fetched_at == page.retrieval->fetched_at);
    CHECK(back.retrieval->http_status == 200);
    CHECK_FALSE(reader.next());
  }
}

TEST_CASE("the file holds who wrote it, the answer, the request and the way there") {
  const std::string bytes = warc_bytes(sample(), {false, "ascribe/9"});
  const std::vector<Record> records = records_of(bytes);
  REQUIRE(records.size() == 4);
  CHECK(records[0].head.type == "warcinfo");
  CHECK(records[0].block.rfind(
            "software: ascribe/9\r\nformat: WARC File Format 1.1\r\n", 0) == 0);
  CHECK(records[1].head.type == "metadata");
  CHECK(records[1].block ==
        "input: http://paper.example/short\r\nvia: http://paper.example/short\r\n"
        "via: http://paper.example/a\r\n");
  CHECK(records[2].head.type == "response");
  CHECK(records[2].block.rfind("HTTP/1.1 200 \r\nContent-Type: text/html; "
                               "charset=iso-8859-1\r\nContent-Length: 16\r\n\r\n<p>",
                               0) == 0);
  CHECK(records[3].head.type == "request");
  CHECK(records[3].block == "GET /a?b=c HTTP/1.1\r\nHost: paper.example\r\n\r\n");
  for (const Record& record : records) {
    CHECK(record.head.date == "2026-03-04T05:06:07Z");
    CHECK(field(bytes, "WARC-Block-Digest", record.offset) ==
          "sha256:" + sha256_hex(record.block));
  }
  CHECK(field(bytes, "WARC-Payload-Digest") == "sha256:" + sample().sha256);
  CHECK(field(bytes, "WARC-Concurrent-To", records[3].offset) ==
        field(bytes, "WARC-Record-ID", records[2].offset));
}

TEST_CASE("the same page gives the same bytes and another page other ids") {
  CHECK(warc_bytes(sample(), {true, "s"}) == warc_bytes(sample(), {true, "s"}));
  const auto response_id = [](const Page& page) {
    const std::string bytes = warc_bytes(page, {false, "s"});
    return field(bytes, "WARC-Record-ID", records_of(bytes).at(2).offset);
  };
  const std::string id = response_id(sample());
  Page other = sample();
  other.bytes += "x";
  CHECK(response_id(other) != id);
  // <urn:uuid:xxxxxxxx-xxxx-8xxx-[89ab]xxx-xxxxxxxxxxxx>
  CHECK(id.rfind("<urn:uuid:", 0) == 0);
  CHECK(id.size() == 47);
  CHECK(id[24] == '8');
  CHECK(std::string("89ab").find(id[29]) != std::string::npos);
}

TEST_CASE("a URL without a path is asked for at the root") {
  Page page = sample();
  page.retrieval->redirects.clear();
  for (const char* url : {"https://paper.example", "https://paper.example?q"}) {
    page.retrieval->final_url = url;
    const std::vector<Record> records = records_of(warc_bytes(page, {false, "s"}));
    REQUIRE(records.size() == 4);
    CHECK(records[3].block.rfind("GET /", 0) == 0);
    CHECK(records[3].block.find("Host: paper.example\r\n") != std::string::npos);
  }
}

TEST_CASE("a line end in what a server sent adds no line") {
  Page page = sample();
  page.content_type = "text/html\r\nContent-Length: 0\r\n\r\n";
  page.retrieval->final_url = "https://paper.example/a\r\nWARC-Type: x";
  const std::vector<Record> records =
      records_of(warc_bytes(page, {false, "s\r\nx: y"}));
  REQUIRE(records.size() == 4);
  CHECK(records[2].head.type == "response");
  CHECK(records[2].block.find("\r\nContent-Length: 0\r\n") == std::string::npos);
}

TEST_CASE("a kept head is stored, and what they say of the coding is set aside") {
  Page page = sample();
  page.retrieval->head =
      "HTTP/1.1 200 Fine\r\nServer: x\r\ncontent-encoding: gzip\r\n"
      "Transfer-Encoding: chunked\r\nContent-Length: 7\r\n\r\n";
  const std::string bytes = warc_bytes(page, {false, "s"});
  const std::vector<Record> records = records_of(bytes);
  REQUIRE(records.size() == 4);
  CHECK(records[2].block.rfind("HTTP/1.1 200 Fine\r\nServer: x\r\n"
                               "X-Archive-Orig-content-encoding: gzip\r\n"
                               "X-Archive-Orig-Transfer-Encoding: chunked\r\n"
                               "X-Archive-Orig-Content-Length: 7\r\n"
                               "Content-Length: 16\r\n\r\n<p>",
                               0) == 0);
  WarcReader reader(bytes, "x.warc", 1'000'000);
  const auto read = reader.next();
  REQUIRE(read);
  CHECK(std::get<Page>(*read).bytes == sample().bytes);
}

TEST_CASE("pages put together are read one by one, each with its own way") {
  Page second = sample();
  second.input = "http://paper.example/b";
  second.retrieval->redirects.clear();
  second.retrieval->final_url = "http://paper.example/b";
  const WarcStyle style = {true, "s"};
  WarcReader reader(warc_bytes(sample(), style) + warc_bytes(second, style),
                    "x.warc.gz", 1'000'000);
  const auto first = reader.next();
  REQUIRE(first);
  CHECK(std::get<Page>(*first).retrieval->redirects.size() == 2);
  const auto other = reader.next();
  REQUIRE(other);
  CHECK(std::get<Page>(*other).input == second.input);
  CHECK(std::get<Page>(*other).retrieval->redirects.empty());
  CHECK_FALSE(reader.next());
}
