// SPDX-License-Identifier: Apache-2.0
// A feed or sitemap as the list of pages it names, and which of them to read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"

namespace ascribe {

/// sitemap_index  its entries are sitemaps, not pages
enum class FeedKind : std::uint8_t { rss, atom, sitemap, sitemap_index };

/// url    absolute, http or https, at most 8,192 bytes
/// title  one line of text without markup; empty when there is none
/// date   as feed_date gives it: when it was published, else changed; empty if unknown
struct FeedEntry {
  std::string url;
  std::string title;
  std::string date;
};

/// entries  in the order of the feed, each url once
/// skipped  entries that have no usable address
/// is_cut   there was more than the limits allow; what is after that is not looked at
struct Feed {
  FeedKind kind = FeedKind::rss;
  std::string title;
  std::vector<FeedEntry> entries;
  std::size_t skipped = 0;
  bool is_cut = false;
};

/// max_bytes    of the feed, unpacked, and of the addresses of all entries together
/// max_entries  50,000 is what a sitemap may have at most
struct FeedLimits {
  std::size_t max_bytes = 32U << 20U;
  std::size_t max_entries = 50'000;
};

/// Whether these bytes are for read_feed: the type says RSS or Atom, or the first
/// element, within 4 KiB, is one that read_feed reads. Looks into gzip. A type that
/// says only XML, HTML or text says nothing, for servers send feeds as all of them.
bool is_feed(std::string_view bytes, std::string_view content_type);

/// Reads RSS 0.9x, 1.0 and 2.0, Atom, sitemaps and indexes of sitemaps, as they are or
/// packed with gzip, by their bytes and not by their type. Pure.
///
/// content_type  the header it came with, for its charset; may be empty
/// base          its own address, against which others are resolved; xml:base goes
///               before it; may be empty
///
/// Common faults are lived with: prefixes bound to nothing, text before the XML,
/// entities of HTML, markup and escaped markup in titles, a declared encoding that is
/// not the real one. Failures, `where` empty: bad-input (no XML, neither feed nor
/// sitemap, damaged gzip; with line and column where there is one), too-large,
/// too-complex. Never throws for any bytes. Linear.
std::variant<Feed, Failure> read_feed(std::string_view bytes,
                                      std::string_view content_type,
                                      std::string_view base, const FeedLimits& limits);

/// The pages that --limit and --since choose: those not before `since` (as feed_date
/// gives it; empty: all, those without a date among them), the newest first and those
/// without a date last, at most `limit`. Entries of one date keep their order.
std::vector<FeedEntry> newest_entries(const std::vector<FeedEntry>& entries,
                                      std::size_t limit, std::string_view since);

/// The sitemaps of an index that can hold such pages: as newest_entries, but one
/// without a date can, and the date of a sitemap is that of its last change.
std::vector<FeedEntry> newest_sitemaps(const std::vector<FeedEntry>& entries,
                                       std::size_t limit, std::string_view since);

/// A date of RFC 822 ("Sun, 04 May 2031 10:00:00 +0200", years of two digits and the
/// zones of North America among it) or of RFC 3339 and the W3C's note on it
/// ("2031-05-04T10:00+02:00", "2031-05-04", "2031-05") as "2031-05-04T08:00:00Z" in
/// UTC, or as "2031-05-04" when it has no time; the first day of a month or year that
/// names no day. A time without a zone, or with one nobody knows, is taken as UTC.
/// Empty for anything else. Never throws. Linear.
std::string feed_date(std::string_view written);

/// True when `date` is not before `since`, both as feed_date gives them. Compared by
/// the day when one of them has no time; false when `date` is empty.
bool is_since(std::string_view date, std::string_view since);

}  // namespace ascribe
