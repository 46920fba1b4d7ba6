// SPDX-License-Identifier: Apache-2.0
// A PageCache keeps fetched pages on disk between runs: a subset of RFC 9111.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/page.h"
#include "cache/cache_entry.h"

namespace ascribe {

/// max_bytes        of all entries together; the oldest go when it is passed
/// max_entry_bytes  of one entry
/// max_age_seconds  an answer older than this is asked for again, whatever its server
///                  said of it
struct CacheLimits {
  std::uint64_t max_bytes = 256u << 20;
  std::size_t max_entry_bytes = 64u << 20;
  std::int64_t max_age_seconds = 86'400;
};

enum class CacheState : std::uint8_t {
  fresh,  ///< `response` may be used as it is
  stale,  ///< ask with `conditions`; after a 304 call revalidated()
  miss,   ///< nothing of use is stored
};

/// response    empty for a miss
/// conditions  stale only: header lines to send, without line ends. They hold for
///             response.final_url alone: a request to another URL of the redirect chain
///             must go without them
struct CacheLookup {
  CacheState state = CacheState::miss;
  CachedResponse response;
  std::vector<std::string> conditions;
};

enum class CacheResult : std::uint8_t {
  stored,
  not_allowed,  ///< the answer, or its size, is not one to keep; what was stored is
                ///< gone
  failed,       ///< the disk said no; what was stored before is untouched
};

/// `reason` is half a sentence for a log; empty when stored.
struct CacheStored {
  CacheResult result = CacheResult::stored;
  std::string reason;
};

/// One folder of entries, one file an URL. No call throws for what the disk does, none
/// asks the clock (`now` and `received` are seconds since 1970) or the network. Safe
/// for several threads and for several processes on one folder: entries appear whole
/// or not at all.
class PageCache {
 public:
  /// Touches nothing yet; store() makes the folder (mode 0700) when it is missing.
  /// `profile` is what our requests say that an answer could depend on (our fixed
  /// header lines, the version in User-Agent): an entry whose answer came with a Vary
  /// field serves only a cache of the same profile.
  PageCache(std::filesystem::path folder, std::string profile, CacheLimits limits = {});

  /// What is stored for `url`. A damaged entry, one of another URL or profile, and a
  /// folder that others can write to are misses. So is a stale entry without
  /// validators: there is nothing to ask with. Linear in the entry.
  CacheLookup lookup(const std::string& url, std::int64_t now, CacheUse use) const;

  /// Stores an answer of `status`, in place of an older one. Only 200 is kept; any
  /// other status is not_allowed and leaves what is stored alone, so that a site that
  /// is down does not cost the page. response.profile is set here.
  CacheStored store(CachedResponse response, int status);

  /// After a 304 to the conditions of a stale entry: the stored page with `fields` of
  /// the 304 worked in, as received `now`, written back. Nothing when the entry has
  /// gone meanwhile: ask again without conditions. When only the writing fails the page
  /// is returned all the same.
  std::optional<CachedResponse> revalidated(const std::string& url,
                                            const CachingFields& fields,
                                            std::int64_t now);

 private:
  std::filesystem::path path_of(const std::string& url) const;
  std::optional<CachedResponse> load(const std::string& url) const;
  CacheStored keep(const CachedResponse& response);
  void make_room(std::uint64_t added, std::int64_t now);

  std::filesystem::path folder_;
  std::string profile_;
  CacheLimits limits_;
  std::mutex mutex_;  ///< guards total_bytes_
  std::optional<std::uint64_t> total_bytes_;
};

}  // namespace ascribe
