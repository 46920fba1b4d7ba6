// SPDX-License-Identifier: Apache-2.0
// The promises of feeds, checked one by one.
#include "fuzz/promise_feed.h"

#include <set>

#include "article/link_target.h"
#include "fuzz/promise.h"
#include "text/charset.h"

namespace ascribe {
namespace {

bool is_one_line(std::string_view text) {
  return is_well_formed_utf8(text) &&
         text.find_first_of("\n\r\t") == std::string_view::npos;
}

void promise_date(const std::string& date) {
  promise(date.empty() || date.size() == 10 || date.size() == 20,
          "a date is a day, or a day and a time");
  promise(feed_date(date) == date, "a date that was read reads as itself");
  promise(date.empty() || is_since(date, date), "a date is not before itself");
}

void promise_choice(const std::vector<FeedEntry>& entries, std::string_view since) {
  constexpr std::size_t limit = 3;
  const auto chosen = newest_entries(entries, limit, since);
  promise(chosen.size() <= limit, "no more are chosen than the limit");
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    promise(since.empty() || is_since(chosen[i].date, since), "none is too old");
    promise(i == 0 || chosen[i].date <= chosen[i - 1].date, "the newest come first");
  }
  promise(newest_sitemaps(entries, limit, since).size() >= chosen.size(),
          "a sitemap is left out only when a page is");
}

}  // namespace

void promise_feed(const std::variant<Feed, Failure>& read, const FeedLimits& limits) {
  if (const auto* failure = std::get_if<Failure>(&read)) {
    promise(failure->code == "bad-input" || failure->code == "too-large" ||
                failure->code == "too-complex",
            "a feed that is not read has a known failure");
    promise(failure->where.empty() && !failure->message.empty(),
            "a failure has a sentence and no place");
    return;
  }
  const auto& feed = std::get<Feed>(read);
  promise(feed.entries.size() <= limits.max_entries, "entries are within the limit");
  promise(is_one_line(feed.title), "the title is one line of UTF-8");
  std::set<std::string> seen;
  std::size_t bytes = 0;
  for (const FeedEntry& entry : feed.entries) {
    promise(is_web_url(entry.url) && entry.url.size() <= 8'192 &&
                is_well_formed_utf8(entry.url),
            "an address leads to the web");
    promise(seen.insert(entry.url).second, "each address is there once");
    promise(is_one_line(entry.title), "titles are one line of UTF-8");
    promise_date(entry.date);
    bytes += entry.url.size();
  }
  promise(bytes <= limits.max_bytes, "addresses are within the limit");
  promise_choice(feed.entries, "");
  promise_choice(feed.entries, "2031-05-04");
}

}  // namespace ascribe
