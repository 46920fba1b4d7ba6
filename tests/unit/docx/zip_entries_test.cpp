// SPDX-License-Identifier: Apache-2.0
// Tests src/docx/zip_entries.cpp with archives made here, bombs among them.
#include "docx/zip_entries.h"

#include "catch.h"
#include "docx_builder.h"

using namespace ascribe;

namespace {

ZipEntries opened(std::string_view bytes, const ZipLimits& limits = {}) {
  auto entries = ZipEntries::open(bytes, limits);
  if (const auto* failure = std::get_if<Failure>(&entries)) FAIL(failure->message);
  return std::get<ZipEntries>(std::move(entries));
}

std::string text_of(std::variant<std::string, Failure> read) {
  if (const auto* failure = std::get_if<Failure>(&read)) return failure->code;
  return std::get<std::string>(std::move(read));
}

std::string code_of(std::string_view bytes, const ZipLimits& limits = {}) {
  auto entries = ZipEntries::open(bytes, limits);
  return std::holds_alternative<Failure>(entries) ? std::get<Failure>(entries).code
                                                  : "opened";
}

}  // namespace

TEST_CASE("files come out of an archive by name, stored or packed") {
  const std::string zip =
      zip_of({{"a.txt", "one"}, {"b/c.txt", std::string(5'000, 'x'), true}});
  ZipEntries entries = opened(zip);
  CHECK(entries.has("a.txt"));
  CHECK_FALSE(entries.has("c.txt"));
  CHECK(text_of(entries.read("a.txt")) == "one");
  CHECK(text_of(entries.read("b/c.txt")) == std::string(5'000, 'x'));
  CHECK(text_of(entries.read("none")) == "bad-input");
  ZipEntries moved = std::move(entries);
  CHECK(text_of(moved.read("a.txt")) == "one");
}

TEST_CASE("what is no archive is refused") {
  CHECK(code_of("") == "bad-input");
  CHECK(code_of("plain words") == "bad-input");
  CHECK(code_of("PK\x03\x04 and no more") == "bad-input");
  const std::string zip = zip_of({{"a.txt", "one"}});
  CHECK(code_of(zip.substr(0, zip.size() / 2)) == "bad-input");
}

TEST_CASE("a bomb is put out at the cap of one file and of all together") {
  const std::string zeros(40U << 20U, '0');
  const std::string zip = zip_of({{"bomb", zeros, true}, {"small", "fits"}});
  REQUIRE(zip.size() < 100'000);
  ZipEntries entries = opened(zip);
  CHECK(text_of(entries.read("bomb")) == "too-large");
  CHECK(text_of(entries.read("small")) == "fits");

  const std::string part(1'000, 'x');
  const std::string many = zip_of({{"a", part, true}, {"b", part, true}, {"c", part}});
  ZipEntries bounded = opened(many, {10, 1'000, 2'500});
  CHECK(text_of(bounded.read("a")) == part);
  CHECK(text_of(bounded.read("b")) == part);
  CHECK(text_of(bounded.read("c")) == "too-large");
}

TEST_CASE("an archive that lies about sizes is still bounded") {
  std::string zip = zip_of({{"bomb", std::string(100'000, '0'), true}});
  // The size unpacked stands 22 bytes into the file's record and 24 into the directory.
  const std::size_t directory = zip.find("PK\x01\x02");
  for (const std::size_t at : {std::size_t{22}, directory + 24}) {
    zip.replace(at, 4, std::string("\x10\0\0\0", 4));
  }
  ZipEntries entries = opened(zip, {10, 1'000, 1'000});
  const std::string out = text_of(entries.read("bomb"));
  CHECK((out == "too-large" || out == "bad-input" || out.size() <= 1'000));
}

TEST_CASE("an archive of too many files is refused") {
  std::vector<ZipMember> members;
  for (int i = 0; i < 20; ++i) members.push_back({std::to_string(i), ""});
  CHECK(code_of(zip_of(members), {19, 10, 10}) == "too-complex");
  CHECK(code_of(zip_of(members), {20, 10, 10}) == "opened");
}

TEST_CASE("an archive in an archive stays packed") {
  const std::string inner = zip_of({{"word/document.xml", "<w/>"}});
  const std::string outer = zip_of({{"inner.docx", inner}});
  ZipEntries entries = opened(outer);
  CHECK_FALSE(entries.has("word/document.xml"));
  CHECK(text_of(entries.read("inner.docx")) == inner);
}

TEST_CASE("many names for the same bytes cost only what is asked for") {
  const std::string zeros(4U << 20U, '0');
  std::string zip = zip_of({{"a", zeros, true}, {"b", zeros, true}});
  // Both entries of the directory point at the first file.
  const std::size_t second = zip.rfind("PK\x01\x02");
  zip.replace(second + 42, 4, std::string(4, '\0'));
  ZipEntries entries = opened(zip, {10, 5U << 20U, 6U << 20U});
  const std::string first = text_of(entries.read("a"));
  CHECK(first.size() == zeros.size());
  CHECK(text_of(entries.read("b")) == "too-large");
}

TEST_CASE("an encrypted file is refused") {
  const std::string zip = zip_of({{"a", "one", false, true}});
  ZipEntries entries = opened(zip);
  auto read = entries.read("a");
  REQUIRE(std::holds_alternative<Failure>(read));
  CHECK(std::get<Failure>(read).message.find("encrypted") != std::string::npos);
}

TEST_CASE("a damaged file is refused") {
  std::string zip = zip_of({{"a", std::string(5'000, 'x') + "yz", true}});
  zip[35] = static_cast<char>(zip[35] ^ 0x55);
  ZipEntries entries = opened(zip);
  CHECK(text_of(entries.read("a")) == "bad-input");
}
