// SPDX-License-Identifier: Apache-2.0
// The pages that a feed or a sitemap names.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "ascribe/feed.h"
#include "ascribe/page.h"
#include "cli/options.h"
#include "cli/url_pages.h"

namespace ascribe {

/// Fetches the newest pages of a feed, as --limit and --since choose them. Of an index
/// the sitemaps that can hold such pages are read first, --limit of them at most.
class FeedPages {
 public:
  /// `feed` is a page that is_feed() holds for. Fetches the sitemaps of an index.
  /// Throws what fetch_pages() throws.
  FeedPages(const Page& feed, const Options& options, const FetchLimits& limits);

  /// The next page or failure, the feed's own failures first; nothing after the last.
  /// One at least: a feed that names no such page is the failure empty-page.
  std::optional<std::variant<Page, Failure>> next();

 private:
  /// Gathers the entries of one feed; those of an index are returned.
  std::vector<FeedEntry> read(const Page& feed);
  void read_sitemaps(const std::vector<FeedEntry>& sitemaps, const FetchLimits& limits);

  std::vector<FeedEntry> entries_;
  std::deque<Failure> failures_;
  std::unique_ptr<UrlPages> pages_;
  std::size_t left_ = 0;
};

}  // namespace ascribe
