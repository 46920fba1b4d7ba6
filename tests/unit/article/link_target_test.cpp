// SPDX-License-Identifier: Apache-2.0
// Tests src/article/link_target.cpp.
#include "article/link_target.h"

#include <string>

#include "catch.h"

using namespace ascribe;

TEST_CASE("references resolve as RFC 3986 section 5.4 has them") {
  struct Row {
    std::string reference;
    std::string wanted;
  };
  const Row rows[] = {
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"g/../h", "http://a/b/c/h"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
      {"https://other.example/a/../b", "https://other.example/a/../b"},
      {"mailto:desk@varnby.example", "mailto:desk@varnby.example"},
      {" \n g \t", "http://a/b/c/g"},
      {"g\n/h", "http://a/b/c/g/h"},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.reference);
    CHECK(resolved_link("http://a/b/c/d;p?q", row.reference) == row.wanted);
  }
}

TEST_CASE("without a web address as base a reference stays as written") {
  for (const std::string base :
       {"", "page.html", "file:///home/x/page.html", "http://"}) {
    CHECK(resolved_link(base, "/g?a") == "/g?a");
    CHECK(resolved_link(base, "https://b.example/") == "https://b.example/");
  }
  CHECK(resolved_link("https://b.example", "g") == "https://b.example/g");
}

TEST_CASE("links that lead nowhere are empty") {
  for (const std::string link :
       {"javascript:alert(1)", "JavaScript:x", " java\nscript:x", "data:text/html,x",
        "file:///etc/hosts", "vbscript:x"}) {
    CHECK(resolved_link("https://b.example/", link).empty());
  }
}

TEST_CASE("only http and https with a host are web addresses") {
  CHECK(is_web_url("https://b.example/x"));
  CHECK(is_web_url("HTTP://b.example"));
  CHECK_FALSE(is_web_url("http://"));
  CHECK_FALSE(is_web_url("//b.example"));
  CHECK_FALSE(is_web_url("ftp://b.example"));
  CHECK_FALSE(is_web_url(""));
}
