// SPDX-License-Identifier: Apache-2.0
// One page's dealings with the cache: before it is asked for, and when it has come.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ascribe/page.h"
#include "cache/page_cache.h"
#include "fetch/journey.h"

namespace ascribe {

/// A page at the end of its way, and when its answer was made or last confirmed.
struct Reached {
  Followed followed;
  HttpSeconds received;
  bool from_cache = false;
};

/// Looks up one checked URL and keeps what comes of it. Without a cache each call says
/// that nothing is kept.
class KeptPage {
 public:
  /// `cache` may be null, and must outlive it.
  KeptPage(PageCache* cache, std::string url, CacheUse use, HttpSeconds now);

  /// True when the page need not, or with CacheUse::offline must not, be asked for.
  bool is_fresh() const { return found_.state == CacheState::fresh; }

  /// The kept page; only when is_fresh(), and once.
  Reached take();

  /// Header lines for a request to `asked`; none where they would not hold.
  std::span<const std::string> conditions_for(const std::string& asked) const;

  /// What the answer amounts to: the kept page for a 304, itself for any other.
  Reached settle(Followed followed, HttpSeconds now);

  /// Keeps a page that has come over the network with `fields`.
  void keep(const Page& page, const CachingFields& fields, HttpSeconds now);

 private:
  PageCache* cache_;
  std::string url_;
  CacheLookup found_;
};

}  // namespace ascribe
