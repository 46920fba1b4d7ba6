// SPDX-License-Identifier: Apache-2.0
// Tests src/robots/robots_rules.cpp.
#include "robots/robots_rules.h"

#include <random>

#include "catch.h"

using namespace ascribe;
using std::chrono::milliseconds;

namespace {

bool may(std::string_view file, std::string_view path,
         std::string_view agent = "ascribe") {
  return allowed(parse_robots(file), agent, path);
}

}  // namespace

TEST_CASE("without a rule that matches everything is allowed") {
  CHECK(may("", "/a"));
  CHECK(may("User-agent: *\nDisallow:\n", "/a"));
  CHECK(may("User-agent: other\nDisallow: /\n", "/a"));
  CHECK(may("Disallow: /\n", "/a"));
  CHECK(may("<!doctype html><p>User-agent", "/a"));
}

TEST_CASE("the longest pattern wins and allow wins a tie") {
  const char* file =
      "User-agent: *\n"
      "Disallow: /example/\n"
      "Allow: /example/page/\n"
      "Disallow: /example/page/disallowed.gif\n"
      "Allow: /tie\n"
      "Disallow: /tie\n"
      "Disallow: /tie2\n"
      "Allow: /tie2\n";
  CHECK(may(file, "/"));
  CHECK_FALSE(may(file, "/example/x"));
  CHECK(may(file, "/example/page/x"));
  CHECK_FALSE(may(file, "/example/page/disallowed.gif"));
  CHECK(may(file, "/tie"));
  CHECK(may(file, "/tie2"));
}

TEST_CASE("robots.txt itself may always be asked for") {
  CHECK(may("User-agent: *\nDisallow: /\n", "/robots.txt"));
  CHECK_FALSE(may("User-agent: *\nDisallow: /\n", "/robots.txt.bak"));
}

TEST_CASE("an agent is known by its token in any case") {
  const char* file = "User-agent: AsCribe/2.0 (news)\nDisallow: /a\n";
  CHECK_FALSE(may(file, "/a", "ascribe"));
  CHECK_FALSE(may(file, "/a", "ASCRIBE/0.1 (+https://ascribe.example)"));
  CHECK(may(file, "/a", "ascriber"));
  CHECK(may(file, "/a", ""));
  // A token, not a part of one.
  CHECK(may("User-agent: asc\nDisallow: /\n", "/a"));
  CHECK(may("User-agent: *bot\nDisallow: /\n", "/a"));
  CHECK_FALSE(may("User-agent: * all\nDisallow: /\n", "/a"));
}

TEST_CASE("groups of one agent are one, and replace those for all") {
  const char* file =
      "User-agent: *\nDisallow: /all\n"
      "User-agent: ascribe\nDisallow: /one\n\n"
      "User-agent: other\nUser-agent: ascribe\nDisallow: /two\n"
      "User-agent: *\nDisallow: /more\n";
  CHECK(may(file, "/all"));
  CHECK_FALSE(may(file, "/one"));
  CHECK_FALSE(may(file, "/two"));
  CHECK_FALSE(may(file, "/all", "stranger"));
  CHECK_FALSE(may(file, "/more", "stranger"));
  CHECK(may(file, "/two", "stranger"));
  CHECK(may(file, "/one", "other"));
}

TEST_CASE("an empty group of an agent frees it") {
  CHECK(may("User-agent: *\nDisallow: /\nUser-agent: ascribe\n", "/a"));
}

TEST_CASE("line ends, marks, comments and odd lines do not matter") {
  for (const char* file : {
           "\xef\xbb\xbfUser-agent: *\r\nDisallow: /a\r\n",
           "user-AGENT:*\rDISALLOW:/a\r",
           "  User-agent : * # all\n\tDisallow :  /a  # not this\n",
           "User-agent: *\nSitemap: https://news.example/s.xml\nDisallow: /a",
           "User-agent: *\n\n\nnonsense\nDisallow: /a\n",
           "User-agent *\nDisallow /a\n",
           "User-agent: *\nCrawl-delay: 1\nUser-agent: ascribe\nDisallow: /a\n",
       }) {
    INFO(file);
    CHECK_FALSE(may(file, "/a"));
    CHECK(may(file, "/b"));
  }
}

TEST_CASE("what stands past the size limit is not read, nor the line it cuts") {
  const std::string head = "User-agent: *\nDisallow: /a\n";
  std::string file = head + std::string(max_robots_bytes - head.size() - 12, '#') +
                     "\nDisallow: /beyond\n";
  CHECK_FALSE(may(file, "/a"));
  CHECK(may(file, "/"));
  CHECK(may(file, "/beyond"));
  CHECK(may(std::string(max_robots_bytes + 1, 'x'), "/"));
}

TEST_CASE("the wish for a pause is read and bounded") {
  const auto delay = [](std::string_view file, std::string_view agent = "ascribe") {
    return crawl_delay(parse_robots(file), agent);
  };
  CHECK(delay("User-agent: *\nCrawl-delay: 2.5\n") == milliseconds(2'500));
  CHECK(delay("User-agent: *\nCrawl-delay: 0\n") == milliseconds(0));
  CHECK(delay("User-agent: *\nCrawl-delay: 5\nUser-agent: ascribe\nAllow: /\n") ==
        milliseconds(5'000));
  CHECK(delay("User-agent: ascribe\nCrawl-delay: 1\nAllow: /\n"
              "User-agent: ascribe\nCrawl-delay: 3\n") == milliseconds(3'000));
  CHECK(delay("User-agent: *\nCrawl-delay: 999999999\n") == milliseconds(86'400'000));
  for (const char* none : {"", "-1", "soon", "1e5", "nan", "inf", "3s", "1,5"}) {
    INFO(none);
    CHECK_FALSE(delay(std::string("User-agent: *\nCrawl-delay: ") + none + "\n"));
  }
  CHECK_FALSE(delay("Crawl-delay: 3\nUser-agent: *\nAllow: /\n"));
}

TEST_CASE("a status says what the rules are when no file came") {
  struct Case {
    int status;
    RobotsAccess access;
  };
  const Case cases[] = {
      {200, RobotsAccess::by_rules},       {204, RobotsAccess::by_rules},
      {301, RobotsAccess::all_allowed},    {401, RobotsAccess::all_allowed},
      {403, RobotsAccess::all_allowed},    {404, RobotsAccess::all_allowed},
      {429, RobotsAccess::all_allowed},    {500, RobotsAccess::all_disallowed},
      {503, RobotsAccess::all_disallowed}, {0, RobotsAccess::all_disallowed},
      {999, RobotsAccess::all_disallowed}, {-1, RobotsAccess::all_disallowed},
  };
  for (const Case& each : cases) {
    INFO(each.status);
    CHECK(robots_access(each.status) == each.access);
  }
}

TEST_CASE("the order of the rules in a group never changes the verdict") {
  std::mt19937 random(31);
  const char* patterns[] = {"/", "/a", "/a*", "/*b", "/ab", "/a$", "/*$", "/a/b"};
  const char* paths[] = {"/", "/a", "/ab", "/a/b", "/b"};
  for (int round = 0; round < 2'000; ++round) {
    std::vector<std::string> lines;
    for (int i = 0; i < 5; ++i) {
      lines.push_back((random() % 2 == 0 ? "Allow: " : "Disallow: ") +
                      std::string(patterns[random() % 8]) + "\n");
    }
    const auto file_of = [&] {
      std::string file = "User-agent: *\n";
      for (const std::string& line : lines) file += line;
      return file;
    };
    const std::string before = file_of();
    std::shuffle(lines.begin(), lines.end(), random);
    for (const char* path : paths) {
      INFO(before << " and " << file_of() << " for " << path);
      CHECK(may(before, path) == may(file_of(), path));
    }
  }
}

TEST_CASE("bytes at random never break the parser") {
  std::mt19937 random(11);
  const std::string_view bits[] = {"User-agent:", "*", "\n",     "\r",
                                   "Disallow:",   "/", "Allow:", "%2",
                                   "ascribe",     "#", "\xff",   "$"};
  for (int round = 0; round < 20'000; ++round) {
    std::string file;
    for (std::size_t left = random() % 30; left > 0; --left) {
      file += bits[random() % std::size(bits)];
    }
    const RobotsRules rules = parse_robots(file);
    for (const RobotsGroup& group : rules.groups) CHECK(!group.agents.empty());
    CHECK(allowed(rules, "ascribe", "/robots.txt"));
    CHECK(allowed(rules, "ascribe", "/a/b") ==
          allowed(parse_robots(file), "ascribe", "/a/b"));
  }
}
