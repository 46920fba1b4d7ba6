// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/warc_reader.cpp.
#include "ascribe/warc.h"
#include "catch.h"
#include "loopback/coded_body.h"
#include "temporary_folder.h"
#include "unit/warc/archive_text.h"

using namespace ascribe;

namespace {

constexpr std::size_t limit = 100'000;

/// "target" for a page and "where!code" for a failure, parted by spaces.
std::string told(WarcReader reader) {
  std::string story;
  while (auto read = reader.next()) {
    if (const auto* failure = std::get_if<Failure>(&*read)) {
      CHECK_NOTHROW(error_code(failure->code.rfind("http-", 0) == 0 ? "http-status"
                                                                    : failure->code));
      story += failure->where + "!" + failure->code + " ";
    } else {
      story += std::get<Page>(*read).input + " ";
    }
  }
  CHECK_FALSE(reader.next());
  return story;
}

std::string told(const std::string& bytes) {
  return told(WarcReader(bytes, "news.warc", limit));
}

}  // namespace

TEST_CASE("an archive is known by its name or its first bytes") {
  const TemporaryFolder scratch;
  CHECK(is_warc("none.warc"));
  CHECK(is_warc("none.WARC.GZ"));
  CHECK_FALSE(is_warc("none.gz"));
  CHECK_FALSE(is_warc("none"));
  CHECK_FALSE(is_warc("-"));
  CHECK(is_warc(scratch.file("crawl", "WARC/1.1\r\n")));
  CHECK_FALSE(is_warc(scratch.file("page", "WARC/2")));
  CHECK_FALSE(is_warc(scratch.path().string()));
}

TEST_CASE("each response is a page and all else is passed over") {
  const std::string pages = page_record("http://a.example/1", "Rain.") +
                            page_record("http://a.example/2", "Wind.");
  std::string others;
  for (const char* type :
       {"warcinfo", "request", "metadata", "revisit", "resource", "x"}) {
    others += record_text(type, "http://a.example/no", "x: y\r\n");
  }
  CHECK(told(pages) == "http://a.example/1 http://a.example/2 ");
  CHECK(told(others + pages) == "http://a.example/1 http://a.example/2 ");
  CHECK(told(gzip_coded(others) + gzip_coded(pages)) ==
        "http://a.example/1 http://a.example/2 ");
}

TEST_CASE("an archive without an answer says so once") {
  CHECK(told("") == "news.warc!empty-page ");
  CHECK(told(record_text("warcinfo", "", "x: y\r\n")) == "news.warc!empty-page ");
  CHECK(told("rubbish") == "news.warc!bad-input ");
}

TEST_CASE("a bad record is a failure at its place and says where it stands") {
  const std::string good = page_record("http://a.example/1", "Rain.");
  const std::string gone = record_text("response", "http://a.example/2",
                                       "HTTP/1.1 404 Not Found\r\n\r\n<p>No.");
  CHECK(told(good + gone + good) ==
        "http://a.example/1 http://a.example/2!http-404 http://a.example/1 ");
  WarcReader reader(good + gone, "news.warc", limit);
  REQUIRE(reader.next());
  const auto read = reader.next();
  REQUIRE(read);
  const Failure& failure = std::get<Failure>(*read);
  CHECK(failure.message.rfind("record at byte " + std::to_string(good.size()) +
                                  " of news.warc: the server answered 404",
                              0) == 0);
}

TEST_CASE("a password in the target of a bad record is masked") {
  CHECK(told(record_text("response", "http://ines:secret@a.example/", "no HTTP")) ==
        "http://***@a.example/!bad-http ");
}

TEST_CASE("a file is opened under the name it goes by") {
  const TemporaryFolder scratch;
  const std::string path =
      scratch.file("a.warc", page_record("http://a.example/1", "Rain."));
  auto opened = WarcReader::open(path, "shown.warc", limit);
  REQUIRE(std::holds_alternative<WarcReader>(opened));
  CHECK(told(std::get<WarcReader>(std::move(opened))) == "http://a.example/1 ");
  const auto none = WarcReader::open(path + "x", "shown.warc", limit);
  REQUIRE(std::holds_alternative<Failure>(none));
  CHECK(std::get<Failure>(none).code == "not-found");
  CHECK(std::get<Failure>(none).where == "shown.warc");
}

TEST_CASE("a bomb of one member is too large and the next page is read") {
  const std::string bomb = record_text("response", "http://a.example/bomb",
                                       page_answer(std::string(10'000'000, 'A')));
  CHECK(
      told(gzip_coded(bomb) + gzip_coded(page_record("http://a.example/1", "Rain."))) ==
      "http://a.example/bomb!too-large http://a.example/1 ");
}
