// SPDX-License-Identifier: Apache-2.0
// Tests src/fetch/url_check.cpp.
#include "fetch/url_check.h"

#include "ascribe/page.h"
#include "catch.h"

using namespace ascribe;

namespace {

std::string code_of(const std::variant<std::string, Refusal>& checked) {
  if (const auto* refusal = std::get_if<Refusal>(&checked)) return refusal->code;
  return "ok";
}

std::string spelled(const std::string& url) {
  const auto checked = check_url(url);
  INFO(url);
  REQUIRE(std::holds_alternative<std::string>(checked));
  return std::get<std::string>(checked);
}

std::string target(const std::string& location) {
  const auto checked = check_redirect("https://paper.example/news/today", location);
  if (const auto* url = std::get_if<std::string>(&checked)) return *url;
  return std::get<Refusal>(checked).code;
}

}  // namespace

TEST_CASE("an input is a URL when a scheme and two slashes begin it") {
  for (const char* text : {"http://a.example", "HTTPS://a.example/x", "ftp://a.example",
                           "file:///etc/hosts", "x-y.z+1://a"}) {
    INFO(text);
    CHECK(is_url(text));
  }
  for (const char* text :
       {"", "-", "page.html", "./http", "http:", "http:/a", "://a", "1http://a",
        "draft: part 1.txt", "mailto:x@y.example", "my folder://x", "/http://a"}) {
    INFO(text);
    CHECK_FALSE(is_url(text));
  }
}

TEST_CASE("a usable URL is spelled in one way") {
  CHECK(spelled("HTTP://paper.example") == "http://paper.example/");
  CHECK(spelled("https://paper.example:443/a") == "https://paper.example/a");
  CHECK(spelled("https://paper.example/a#part") == "https://paper.example/a");
  CHECK(spelled("https://paper.example/a/../b?q=1#x") == "https://paper.example/b?q=1");
  CHECK(spelled("http://2130706434/") == "http://127.0.0.2/");
  CHECK(spelled("http://0177.0.0.2/") == "http://127.0.0.2/");
  CHECK(spelled("http://0x7f.2/") == "http://127.0.0.2/");
  CHECK(spelled("http://127.1:8080/") == "http://127.0.0.1:8080/");
  CHECK(spelled("https://paper.example/caf\xc3\xa9") ==
        "https://paper.example/caf%c3%a9");
  CHECK(spelled("https://paper.example/@reporter") ==
        "https://paper.example/@reporter");
}

TEST_CASE("an international host is spelled in ASCII, and what it hides comes out") {
  CHECK(spelled("http://Z\xc3\xbcrich.example/a") == "http://xn--zrich-kva.example/a");
  CHECK(spelled("http://z%C3%BCrich.example:8080/") ==
        "http://xn--zrich-kva.example:8080/");
  CHECK(spelled("http://stra\xc3\x9f"
                "e.example/") == "http://xn--strae-oqa.example/");
  // Circled and full-width digits, and an ideographic full stop.
  CHECK(spelled("http://\xe2\x91\xa0.example/") == "http://1.example/");
  CHECK(spelled("http://\xef\xbc\x91\xef\xbc\x92\xef\xbc\x97\xe3\x80\x82\x30.0.2/") ==
        "http://127.0.0.2/");
  CHECK(target("//z\xc3\xbcrich.example/") == "https://xn--zrich-kva.example/");
  CHECK(host_key("https://Paper.EXAMPLE:8443/a?b") == "paper.example");
}

TEST_CASE("a URL that could mean two things, or hides something, is refused") {
  struct Row {
    const char* url;
    const char* code;
  };
  const Row rows[] = {
      {"", "bad-url"},
      {"paper.example", "bad-url"},
      {"http://", "bad-url"},
      {"http:///", "bad-url"},
      {"https://?q", "bad-url"},
      {"http://reporter@paper.example/", "bad-url"},
      {"http://reporter:secret@paper.example/", "bad-url"},
      {"http://:secret@paper.example/", "bad-url"},
      {"http://127.0.0.1%2f@paper.example/", "bad-url"},
      {"http://a@b@127.0.0.1/", "bad-url"},
      {"http://paper.example\\@127.0.0.1/", "bad-url"},
      {"http://paper.example/a\\b", "bad-url"},
      {"http://paper.example/a b", "bad-url"},
      {" http://paper.example/", "bad-url"},
      {"http://paper.example/\r\nX-Injected: 1", "bad-url"},
      {"http://paper.example/\x7f", "bad-url"},
      {"http://paper.example:99999/", "bad-url"},
      {"http://paper.example:80x/", "bad-url"},
      {"http://paper.example:-1/", "bad-url"},
      {"http://[::1/", "bad-url"},
      {"http://[fe80::1%25lo/", "bad-url"},
      {"http://[fe80::1%25eth0]/", "bad-url"},
      {"http://paper.example:0/", "bad-url"},
      {"http://paper\xef\xbc\x8f.example/", "bad-url"},
      {"http://paper.example\xef\xbc\xa0other.example/", "bad-url"},
      {"http://paper.example\xef\xbc\x9a\x38\x30/", "bad-url"},
      {"http://z\xfcrich.example/", "bad-url"},
      {"ftp://paper.example/", "blocked-scheme"},
      {"file:///etc/hostname", "blocked-scheme"},
      {"gopher://paper.example/", "blocked-scheme"},
      {"javascript:alert(1)", "blocked-scheme"},
      {"data:text/html,x", "blocked-scheme"},
      {"ftp://reporter:secret@paper.example/", "blocked-scheme"},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    CHECK(code_of(check_url(row.url)) == row.code);
  }
  CHECK(code_of(check_url(std::string("http://paper.example/a\0b", 24))) == "bad-url");
}

TEST_CASE("a URL may be as long as the limit and no longer") {
  const std::string base = "https://paper.example/";
  CHECK(code_of(check_url(base + std::string(8'192 - base.size(), 'a'))) == "ok");
  CHECK(code_of(check_url(base + std::string(8'193 - base.size(), 'a'))) == "bad-url");
  // Encoding makes three bytes of one; the limit is for what is sent.
  CHECK(code_of(check_url(base + std::string(3'000, '\xe9'))) == "bad-url");
}

TEST_CASE("a redirect is resolved against the page that sent it") {
  CHECK(target("/b") == "https://paper.example/b");
  CHECK(target("b?x=1") == "https://paper.example/news/b?x=1");
  CHECK(target("../b") == "https://paper.example/b");
  CHECK(target("?x") == "https://paper.example/news/today?x");
  CHECK(target("//other.example/c") == "https://other.example/c");
  CHECK(target("http://other.example/d#e") == "http://other.example/d");
}

TEST_CASE("a redirect to what may not be asked for is refused") {
  CHECK(target("") == "bad-redirect");
  CHECK(target("http://reporter:secret@paper.example/") == "bad-redirect");
  CHECK(target("//reporter:secret@paper.example/") == "bad-redirect");
  CHECK(target("/a b") == "bad-redirect");
  CHECK(target("\\\\other.example\\x") == "bad-redirect");
  CHECK(target("http://paper.example:99999/") == "bad-redirect");
  CHECK(target("/" + std::string(100'000, 'a')) == "bad-redirect");
  CHECK(target("file:///etc/hostname") == "blocked-scheme");
  CHECK(target("FTP://paper.example/") == "blocked-scheme");
  CHECK(target("javascript:alert(1)") == "blocked-scheme");
}

TEST_CASE("a refused redirect keeps its secret") {
  const auto checked = check_redirect("https://paper.example/",
                                      "http://reporter:hunter2@paper.example/\x1b[31m");
  const auto& refusal = std::get<Refusal>(checked);
  CHECK(refusal.message.find("hunter2") == std::string::npos);
  CHECK(refusal.message.find('\x1b') == std::string::npos);
  CHECK(refusal.message.find("***@paper.example") != std::string::npos);
}
