// SPDX-License-Identifier: Apache-2.0
// Tests src/cli/network_limits.cpp.
#include "cli/network_limits.h"

#include "catch.h"
#include "cli/command_line.h"

using namespace ascribe;

namespace {

std::optional<std::string> only_xdg(const std::string& name) {
  return name == "XDG_CACHE_HOME" ? std::optional<std::string>("/x") : std::nullopt;
}

FetchLimits limits_for(std::vector<std::string> words) {
  words.insert(words.begin(), "check");
  words.push_back("a.html");
  const Environment environment = only_xdg;
  return network_limits(parse_command_line(words, environment), environment);
}

}  // namespace

TEST_CASE("copies of pages are kept in the cache folder unless an option says else") {
  CHECK(limits_for({}).cache_folder == "/x/ascribe/pages");
  CHECK(limits_for({}).cache_use == CacheUse::normal);
  CHECK(limits_for({"--no-cache"}).cache_folder.empty());
  CHECK(limits_for({"--cache-dir", "/y"}).cache_folder == "/y/pages");
  CHECK(limits_for({"--offline"}).cache_use == CacheUse::offline);
  CHECK(limits_for({"--refresh"}).cache_use == CacheUse::refresh);
  CHECK(limits_for({"--max-age", "60"}).cache_max_age == std::chrono::minutes(1));
}

TEST_CASE("robots.txt is obeyed unless it is to be ignored") {
  CHECK(limits_for({}).obeys_robots);
  CHECK_FALSE(limits_for({"--ignore-robots"}).obeys_robots);
  CHECK(limits_for({}).max_crawl_delay == std::chrono::seconds(10));
  CHECK(limits_for({"--max-crawl-delay", "2"}).max_crawl_delay ==
        std::chrono::seconds(2));
}

TEST_CASE("options about copies that contradict each other are refused") {
  CHECK_THROWS_AS(limits_for({"--offline", "--refresh"}), Error);
  CHECK_THROWS_AS(limits_for({"--no-cache", "--offline"}), Error);
  CHECK_THROWS_AS(limits_for({"--no-cache", "--refresh"}), Error);
  CHECK_THROWS_AS(limits_for({"--max-age", "-1"}), Error);
  CHECK_THROWS_AS(limits_for({"--max-age", "1.5"}), Error);
}
