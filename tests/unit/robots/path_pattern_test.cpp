// SPDX-License-Identifier: Apache-2.0
// Tests src/robots/path_pattern.cpp, and compares it with a slow matcher that is
// obviously right.
#include "robots/path_pattern.h"

#include <random>

#include "catch.h"

using namespace ascribe;

namespace {

/// Every place of every star, tried one after the other.
bool slow_match(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return true;
  if (pattern == "$") return path.empty();
  if (pattern.front() == '*') {
    for (std::size_t skip = 0; skip <= path.size(); ++skip) {
      if (slow_match(pattern.substr(1), path.substr(skip))) return true;
    }
    return false;
  }
  return !path.empty() && path.front() == pattern.front() &&
         slow_match(pattern.substr(1), path.substr(1));
}

std::string any_text(std::mt19937& random, std::string_view letters,
                     std::size_t longest) {
  std::string text;
  const std::size_t length = random() % (longest + 1);
  while (text.size() < length) text += letters[random() % letters.size()];
  return text;
}

}  // namespace

TEST_CASE("stars and the end mark match what the RFC says they match") {
  struct Case {
    const char *pattern, *path;
    bool matches;
  };
  const Case cases[] = {
      {"/", "/", true},
      {"/", "/fish", true},
      {"/fish", "/fish.html", true},
      {"/fish", "/Fish.asp", false},
      {"/fish/", "/fish", false},
      {"/fish*", "/fish", true},
      {"/*.php", "/folder/any.php.file?x", true},
      {"/*.php$", "/filename.php", true},
      {"/*.php$", "/filename.php?x", false},
      {"/*.php$", "/a.php/b.php", true},
      {"/fish*.php", "/fishheads/catfish.php?x", true},
      {"/fish*.php", "/Fish.PHP", false},
      {"/$", "/", true},
      {"/$", "/a", false},
      {"*", "/anything", true},
      {"**b*", "/a/b", true},
      {"/*a$", "/a", true},
      {"/a*$", "/abc", true},
      {"/aa*aa$", "/aaa", false},
      {"/aa*aa$", "/aaaa", true},
      {"fish", "/fish", false},
      // A mark of the end is one only at the end.
      {"/a$b", "/a$b", true},
      {"/a$b", "/a", false},
  };
  for (const Case& each : cases) {
    INFO(each.pattern << " against " << each.path);
    CHECK(PathPattern(each.pattern).matches(normal_robots_path(each.path)) ==
          each.matches);
  }
}

TEST_CASE("percent codes are compared by what they mean") {
  struct Case {
    const char *pattern, *path;
    bool matches;
  };
  const Case cases[] = {
      {"/foo/bar/\xe3\x83\x84", "/foo/bar/%E3%83%84", true},
      {"/foo/bar/%e3%83%84", "/foo/bar/\xe3\x83\x84", true},
      {"/foo/bar/%62%61%7A", "/foo/bar/baz", true},
      {"/foo/bar/baz", "/foo/bar/%62%61%7a", true},
      // Reserved characters mean something else when encoded.
      {"/a%2fb", "/a/b", false},
      {"/a%2fb", "/a%2Fb", true},
      // The way to write a star or a dollar that is meant as such.
      {"/file-%2A.html", "/file-*.html", true},
      {"/file-%2A.html", "/file-1.html", false},
      {"/price%24", "/price$", true},
      {"/price%24", "/price$more", true},
      {"/100%", "/100%", true},
      {"/100%zz", "/100%zz", true},
      {"/a", "/a#part", true},
      {"/a#part", "/a", false},
  };
  for (const Case& each : cases) {
    INFO(each.pattern << " against " << each.path);
    CHECK(PathPattern(each.pattern).matches(normal_robots_path(each.path)) ==
          each.matches);
  }
}

TEST_CASE("a normal path stays as it is and holds printable ASCII only") {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string path = "/";
    for (std::size_t left = random() % 12; left > 0; --left) {
      path += random() % 3 == 0 ? "%2aF4"[random() % 5] : static_cast<char>(random());
    }
    const std::string normal = normal_path(path);
    INFO(normal);
    CHECK(normal_path(normal) == normal);
    CHECK(normal.find_first_not_of("!\"#$%&'()*+,-./0123456789:;<=>?@"
                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                                   "abcdefghijklmnopqrstuvwxyz{|}~") ==
          std::string::npos);
  }
}

TEST_CASE("an empty path is the root") {
  CHECK(normal_robots_path("") == "/");
  CHECK(normal_robots_path("#top") == "/");
}

TEST_CASE("the fast matcher agrees with the slow one") {
  std::mt19937 random(9309);
  int matched = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string pattern = any_text(random, "/ab**", 9);
    if (random() % 3 == 0) pattern += '$';
    const std::string path = "/" + any_text(random, "/ab", 10);
    const bool slow = slow_match(pattern, path);
    matched += slow ? 1 : 0;
    INFO(pattern << " against " << path);
    REQUIRE(PathPattern(pattern).matches(path) == slow);
  }
  // Both answers must come often, or the comparison proves little.
  CHECK(matched > 20'000);
  CHECK(matched < 180'000);
}

TEST_CASE("a pattern made to be slow is not") {
  std::string pattern = "/";
  for (int i = 0; i < 20'000; ++i) pattern += "*aaaaaaaaaaaa";
  pattern += "*b$";
  const std::string path = "/" + std::string(300'000, 'a');
  CHECK_FALSE(PathPattern(pattern).matches(path));
  CHECK_FALSE(PathPattern("/*" + std::string(100'000, 'a') + "b").matches(path));
}
