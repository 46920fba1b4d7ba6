// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/record_reader.cpp.
#include "warc/record_reader.h"

#include <random>

#include "catch.h"
#include "loopback/coded_body.h"
#include "unit/warc/archive_text.h"

using namespace ascribe;

namespace {

constexpr std::size_t limit = 100'000;

/// What a reader says, as text: "target=block" for a record, "target!code" for a fault,
/// each with its offset in front when `offsets`.
std::string told(const std::string& file, bool offsets = false) {
  RecordReader reader(ByteSource(file), limit);
  std::string story;
  while (auto result = reader.next()) {
    if (const auto* fault = std::get_if<RecordFault>(&*result)) {
      if (offsets) story += std::to_string(fault->offset) + ":";
      story += fault->target_uri + "!" + fault->refusal.code + " ";
      continue;
    }
    const Record& record = std::get<Record>(*result);
    if (offsets) story += std::to_string(record.offset) + ":";
    story +=
        record.head.target_uri + (record.is_whole ? "=" + record.block : "~") + " ";
  }
  return story;
}

const std::string a = record_text("response", "a", "first");
const std::string b = record_text("response", "b", "second\r\n\r\nwith\nlines");
const std::string b_told = "b=second\r\n\r\nwith\nlines ";

}  // namespace

TEST_CASE("records are cut where they say they end") {
  CHECK(told("").empty());
  CHECK(told("\r\n\r\n").empty());
  CHECK(told(a + b) == "a=first " + b_told);
  CHECK(told(a + record_text("x", "e", "") + b) == "a=first e= " + b_told);
  CHECK(told(gzip_coded(a) + gzip_coded(b)) == "a=first " + b_told);
  // All in one member is against the custom and still an archive.
  CHECK(told(gzip_coded(a + b)) == "a=first " + b_told);
  CHECK(told(a + b, true).find(" " + std::to_string(a.size()) + ":b=") !=
        std::string::npos);
}

TEST_CASE("line ends may be bare and the last ones may lack") {
  const std::string bare =
      "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: n\nContent-Length: 2\n\nhi\n\n";
  CHECK(told(bare + a) == "n=hi a=first ");
  CHECK(told(a.substr(0, a.size() - 4)) == "a=first ");
  CHECK(told(a.substr(0, a.size() - 4) + b) == "a=first " + b_told);
}

TEST_CASE("a wrong length costs its record alone") {
  for (const char* length :
       {"-1", "18446744073709551616", "x", "1", "30", "60", "160", "99999"}) {
    const std::string bad =
        record_text("response", "x", "a block of some bytes", length);
    INFO(length);
    const std::string story = told(a + bad + b);
    CHECK(story.substr(0, 10) == "a=first x!");
    CHECK(story.substr(story.size() - b_told.size()) == b_told);
    CHECK(std::count(story.begin(), story.end(), '!') == 1);
  }
  const std::string lie = record_text("response", "x", "block", "1099511627776");
  CHECK(told(a + lie + b) == "a=first x!incomplete " + b_told);
  CHECK(told(a + lie) == "a=first x!incomplete ");
}

TEST_CASE("what is no record is told once and passed over") {
  CHECK(told("hello\r\n") == "!bad-input ");
  CHECK(told("hello\n" + a) == "!bad-input a=first ");
  CHECK(told(a + "hello\n" + b).find("!bad-input ") != std::string::npos);
  CHECK(told("WARC/1.0\r\nWARC-Type: x\r\n") == "!incomplete ");
  CHECK(told("WARC/1.0\r\nWARC-Target-URI: h\r\n" + a) == "h!bad-input a=first ");
  CHECK(told("WARC/1.0\r\nX: " + std::string(70'000, 'y') + "\r\n\r\n" + a) ==
        "!bad-input a=first ");
}

TEST_CASE("a bad member costs its record alone and names its target") {
  std::string bad = gzip_coded(b);
  bad[bad.size() - 6] = static_cast<char>(bad[bad.size() - 6] ^ 1);
  const std::string good = gzip_coded(a);
  CHECK(told(good + bad + good) == "a=first b!bad-encoding a=first ");
  CHECK(told(good + gzip_coded(b).substr(0, 90)).substr(8) == "b!incomplete ");
  // Whole as gzip, cut as a record.
  CHECK(told(good + gzip_coded(b.substr(0, b.size() - 12)) + good) ==
        "a=first b!incomplete a=first ");
  CHECK(told(good + gzip_coded(b.substr(0, 30)) + good) ==
        "a=first !incomplete a=first ");
}

TEST_CASE("a block over the limit is not kept and not searched") {
  const std::string big = record_text("response", "big", a + std::string(limit, 'y'));
  CHECK(told(a + big + b) == "a=first big~ " + b_told);
  CHECK(told(gzip_coded(a) + gzip_coded(big) + gzip_coded(b)) ==
        "a=first big~ " + b_told);
}

TEST_CASE("rubbish in a member is looked through up to the limit only") {
  const std::string rubbish =
      gzip_coded("x\n" + std::string(10'000'000, 'y') + "\n" + a);
  CHECK(told(rubbish + gzip_coded(b)) == "!bad-input " + b_told);
}

TEST_CASE("thousands of small records and lies take no square of time") {
  std::string file;
  for (int i = 0; i < 20'000; ++i) {
    file += "WARC/1.0\nWARC-Type: x\nContent-Length: " +
            std::string(i % 2 == 0 ? "99999" : "0") + "\n\n";
  }
  RecordReader reader(ByteSource(file), limit);
  int results = 0;
  while (reader.next()) ++results;
  CHECK(results == 20'000);
}

TEST_CASE("damage anywhere leaves the records before and after it") {
  std::mt19937 random(28500);
  const std::string first = gzip_coded(a);
  for (int round = 0; round < 500; ++round) {
    std::string middle = round % 2 == 0 ? b : gzip_coded(b);
    // With its first word damaged a plain record is no longer one, and the record
    // before it seems to have a wrong length: that one is lost too, rather than cut.
    const std::size_t whole = round % 2 == 0 ? 5 : 0;
    const std::size_t at = whole + random() % (middle.size() - whole);
    if (random() % 2 == 0) {
      middle[at] = static_cast<char>(random());
    } else {
      middle.erase(at, 1 + random() % 9);
    }
    const std::string story = round % 2 == 0 ? told(a + middle + "\r\n\r\n" + a)
                                             : told(first + middle + first);
    INFO(story);
    CHECK(story.substr(0, 8) == "a=first ");
    CHECK(story.substr(story.size() - 8) == "a=first ");
  }
}
