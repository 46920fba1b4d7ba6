// SPDX-License-Identifier: Apache-2.0
// Between what travels and what is kept.
#include "fetch/kept_page.h"

#include <utility>

namespace ascribe {
namespace {

std::int64_t count(HttpSeconds moment) { return moment.time_since_epoch().count(); }

Reached reached(CachedResponse kept) {
  Followed followed;
  followed.answer.head.status = 200;
  followed.answer.head.content_type = std::move(kept.content_type);
  followed.answer.body = std::move(kept.body);
  followed.final_url = std::move(kept.final_url);
  followed.redirects = std::move(kept.redirects);
  return {std::move(followed), HttpSeconds(std::chrono::seconds(kept.received)), true};
}

}  // namespace

KeptPage::KeptPage(PageCache* cache, std::string url, CacheUse use, HttpSeconds now)
    : cache_(cache), url_(std::move(url)) {
  if (cache_ != nullptr) found_ = cache_->lookup(url_, count(now), use);
}

Reached KeptPage::take() { return reached(std::move(found_.response)); }

std::span<const std::string> KeptPage::conditions_for(const std::string& asked) const {
  if (found_.state != CacheState::stale || asked != found_.response.final_url)
    return {};
  return found_.conditions;
}

Reached KeptPage::settle(Followed followed, HttpSeconds now) {
  if (followed.answer.head.status != 304) return {std::move(followed), now, false};
  const CachingFields& fields = followed.answer.head.caching;
  auto kept = cache_->revalidated(url_, fields, count(now));
  // Another run may have dropped the entry; what it held is still here.
  if (!kept) kept = std::move(found_.response);
  kept->received = count(now);
  kept->redirects = std::move(followed.redirects);
  return reached(*std::move(kept));
}

void KeptPage::keep(const Page& page, const CachingFields& fields, HttpSeconds now) {
  if (cache_ == nullptr) return;
  const Retrieval& retrieval = *page.retrieval;
  CachedResponse response;
  response.url = url_;
  response.final_url = retrieval.final_url;
  response.redirects = retrieval.redirects;
  response.content_type = retrieval.content_type;
  response.fields = fields;
  response.received = count(now);
  response.body = page.bytes;
  // That a page could not be kept costs the next run a request and this one nothing.
  static_cast<void>(cache_->store(std::move(response), retrieval.http_status));
}

}  // namespace ascribe
