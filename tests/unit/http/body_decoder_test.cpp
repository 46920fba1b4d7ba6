// SPDX-License-Identifier: Apache-2.0
// Tests src/http/body_decoder.cpp.
#include "http/body_decoder.h"

#include <algorithm>
#include <utility>

#include "catch.h"
#include "loopback/coded_body.h"

using namespace ascribe;

namespace {

/// What a decoder makes of `wire` fed in pieces of `step`: the body, or "!code".
std::string decoded(ContentCoding coding, std::string_view wire, std::size_t step = 16,
                    std::size_t max_bytes = 1'000'000) {
  BodyDecoder decoder(coding, max_bytes);
  while (!wire.empty()) {
    const std::string_view piece = wire.substr(0, step);
    if (const auto refusal = decoder.add(piece)) return "!" + refusal->code;
    wire.remove_prefix(piece.size());
  }
  if (const auto refusal = decoder.finish()) return "!" + refusal->code;
  return decoder.take();
}

std::string story() {
  std::string text;
  for (int i = 0; i < 500; ++i) {
    text += "<p>The bridge over the Tarn stays shut, Mayor Odile Brandt said, day " +
            std::to_string(i) + ".</p>\n";
  }
  return text;
}

constexpr std::size_t steps[] = {1, 2, 3, 7, 64, 4'096, 1'000'000};

}  // namespace

TEST_CASE("the names of codings are read in any case, and no stack of them") {
  CHECK(parse_content_coding("") == ContentCoding::identity);
  CHECK(parse_content_coding("Identity") == ContentCoding::identity);
  CHECK(parse_content_coding(" GZIP ") == ContentCoding::gzip);
  CHECK(parse_content_coding("x-gzip") == ContentCoding::gzip);
  CHECK(parse_content_coding("deflate") == ContentCoding::deflate);
  CHECK(parse_content_coding("Br") == ContentCoding::brotli);
  CHECK(parse_content_coding("zstd") == ContentCoding::zstd);
  for (const char* text :
       {"br, gzip", "zst", "gzip, gzip", "gzip,", "rot13", "compress"}) {
    INFO(text);
    CHECK_FALSE(parse_content_coding(text));
  }
}

TEST_CASE("a body comes out whole however it is cut on the way") {
  const std::string text = story();
  for (const std::size_t step : steps) {
    INFO(step);
    CHECK(decoded(ContentCoding::identity, text, step) == text);
    CHECK(decoded(ContentCoding::gzip, gzip_coded(text), step) == text);
    CHECK(decoded(ContentCoding::deflate, zlib_coded(text), step) == text);
    CHECK(decoded(ContentCoding::deflate, raw_deflate_coded(text), step) == text);
    CHECK(decoded(ContentCoding::brotli, brotli_coded(text), step) == text);
    CHECK(decoded(ContentCoding::zstd, zstd_coded(text), step) == text);
  }
}

TEST_CASE("an empty text is a whole stream, no bytes at all are not") {
  CHECK(decoded(ContentCoding::gzip, gzip_coded("")).empty());
  CHECK(decoded(ContentCoding::deflate, zlib_coded("")).empty());
  CHECK(decoded(ContentCoding::deflate, raw_deflate_coded("")).empty());
  CHECK(decoded(ContentCoding::brotli, brotli_coded("")).empty());
  CHECK(decoded(ContentCoding::zstd, zstd_coded("")).empty());
  CHECK(decoded(ContentCoding::brotli, "") == "!incomplete");
  CHECK(decoded(ContentCoding::zstd, "") == "!incomplete");
  CHECK(decoded(ContentCoding::identity, "").empty());
  CHECK(decoded(ContentCoding::gzip, "") == "!incomplete");
  CHECK(decoded(ContentCoding::deflate, "") == "!incomplete");
}

TEST_CASE("no proper prefix of a coded body passes for the whole") {
  const std::string text = "“We lost the road,” Kallio said. Crews left at noon.";
  for (const std::string& wire : {gzip_coded(text), gzip_coded(text + text)}) {
    for (std::size_t size = 0; size < wire.size(); ++size) {
      INFO(size);
      CHECK(decoded(ContentCoding::gzip, wire.substr(0, size)) == "!incomplete");
    }
  }
  const std::pair<ContentCoding, std::string> others[] = {
      {ContentCoding::deflate, zlib_coded(text)},
      {ContentCoding::brotli, brotli_coded(text)},
      {ContentCoding::zstd, zstd_coded(text)}};
  for (const auto& [coding, wire] : others) {
    for (std::size_t size = 0; size < wire.size(); ++size) {
      INFO(static_cast<int>(coding) << " " << size);
      CHECK(decoded(coding, wire.substr(0, size)) == "!incomplete");
    }
  }
}

TEST_CASE("gzip members follow each other as one text") {
  const std::string two = gzip_coded("first, ") + gzip_coded("second");
  const std::string three = gzip_coded("") + two + gzip_coded(".");
  for (const std::size_t step : steps) {
    INFO(step);
    CHECK(decoded(ContentCoding::gzip, two, step) == "first, second");
    CHECK(decoded(ContentCoding::gzip, three, step) == "first, second.");
  }
  CHECK(decoded(ContentCoding::gzip, two.substr(0, two.size() - 3)) == "!incomplete");
}

TEST_CASE("zstd frames follow each other as one text, brotli has one stream") {
  // A skippable frame of four bytes (RFC 8878, 3.1.2).
  const std::string skipped("\x50\x2a\x4d\x18\x04\0\0\0abcd", 12);
  const std::string wire = zstd_coded("first, ") + skipped + zstd_coded("second");
  for (const std::size_t step : steps) {
    INFO(step);
    CHECK(decoded(ContentCoding::zstd, wire, step) == "first, second");
    CHECK(decoded(ContentCoding::zstd, wire + "more", step)[0] == '!');
    CHECK(decoded(ContentCoding::brotli, brotli_coded("one") + brotli_coded("two"),
                  step) == "!bad-encoding");
  }
}

TEST_CASE("a zstd frame that wants more than 8 MiB of window is refused") {
  // Magic, a descriptor with no content size, then windows of 8 and 16 MiB.
  const std::string magic("\x28\xb5\x2f\xfd\x00", 5);
  const std::string empty_last_block("\x01\x00\x00", 3);
  CHECK(decoded(ContentCoding::zstd, magic + "\x68" + empty_last_block).empty());
  CHECK(decoded(ContentCoding::zstd, magic + "\x70" + empty_last_block) ==
        "!bad-encoding");
}

TEST_CASE("after a gzip stream zero bytes may follow and nothing else") {
  const std::string wire = gzip_coded("text");
  for (const std::size_t step : steps) {
    INFO(step);
    CHECK(decoded(ContentCoding::gzip, wire + std::string(50, '\0'), step) == "text");
    CHECK(decoded(ContentCoding::gzip, wire + "trailing words", step) ==
          "!bad-encoding");
    CHECK(decoded(ContentCoding::gzip, wire + std::string(9, '\0') + wire, step) ==
          "!bad-encoding");
    CHECK(decoded(ContentCoding::deflate, zlib_coded("text") + "more", step) ==
          "!bad-encoding");
  }
}

TEST_CASE("a damaged stream is refused") {
  const std::string good = gzip_coded(story());
  std::string bad_sum = good;
  bad_sum[bad_sum.size() - 6] ^= 1;
  CHECK(decoded(ContentCoding::gzip, bad_sum) == "!bad-encoding");
  std::string bad_length = good;
  bad_length.back() ^= 1;
  CHECK(decoded(ContentCoding::gzip, bad_length) == "!bad-encoding");
  CHECK(decoded(ContentCoding::gzip, "<p>not gzip at all</p>") == "!bad-encoding");
  CHECK(decoded(ContentCoding::gzip, zlib_coded("zlib is not gzip")) ==
        "!bad-encoding");
  CHECK(decoded(ContentCoding::deflate, "<p>not deflate</p>") != "<p>not deflate</p>");
  CHECK(decoded(ContentCoding::zstd, "<p>not zstd</p>") == "!bad-encoding");
  CHECK(decoded(ContentCoding::brotli, "<p>not brotli at all</p>")[0] == '!');
  std::string bad_frame = zstd_coded(story());
  bad_frame.back() = static_cast<char>(bad_frame.back() ^ 1);
  CHECK(decoded(ContentCoding::zstd, bad_frame) == "!bad-encoding");
}

TEST_CASE("no flipped bit of a gzip stream gives another text") {
  const std::string text = "The road is closed, the council said on Monday.";
  const std::string good = gzip_coded(text);
  std::size_t refused = 0;
  for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
    std::string bad = good;
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    const std::string out = decoded(ContentCoding::gzip, bad);
    INFO(bit);
    // Some bits hold a time, a system or padding, and change nothing.
    CHECK((out == text || out.front() == '!'));
    refused += out == text ? 0 : 1;
  }
  CHECK(refused > 7 * good.size());
}

TEST_CASE("the limit counts decoded bytes, and stops a bomb early") {
  const std::string bomb = gzip_coded(std::string(20'000'000, 'x'));
  REQUIRE(bomb.size() < 40'000);
  CHECK(decoded(ContentCoding::gzip, bomb, 1'000'000, 100'000) == "!too-large");
  const std::string letters(20'000'000, 'x');
  CHECK(decoded(ContentCoding::brotli, brotli_coded(letters), 16, 100'000) ==
        "!too-large");
  CHECK(decoded(ContentCoding::zstd, zstd_coded(letters), 16, 100'000) == "!too-large");
  const std::string text(1'000, 'x');
  CHECK(decoded(ContentCoding::gzip, gzip_coded(text), 16, 1'000) == text);
  CHECK(decoded(ContentCoding::gzip, gzip_coded(text), 16, 999) == "!too-large");
  CHECK(decoded(ContentCoding::identity, text, 16, 1'000) == text);
  CHECK(decoded(ContentCoding::identity, text, 16, 999) == "!too-large");
}

// Fuzzing found that damage after the limit was told in place of it, or not, as the
// pieces fell.
TEST_CASE("what is refused does not depend on how the bytes were split") {
  std::string damaged = gzip_coded(std::string(5'000, 'x'));
  damaged[damaged.size() - 9] ^= 0x7f;
  const std::string garbage(500, '<');
  for (const std::string& wire : {damaged, garbage}) {
    const std::string whole = decoded(ContentCoding::gzip, wire, wire.size(), 100);
    CHECK(whole.front() == '!');
    CHECK(decoded(ContentCoding::gzip, wire, 1, 100) == whole);
    CHECK(decoded(ContentCoding::gzip, wire, 7, 100) == whole);
  }
}

TEST_CASE("the limit counts wire bytes too") {
  std::string many_empty;
  while (many_empty.size() < 2'000) many_empty += gzip_coded("");
  CHECK(decoded(ContentCoding::gzip, many_empty, 16, 1'000) == "!too-large");
}
