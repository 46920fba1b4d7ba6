// SPDX-License-Identifier: Apache-2.0
// From a feed to the addresses it names, and from these to pages.
#include "cli/feed_pages.h"

#include <string>
#include <utility>

namespace ascribe {
namespace {

std::vector<std::string> urls_of(const std::vector<FeedEntry>& entries) {
  std::vector<std::string> urls;
  urls.reserve(entries.size());
  for (const FeedEntry& entry : entries) urls.push_back(entry.url);
  return urls;
}

std::string base_of(const Page& feed) {
  return feed.retrieval ? feed.retrieval->final_url : "";
}

Failure no_pages(const Page& feed, const Options& options) {
  const std::string since = options.since.empty() ? "" : " since " + options.since;
  return {"empty-page", feed.input,
          "the feed names no page" + since + "; give a page, or an earlier --since"};
}

}  // namespace

FeedPages::FeedPages(const Page& feed, const Options& options,
                     const FetchLimits& limits) {
  const std::vector<FeedEntry> sitemaps = read(feed);
  read_sitemaps(newest_sitemaps(sitemaps, options.max_entries, options.since), limits);
  const auto chosen = newest_entries(entries_, options.max_entries, options.since);
  left_ = chosen.size();
  if (left_ == 0 && failures_.empty()) failures_.push_back(no_pages(feed, options));
  pages_ = std::make_unique<UrlPages>(urls_of(chosen), limits);
}

std::vector<FeedEntry> FeedPages::read(const Page& feed) {
  auto got = read_feed(feed.bytes, feed.content_type, base_of(feed), {});
  if (auto* failure = std::get_if<Failure>(&got)) {
    failure->where = feed.input;
    failures_.push_back(*std::move(failure));
    return {};
  }
  Feed& read = std::get<Feed>(got);
  if (read.skipped > 0) {
    failures_.push_back({"bad-input", feed.input,
                         std::to_string(read.skipped) +
                             " entries of the feed name no address that can be read"});
  }
  if (read.is_cut) {
    failures_.push_back({"too-large", feed.input,
                         "the feed names more than is read of one, and its end was not "
                         "looked at; give the sitemaps it is made of"});
  }
  if (read.kind == FeedKind::sitemap_index) return std::move(read.entries);
  entries_.insert(entries_.end(), std::make_move_iterator(read.entries.begin()),
                  std::make_move_iterator(read.entries.end()));
  return {};
}

void FeedPages::read_sitemaps(const std::vector<FeedEntry>& sitemaps,
                              const FetchLimits& limits) {
  UrlPages fetched(urls_of(sitemaps), limits);
  for (std::size_t i = 0; i < sitemaps.size(); ++i) {
    auto got = fetched.take();
    if (const auto* failure = std::get_if<Failure>(&got)) {
      failures_.push_back(*failure);
      continue;
    }
    const Page& sitemap = std::get<Page>(got);
    if (read(sitemap).empty()) continue;
    failures_.push_back({"bad-input", sitemap.input,
                         "an index of sitemaps may not name another index; give that "
                         "index itself"});
  }
}

std::optional<std::variant<Page, Failure>> FeedPages::next() {
  if (!failures_.empty()) {
    Failure failure = std::move(failures_.front());
    failures_.pop_front();
    return failure;
  }
  if (left_ == 0) return std::nullopt;
  --left_;
  return pages_->take();
}

}  // namespace ascribe
