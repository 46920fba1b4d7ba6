// SPDX-License-Identifier: Apache-2.0
// Finds, keeps and drops entries.
//
// Entries are files named by the SHA-256 of their URL, so that no byte of a URL becomes
// part of a path. Their time of change is when the answer came: it is what "oldest"
// means and costs no reading. The sum of sizes is counted once and then kept up; other
// runs on the same folder make it a guess, which the next full count mends. When the
// bound is passed, the oldest go until a tenth is free, so that not every store has to
// count.
//
// A page that was reached by redirects has no guessed lifetime: where the first URL
// leads may change although the page at the end does not.
#include "cache/page_cache.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <tuple>
#include <utility>

#include "digest/sha256.h"
#include "disk/kept_file.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view entry_ending = ".page";
constexpr std::int64_t unfinished_seconds = 3'600;

struct EntryOnDisk {
  fs::path path;
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;
};

std::int64_t unix_seconds(fs::file_time_type time) {
  const auto system = std::chrono::file_clock::to_sys(time);
  return std::chrono::floor<std::chrono::seconds>(system).time_since_epoch().count();
}

/// Removes what a run that was killed left behind; a run still going is younger.
void sweep(const fs::path& path, std::int64_t modified, std::int64_t now) {
  std::error_code fault;
  if (now - modified > unfinished_seconds) fs::remove(path, fault);
}

/// The entries, oldest first. Files that vanish meanwhile are left out.
std::vector<EntryOnDisk> list_entries(const fs::path& folder, std::int64_t now) {
  std::vector<EntryOnDisk> entries;
  std::error_code fault;
  fs::directory_iterator file(folder, fault);
  for (; !fault && file != fs::directory_iterator(); file.increment(fault)) {
    std::error_code gone;
    const std::string name = file->path().filename().string();
    const std::int64_t modified = unix_seconds(file->last_write_time(gone));
    if (gone) continue;
    if (name.rfind(unfinished_prefix, 0) == 0) sweep(file->path(), modified, now);
    if (file->path().extension() != entry_ending) continue;
    const std::uintmax_t bytes = file->file_size(gone);
    if (!gone) entries.push_back({file->path(), bytes, modified});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::tie(a.modified, a.path) < std::tie(b.modified, b.path);
  });
  return entries;
}

std::uint64_t sum_of(const std::vector<EntryOnDisk>& entries) {
  std::uint64_t sum = 0;
  for (const EntryOnDisk& entry : entries) sum += entry.bytes;
  return sum;
}

/// How much is left after entries had to go.
std::uint64_t kept_bytes(const CacheLimits& limits) {
  return limits.max_bytes - limits.max_bytes / 10;
}

}  // namespace

PageCache::PageCache(fs::path folder, std::string profile, CacheLimits limits)
    : folder_(std::move(folder)), profile_(std::move(profile)), limits_(limits) {}

fs::path PageCache::path_of(const std::string& url) const {
  return folder_ / (sha256_hex(url) + std::string(entry_ending));
}

std::optional<CachedResponse> PageCache::load(const std::string& url) const {
  if (!folder_fault(folder_).empty()) return std::nullopt;
  const auto bytes = read_kept_file(path_of(url), limits_.max_entry_bytes);
  if (!bytes) return std::nullopt;
  std::optional<CachedResponse> response = read_entry(*bytes);
  if (!response || response->url != url) return std::nullopt;
  if (!response->fields.vary.empty() && response->profile != profile_) {
    return std::nullopt;
  }
  return response;
}

CacheLookup PageCache::lookup(const std::string& url, std::int64_t now,
                              CacheUse use) const {
  std::optional<CachedResponse> found = load(url);
  if (!found) return {};
  const CachedResponse& response = *found;
  const std::int64_t age = age_seconds(response.fields, response.received, now);
  const std::int64_t lifetime = std::min(
      fresh_seconds(response.fields, response.received, response.redirects.empty()),
      limits_.max_age_seconds);
  const bool is_fresh = age >= 0 && age < lifetime;
  if (use == CacheUse::offline || (use == CacheUse::normal && is_fresh)) {
    return {CacheState::fresh, *std::move(found), {}};
  }
  std::vector<std::string> conditions = condition_lines(response.fields);
  if (conditions.empty()) return {};
  return {CacheState::stale, *std::move(found), std::move(conditions)};
}

CacheStored PageCache::store(CachedResponse response, int status) {
  if (status != 200) {
    return {CacheResult::not_allowed, "only answers of status 200 are kept"};
  }
  response.profile = profile_;
  return keep(response);
}

std::optional<CachedResponse> PageCache::revalidated(const std::string& url,
                                                     const CachingFields& fields,
                                                     std::int64_t now) {
  std::optional<CachedResponse> response = load(url);
  if (!response) return std::nullopt;
  response->fields = updated(response->fields, fields);
  response->received = now;
  // That it could not be written costs another question next time and no more.
  static_cast<void>(keep(*response));
  return response;
}

/// Writes an entry, or makes sure that none is left which may not be kept.
CacheStored PageCache::keep(const CachedResponse& response) {
  std::string fault = prepare_folder(folder_);
  if (!fault.empty()) return {CacheResult::failed, std::move(fault)};
  const std::optional<std::string> bytes = entry_bytes(response);
  std::string reason;
  if (!may_store(response.fields)) reason = "the answer forbids to keep it";
  if (!bytes) reason = "a field of the answer holds a control character";
  const std::uint64_t most =
      std::min<std::uint64_t>(limits_.max_entry_bytes, kept_bytes(limits_));
  if (bytes && bytes->size() > most) reason = "the page is too large";
  if (!reason.empty()) {
    std::error_code ignored;  // there was none, which is as good
    fs::remove(path_of(response.url), ignored);
    return {CacheResult::not_allowed, std::move(reason)};
  }
  fault = write_kept_file(path_of(response.url), *bytes, response.received);
  if (!fault.empty()) return {CacheResult::failed, std::move(fault)};
  make_room(bytes->size(), response.received);
  return {};
}

void PageCache::make_room(std::uint64_t added, std::int64_t now) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (total_bytes_) *total_bytes_ += added;
  if (total_bytes_ && *total_bytes_ <= limits_.max_bytes) return;
  const std::vector<EntryOnDisk> entries = list_entries(folder_, now);
  std::uint64_t total = sum_of(entries);
  if (total > limits_.max_bytes) {
    for (const EntryOnDisk& entry : entries) {
      if (total <= kept_bytes(limits_)) break;
      std::error_code fault;
      fs::remove(entry.path, fault);
      if (!fault) total -= entry.bytes;
    }
  }
  total_bytes_ = total;
}

}  // namespace ascribe
