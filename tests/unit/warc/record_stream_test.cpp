// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/record_stream.cpp.
#include "warc/record_stream.h"

#include "catch.h"
#include "loopback/coded_body.h"

using namespace ascribe;

namespace {

constexpr std::size_t window = 1'000'000;

/// What a stream says, as text: its bytes, '|' at the end of a part, "!code" when
/// broken (bytes that came with it are dropped), '.' at the end.
std::string told(const std::string& file, std::size_t window_bytes = window) {
  RecordStream stream(ByteSource(file), window_bytes);
  std::string story;
  for (;;) {
    std::string bytes;
    switch (stream.next(bytes)) {
      case Step::bytes:
        story += bytes;
        break;
      case Step::part_end:
        story += "|";
        break;
      case Step::broken:
        story += "!" + stream.fault().code;
        break;
      case Step::end:
        return story + ".";
    }
  }
}

std::string with_bad_checksum(std::string member) {
  member[member.size() - 6] = static_cast<char>(member[member.size() - 6] ^ 1);
  return member;
}

}  // namespace

TEST_CASE("a plain archive is one part") {
  CHECK(told("") == ".");
  CHECK(told("W") == "W.");
  CHECK(told("WARC/1.0 and more") == "WARC/1.0 and more.");
}

TEST_CASE("each member of a compressed archive is a part") {
  const std::string a = gzip_coded("WARC/a");
  const std::string b = gzip_coded("WARC/b");
  CHECK(told(a + b) == "WARC/a|WARC/b|.");
  CHECK(told(a + gzip_coded("") + b) == "WARC/a||WARC/b|.");
  CHECK(told(a + std::string(1'000, '\0') + b + std::string(70'000, '\0')) ==
        "WARC/a|WARC/b|.");
}

TEST_CASE("a bad member is passed over and the next one found") {
  const std::string a = gzip_coded("WARC/a");
  const std::string b = gzip_coded("WARC/b");
  CHECK(told(a + with_bad_checksum(b) + a) == "WARC/a|!bad-encodingWARC/a|.");
  CHECK(told(a + "rubbish" + b) == "WARC/a|!bad-encodingWARC/b|.");
  CHECK(told(a + "rubbish") == "WARC/a|!bad-encoding.");
  // A false beginning is no member.
  CHECK(told(a + "\x1f\x8b\x08 \x1f\x8b\x08" + b) == "WARC/a|!bad-encodingWARC/b|.");
}

TEST_CASE("a cut member does not swallow the one it runs into") {
  const std::string a = gzip_coded("WARC/a");
  std::string long_text = "WARC/";
  for (int i = 0; i < 2'000; ++i) long_text += std::to_string(i * 7919);
  const std::string cut = gzip_coded(long_text);
  for (std::size_t left :
       {std::size_t{3}, std::size_t{11}, cut.size() / 2, cut.size() - 1}) {
    INFO(left);
    const std::string story = told(a + cut.substr(0, left) + a);
    INFO(story);
    CHECK(story.substr(0, 7) == "WARC/a|");
    CHECK(story.substr(story.size() - 8) == "WARC/a|.");
    // Which of the two depends on what the cut header takes the next bytes for.
    const bool told_of = story.find("!bad-encoding") != std::string::npos ||
                         story.find("!incomplete") != std::string::npos;
    CHECK(told_of);
  }
  CHECK(told(a + cut.substr(0, 20)).find("!incomplete.") != std::string::npos);
}

TEST_CASE("a member past the window is read and only its search is shorter") {
  std::string noise = "WARC/";
  unsigned state = 1;
  for (int i = 0; i < 400'000; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    noise += static_cast<char>(state >> 24);
  }
  const std::string big = gzip_coded(noise);
  const std::string a = gzip_coded("WARC/a");
  CHECK(told(big + a, 1'000) == noise + "|WARC/a|.");
  const std::string story = told(with_bad_checksum(big) + a, 1'000);
  CHECK(story.substr(story.size() - 21) == "!bad-encodingWARC/a|.");
}

TEST_CASE("a part that is left costs nothing more") {
  const std::string bomb = gzip_coded("WARC/" + std::string(10'000'000, 'A'));
  RecordStream stream(ByteSource(bomb + gzip_coded("WARC/b")), window);
  std::string bytes;
  REQUIRE(stream.next(bytes) == Step::bytes);
  CHECK(stream.part_offset() == 0);
  stream.leave_part();
  bytes.clear();
  REQUIRE(stream.next(bytes) == Step::bytes);
  CHECK(bytes == "WARC/b");
  CHECK(stream.part_offset() == bomb.size());
}

TEST_CASE("false beginnings without number take time in proportion") {
  std::string file = gzip_coded("WARC/a");
  for (int i = 0; i < 300'000; ++i) file += "\x1f\x8b\x08";
  CHECK(told(file) == "WARC/a|!incomplete.");
}
