// SPDX-License-Identifier: Apache-2.0
// Feeds: any bytes are a list of pages or a named failure, and dates are themselves.
#include <array>
#include <string>

#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "fuzz/promise_feed.h"

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 4> bases = {
    "https://varnby.example/feeds/all.xml", "", "http://[::1]:8080/?q#f", "feeds/"};
constexpr std::array<std::string_view, 3> types = {
    "", "application/rss+xml; charset=iso-8859-1", "text/xml; charset=\"utf-16\""};
constexpr std::array<FeedLimits, 3> limits = {FeedLimits{}, {200, 2}, {5'000, 0}};

}  // namespace

int fuzz_feed(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::size_t choice = input.choice();
  const std::string_view base = bases[choice % bases.size()];
  const std::string_view type = types[choice / 4 % types.size()];
  const FeedLimits& bounds = limits[choice / 16 % limits.size()];
  const auto read = read_feed(input.rest(), type, base, bounds);
  promise_feed(read, bounds);
  const std::string date = feed_date(input.rest());
  promise(feed_date(date) == date, "a date that was read reads as itself");
  if (std::holds_alternative<Feed>(read) && input.rest().starts_with("<rss")) {
    promise(is_feed(input.rest(), ""), "a feed that is read is known for one");
  }
  is_feed(input.rest(), input.rest());
  return 0;
}

}  // namespace ascribe
