// SPDX-License-Identifier: Apache-2.0
// Tests src/rules/rules_cache.cpp and stored_rules.cpp.
#include <filesystem>
#include <fstream>

#include "ascribe/rule_set.h"
#include "ascribe/rule_tests.h"
#include "catch.h"
#include "pack.h"
#include "rules/pack.h"
#include "rules/stored_rules.h"
#include "unit/rules/rules_folder.h"

using namespace ascribe;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> kept(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    files.push_back(entry.path());
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void overwrite(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("stored rules are read back equal") {
  const RuleSet& rules = own_rules();
  const std::string bytes = stored(rules);
  const std::optional<RuleSet> again = read_stored(bytes, nullptr);
  REQUIRE(again);
  CHECK(again->digest == rules.digest);
  CHECK(again->rules.size() == rules.rules.size());
  CHECK(again->phrases.lists == rules.phrases.lists);
  CHECK(again->extraction.lists == rules.extraction.lists);
  CHECK(again->scoring.numbers == rules.scoring.numbers);
  CHECK(again->compiled->classes == rules.compiled->classes);
  CHECK(test_rules(*again).failed.empty());
  CHECK(stored(*again) == bytes);  // every member that is stored
}

TEST_CASE("cut or damaged bytes are no rules") {
  const std::string bytes = stored(own_rules());
  for (std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{30},
                           bytes.size() / 2, bytes.size() - 1}) {
    CHECK_FALSE(read_stored(std::string_view(bytes).substr(0, size), nullptr));
  }
  CHECK_FALSE(read_stored(bytes + "x", nullptr));
  // In place, the words would not be where numbers may be.
  const std::string shifted = "x" + bytes;
  CHECK_FALSE(read_stored(std::string_view(shifted).substr(1), nullptr));
  for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 97) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    INFO(at);
    CHECK_FALSE(read_stored(damaged, nullptr));
  }
}

TEST_CASE("a cache gives what loading gives, and forgets what has changed") {
  const RulesFolder folder;
  const RulesFolder place;  // a folder of its own for the cache
  const RulesCache cache{place.path() / "cache" / "rules", "build 1"};
  const RuleSet first = load_rules(folder.path(), "en", cache);
  REQUIRE(kept(cache.folder).size() == 1);
  const fs::path file = kept(cache.folder)[0];
  const auto perms = fs::status(cache.folder).permissions();
  CHECK((perms & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);

  // What is kept is read: a mark set in it comes back.
  RuleSet marked = first;
  marked.version = "read from the cache";
  overwrite(file, stored(marked));
  CHECK(load_rules(folder.path(), "en", cache).version == "read from the cache");

  // Another build does not read it.
  CHECK(load_rules(folder.path(), "en", {cache.folder, "build 2"}).version ==
        first.version);

  // A damaged file is compiled anew and mended.
  overwrite(file, bytes_of(file).substr(0, 40));
  CHECK(load_rules(folder.path(), "en", cache).version == first.version);
  CHECK(bytes_of(file) == stored(first));

  // A changed rule file has another name.
  folder.write(
      "en/lexicon/extra.json",
      R"({"lexicons":{"extra":{"about":"x","origin":"own","words":["zebra"]}}})");
  const RuleSet changed = load_rules(folder.path(), "en", cache);
  CHECK(changed.digest != first.digest);
  CHECK(changed.compiled->classes.contains("extra"));
}

TEST_CASE("a cache that cannot be used changes nothing") {
  const RulesFolder folder;
  const RuleSet plain = load_rules(folder.path(), "en");
  CHECK(load_rules(folder.path(), "en", {"/proc/no/such/place", "b"}).digest ==
        plain.digest);
  CHECK(load_rules(folder.path(), "en", {"", "b"}).digest == plain.digest);
}

TEST_CASE("only the newest compiled rules are kept") {
  const RulesFolder folder;
  const RulesFolder place;
  const fs::path kept_in = place.path() / "cache";
  for (int build = 0; build < 12; ++build) {
    load_rules(folder.path(), "en", {kept_in, std::to_string(build)});
  }
  CHECK(kept(kept_in).size() == 8);
}

TEST_CASE("a cache that others can write to is neither read nor written") {
  const RulesFolder folder;
  const RulesFolder place;
  const RulesCache cache{place.path() / "cache", "build 1"};
  const RuleSet first = load_rules(folder.path(), "en", cache);
  const std::vector<fs::path> files = kept(cache.folder);
  REQUIRE(files.size() == 1);
  RuleSet planted = first;
  planted.version = "planted";
  overwrite(files[0], stored(planted));
  CHECK(load_rules(folder.path(), "en", cache).version == "planted");
  fs::permissions(cache.folder, fs::perms::others_write, fs::perm_options::add);
  CHECK(load_rules(folder.path(), "en", cache).version == first.version);
  load_rules(folder.path(), "en", {cache.folder, "build 2"});
  CHECK(kept(cache.folder).size() == 1);
}
