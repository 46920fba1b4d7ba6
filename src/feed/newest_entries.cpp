// SPDX-License-Identifier: Apache-2.0
// Chooses entries by date. Dates are spelt so that they sort as they are written, and
// an empty one sorts first.
#include <algorithm>
#include <utility>

#include "ascribe/feed.h"

namespace ascribe {
namespace {

std::vector<FeedEntry> newest(std::vector<FeedEntry> entries, std::size_t limit) {
  std::stable_sort(
      entries.begin(), entries.end(),
      [](const FeedEntry& a, const FeedEntry& b) { return a.date > b.date; });
  if (entries.size() > limit) entries.resize(limit);
  return entries;
}

}  // namespace

std::vector<FeedEntry> newest_entries(const std::vector<FeedEntry>& entries,
                                      std::size_t limit, std::string_view since) {
  std::vector<FeedEntry> chosen;
  for (const FeedEntry& entry : entries) {
    if (since.empty() || is_since(entry.date, since)) chosen.push_back(entry);
  }
  return newest(std::move(chosen), limit);
}

std::vector<FeedEntry> newest_sitemaps(const std::vector<FeedEntry>& entries,
                                       std::size_t limit, std::string_view since) {
  std::vector<FeedEntry> chosen;
  for (const FeedEntry& entry : entries) {
    if (entry.date.empty() || is_since(entry.date, since)) chosen.push_back(entry);
  }
  return newest(std::move(chosen), limit);
}

}  // namespace ascribe
