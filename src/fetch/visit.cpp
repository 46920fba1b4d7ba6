// SPDX-License-Identifier: Apache-2.0
// From the cache or from the network, a visit ends in one outcome.
#include "fetch/visit.h"

#include <utility>

#include "fetch/fetched_page.h"

namespace ascribe {

Visit::Visit(const std::string& url, const FetchLimits& limits, PageCache* cache,
             HttpSeconds now)
    : input(url), journey(url, limits) {
  if (journey.next() == NextStep::done) {
    conclude(now);
    return;
  }
  kept.emplace(cache, journey.url(), limits.cache_use, now);
  if (kept->is_fresh()) {
    outcome = fetched_page(kept->take(), input);
  } else if (limits.cache_use == CacheUse::offline) {
    fail({"not-cached",
          "no copy of the page is kept and --offline asks for none; run once without "
          "--offline, or save the page and check the file"});
  }
}

void Visit::fail(const Refusal& refusal) { outcome = fetched_page(refusal, input); }

void Visit::conclude(HttpSeconds now) {
  requester.reset();
  auto result = journey.result();
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    fail(*refusal);
    return;
  }
  Reached reached = kept->settle(std::get<Followed>(std::move(result)), now);
  const bool is_new = !reached.from_cache;
  const CachingFields fields = reached.followed.answer.head.caching;
  outcome = fetched_page(std::move(reached), input);
  const auto* page = std::get_if<Page>(&*outcome);
  if (is_new && page != nullptr) kept->keep(*page, fields, now);
}

}  // namespace ascribe
