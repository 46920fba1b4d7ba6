// SPDX-License-Identifier: Apache-2.0
// Tests src/feed/read_feed.cpp.
#include "ascribe/feed.h"
#include "catch.h"
#include "loopback/coded_body.h"

using namespace ascribe;

namespace {

constexpr std::string_view home = "https://varnby.example/feeds/all.xml";

Feed feed_of(std::string_view bytes, const FeedLimits& limits = {}) {
  auto read = read_feed(bytes, "", home, limits);
  if (const auto* failure = std::get_if<Failure>(&read)) FAIL(failure->message);
  return std::get<Feed>(std::move(read));
}

/// An entry a line: url, title, date.
std::string listed(const Feed& feed) {
  std::string out;
  for (const FeedEntry& entry : feed.entries) {
    out += entry.url + " | " + entry.title + " | " + entry.date + "\n";
  }
  return out;
}

std::string code_of(std::string_view bytes, const FeedLimits& limits = {}) {
  auto read = read_feed(bytes, "", home, limits);
  REQUIRE(std::holds_alternative<Failure>(read));
  return std::get<Failure>(read).code;
}

}  // namespace

TEST_CASE("RSS 2.0 is read, with its common faults") {
  const Feed feed = feed_of(
      "\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>"
      "<title>The Varnby Post</title><link>https://varnby.example/</link>"
      "<atom:link href='x' rel='self'/>"
      "<item><title><![CDATA[Rain &amp; <b>wind</b>]]></title><link> "
      "/news/rain?a=1&b=2 "
      "</link><pubDate>Sun, 04 May 2031 10:00:00 +0200</pubDate></item>"
      "<item><title>Ferry&nbsp;late &amp;mdash; again</title>"
      "<guid isPermaLink='true'>https://varnby.example/news/ferry</guid>"
      "<dc:date>2031-05-03</dc:date></item>"
      "<item><title>No address</title><guid isPermaLink='false'>17</guid></item>"
      "<item><title>Script</title><link>javascript:x()</link></item>"
      "<item><title>Again</title><link>/news/rain?a=1&amp;b=2</link></item>"
      "</channel></rss>");
  CHECK(feed.kind == FeedKind::rss);
  CHECK(feed.title == "The Varnby Post");
  CHECK(listed(feed) ==
        "https://varnby.example/news/rain?a=1&b=2 | Rain & wind | "
        "2031-05-04T08:00:00Z\n"
        "https://varnby.example/news/ferry | Ferry late \xE2\x80\x94 again | "
        "2031-05-03\n");
  CHECK(feed.skipped == 2);
  CHECK_FALSE(feed.is_cut);
}

TEST_CASE("RSS 1.0 is read") {
  const Feed feed = feed_of(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
      "<channel rdf:about='x'><title>Post</title></channel>"
      "<item rdf:about='https://varnby.example/a'><title>A</title>"
      "<dc:date>2031-05-04T10:00:00Z</dc:date></item></rdf:RDF>");
  CHECK(feed.title == "Post");
  CHECK(listed(feed) == "https://varnby.example/a | A | 2031-05-04T10:00:00Z\n");
}

TEST_CASE("Atom is read, with its bases and kinds of title") {
  const Feed feed = feed_of(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/atom/'>"
      "<title type='html'>The &amp;lt;Post&amp;gt;</title>"
      "<entry xml:base='2031/'><title type='xhtml'><div xmlns='x'>Rain "
      "<b>fell</b></div>"
      "</title><link rel='edit' href='/edit'/><link rel='alternate' href='rain'/>"
      "<published>2031-05-04T10:00:00Z</published><updated>2031-05-06T10:00:00Z</"
      "updated>"
      "<source><title>Other</title><link href='/other'/></source></entry>"
      "<entry><id>https://varnby.example/by-id</id><title>By id</title>"
      "<updated>2031-05-05T10:00:00+02:00</updated></entry>"
      "<entry><id>urn:uuid:1</id><title>None</title></entry></feed>");
  CHECK(feed.kind == FeedKind::atom);
  CHECK(feed.title == "The <Post>");
  CHECK(listed(feed) ==
        "https://varnby.example/atom/2031/rain | Rain fell | 2031-05-04T10:00:00Z\n"
        "https://varnby.example/by-id | By id | 2031-05-05T08:00:00Z\n");
  CHECK(feed.skipped == 1);
}

TEST_CASE("sitemaps and their indexes are read") {
  const Feed map = feed_of(
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
      "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
      "<url><loc>https://varnby.example/a</loc><lastmod>2031-05-04</lastmod></url>"
      "<url><loc>https://varnby.example/b</loc><lastmod>2031-05-09</lastmod><news:news>"
      "<news:publication><news:name>Post</news:name></news:publication>"
      "<news:publication_date>2031-05-05T10:00:00Z</news:publication_date>"
      "<news:title>B</news:title></news:news></url></urlset>");
  CHECK(map.kind == FeedKind::sitemap);
  CHECK(listed(map) ==
        "https://varnby.example/a |  | 2031-05-04\n"
        "https://varnby.example/b | B | 2031-05-05T10:00:00Z\n");
  const Feed index = feed_of(
      "<sitemapindex><sitemap><loc>https://varnby.example/1.xml</loc></sitemap>"
      "</sitemapindex>");
  CHECK(index.kind == FeedKind::sitemap_index);
  CHECK(listed(index) == "https://varnby.example/1.xml |  | \n");
}

TEST_CASE("what is no feed is refused") {
  CHECK(code_of("<html><body>words</body></html>") == "bad-input");
  CHECK(code_of("plain words") == "bad-input");
  CHECK(code_of("<rss><channel>") == "bad-input");
  CHECK(code_of("<rss/>", {3, 10}) == "too-large");
  CHECK(code_of("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>") == "bad-input");
  CHECK(code_of("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss>&a;"
                "</rss>") == "bad-input");
}

TEST_CASE("a feed of too many entries is cut and says so") {
  std::string map = "<urlset>";
  for (int i = 0; i < 20; ++i) {
    map += "<url><loc>https://varnby.example/" + std::to_string(i) + "</loc></url>";
  }
  const Feed feed = feed_of(map + "</urlset>", {1'000'000, 5});
  CHECK(feed.entries.size() == 5);
  CHECK(feed.is_cut);
}

TEST_CASE("addresses that grow by their base are cut at the cap") {
  std::string map =
      "<feed xml:base='https://varnby.example/" + std::string(900, 'x') + "/'>";
  for (int i = 0; i < 50; ++i) {
    map += "<entry><link href='" + std::to_string(i) + "'/></entry>";
  }
  const Feed feed = feed_of(map + "</feed>", {10'000, 100});
  CHECK(feed.entries.size() == 10);
  CHECK(feed.is_cut);
}

TEST_CASE("a feed with very many attributes and entries is read in linear time") {
  std::string map = "<urlset";
  for (int i = 0; i < 400'000; ++i) map += " a=''";
  map += ">";
  for (int i = 0; i < 40'000; ++i) {
    map += "<url><loc>https://varnby.example/" + std::to_string(i) + "</loc></url>";
  }
  CHECK(feed_of(map + "</urlset>").entries.size() == 40'000);
}

TEST_CASE("packed sitemaps are unpacked, within the cap") {
  const std::string map =
      "<urlset><url><loc>https://varnby.example/a</loc></url></urlset>";
  CHECK(listed(feed_of(gzip_coded(map))) == "https://varnby.example/a |  | \n");
  const std::string halves = gzip_coded(map.substr(0, 20)) + gzip_coded(map.substr(20));
  CHECK(feed_of(halves + std::string(16, '\0')).entries.size() == 1);
  CHECK(code_of(gzip_coded(map).substr(0, 30)) == "bad-input");
  CHECK(code_of(gzip_coded(gzip_coded(map))) == "bad-input");
  CHECK(code_of(gzip_coded(std::string(40U << 20U, ' '))) == "too-large");
}

TEST_CASE("feeds are known by their type or their first element") {
  CHECK(is_feed("<?xml version='1.0'?><!-- a <b> --><rss version='2.0'>", ""));
  CHECK(is_feed(" <rdf:RDF xmlns:rdf='x'>", "text/html"));
  CHECK(is_feed("\xEF\xBB\xBF<feed xmlns='x'>", "text/plain"));
  CHECK(is_feed("<?xml-stylesheet href='x'?>\n<urlset>", "text/xml"));
  CHECK(is_feed(std::string("\xFF\xFE<\0r\0s\0s\0>\0", 12), ""));
  CHECK(is_feed(gzip_coded("<sitemapindex>"), "application/gzip"));
  CHECK(is_feed("words", "Application/RSS+XML; charset=utf-8"));
  CHECK(is_feed("", " application/atom+xml"));
  CHECK_FALSE(is_feed("<!doctype html><html><feed>", "application/xml"));
  CHECK_FALSE(is_feed(gzip_coded("words"), "application/gzip"));
  CHECK_FALSE(is_feed("\x1F\x8B<rss>", ""));
  CHECK_FALSE(is_feed("words <", ""));
  CHECK_FALSE(is_feed("", ""));
}
