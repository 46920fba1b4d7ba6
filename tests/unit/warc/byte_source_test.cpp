// SPDX-License-Identifier: Apache-2.0
// Tests src/warc/byte_source.cpp.
#include "warc/byte_source.h"

#include "catch.h"
#include "temporary_folder.h"

using namespace ascribe;

namespace {

std::string all_of(ByteSource source) {
  std::string bytes;
  while (source.read(bytes)) continue;
  CHECK(source.fault().empty());
  return bytes;
}

}  // namespace

TEST_CASE("a source gives all bytes of a file or of memory") {
  const TemporaryFolder scratch;
  const std::string bytes(200'000, '\0');
  auto opened = ByteSource::open(scratch.file("a.warc", bytes));
  REQUIRE(std::holds_alternative<ByteSource>(opened));
  CHECK(std::get<ByteSource>(opened).size() == 200'000U);
  CHECK(all_of(std::get<ByteSource>(std::move(opened))) == bytes);
  CHECK(all_of(ByteSource(bytes)) == bytes);
  CHECK(all_of(ByteSource(std::string())).empty());
  CHECK(ByteSource(std::string("abc")).size() == 3U);
}

TEST_CASE("what cannot be opened says why") {
  const TemporaryFolder scratch;
  const auto code_of = [](const std::string& path) {
    const auto opened = ByteSource::open(path);
    REQUIRE(std::holds_alternative<Failure>(opened));
    CHECK(std::get<Failure>(opened).where == path);
    return std::get<Failure>(opened).code;
  };
  CHECK(code_of((scratch.path() / "none.warc").string()) == "not-found");
  CHECK(code_of(scratch.path().string()) == "unreadable");
  CHECK(code_of(scratch.file("a", "x") + std::string("\0b", 2)) == "not-found");
}

TEST_CASE("first bytes are those of regular files only") {
  const TemporaryFolder scratch;
  CHECK(ByteSource::first_bytes(scratch.file("a", "WARC/1.0"), 7) == "WARC/1.");
  CHECK(ByteSource::first_bytes(scratch.file("b", "WA"), 7) == "WA");
  CHECK(ByteSource::first_bytes(scratch.path().string(), 7).empty());
  CHECK(ByteSource::first_bytes("/dev/zero", 7).empty());
}
