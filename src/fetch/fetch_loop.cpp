// SPDX-License-Identifier: Apache-2.0
// Many pages at once, on one thread, delivered in the order they were asked for.
//
// Each URL is a Visit: a Journey that decides, and while it asks, a Requester that owns
// a transfer. The loop starts what may start (at most `jobs` under way, each host
// within its pace), lets libcurl's multi interface move all transfers, hands each end
// to its journey, and delivers finished visits in order. A slow page holds up delivery
// but not the others: they go on up to a window ahead of it, which bounds the pages
// kept in memory.
//
// Where a site's robots.txt has to be asked, it is one more Visit, an errand: the pages
// of the site wait for it, and nobody is given it.
#include "fetch/fetch_loop.h"

#include <algorithm>
#include <utility>

#include "fetch/request.h"
#include "fetch/url_check.h"

namespace ascribe {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds longest_wait(1'000);

Moment now() {
  return {steady_clock::now(),
          std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

}  // namespace

FetchLoop::FetchLoop(std::span<const std::string> urls, const FetchLimits& limits,
                     const PageSink& on_done)
    : urls_(urls),
      limits_(limits),
      on_done_(on_done),
      policy_(limits.allow_addresses),
      pacer_(limits.host_concurrency, limits.host_delay),
      gate_(urls),
      multi_(limits.host_concurrency) {
  if (!limits.cache_folder.empty()) {
    CacheLimits kept;
    kept.max_age_seconds = limits.cache_max_age.count();
    cache_.emplace(limits.cache_folder, request_profile(), kept);
  }
}

/// Only an exception leaves transfers behind. What cannot be removed then is freed with
/// the handles themselves.
FetchLoop::~FetchLoop() {
  const auto drop = [this](const std::unique_ptr<Visit>& visit) {
    if (!visit->under_way || !visit->requester) return;
    try {
      multi_.remove(visit->requester->handle());
    } catch (const std::exception&) {
      return;
    }
  };
  std::for_each(window_.begin(), window_.end(), drop);
  std::for_each(errands_.begin(), errands_.end(), drop);
}

void FetchLoop::run() {
  while (delivered_ < urls_.size()) {
    open_window();
    ask_robots();
    start_ready();
    multi_.perform();
    collect();
    run_errands();
    const std::size_t before = delivered_;
    deliver();
    if (delivered_ == before) multi_.wait(pause());
  }
}

void FetchLoop::open_window() {
  const auto most = static_cast<std::size_t>(limits_.jobs) * 4;
  while (window_.size() < most && delivered_ + window_.size() < urls_.size()) {
    const std::string& url = urls_[delivered_ + window_.size()];
    window_.push_back(new_visit(url));
    Visit& visit = *window_.back();
    if (limits_.obeys_robots || visit.is_done()) continue;
    visit.admitted = true;
    visit.ignores_robots = gate_.guards(visit.journey.url());
  }
}

std::unique_ptr<Visit> FetchLoop::new_visit(const std::string& url) {
  PageCache* const cache = cache_ ? &*cache_ : nullptr;
  auto visit = std::make_unique<Visit>(url, limits_, cache, now().calendar);
  if (!visit->is_done()) visit->host = host_key(visit->journey.url());
  return visit;
}

void FetchLoop::ask_robots() {
  for (const auto& visit : window_) {
    if (!visit->admitted && visit->is_waiting()) admit(*visit);
  }
}

/// Lets a page through the gate, turns it away, or has it wait for an errand.
void FetchLoop::admit(Visit& visit) {
  const std::string& url = visit.journey.url();
  const Gate gate = gate_.knock(url);
  if (gate == Gate::wait) return;
  if (gate == Gate::ask) {
    errand_urls_.push_back(RobotsGate::robots_url(url));
    errands_.push_back(new_visit(errand_urls_.back()));
    errands_.back()->admitted = true;
    return;
  }
  if (const auto refusal = gate_.refusal(url)) {
    visit.fail(*refusal);
    return;
  }
  visit.admitted = true;
  if (const auto delay = gate_.delay(url)) {
    pacer_.slow_down(visit.host, std::min(*delay, limits_.max_crawl_delay));
  }
}

/// Tells the gate what came of the errands that are done.
void FetchLoop::run_errands() {
  std::erase_if(errands_, [this](const std::unique_ptr<Visit>& errand) {
    if (!errand->is_done()) return false;
    gate_.learn(errand->input, *errand->outcome);
    return true;
  });
}

std::vector<Visit*> FetchLoop::waiting() const {
  std::vector<Visit*> visits;
  const auto add = [&](const std::unique_ptr<Visit>& visit) {
    if (visit->admitted && visit->is_waiting()) visits.push_back(visit.get());
  };
  std::for_each(errands_.begin(), errands_.end(), add);
  std::for_each(window_.begin(), window_.end(), add);
  return visits;
}

void FetchLoop::start_ready() {
  const Moment at = now();
  for (Visit* const visit : waiting()) {
    if (under_way_ >= limits_.jobs) return;
    if (visit->journey.ready_at() > at.steady) continue;
    const auto opens = pacer_.opens_at(visit->host);
    if (opens && *opens <= at.steady) start(*visit, at);
  }
}

void FetchLoop::start(Visit& visit, Moment at) {
  visit.under_way = true;
  ++under_way_;
  pacer_.started(visit.host, at.steady);
  visit.journey.start(at.steady);
  if (!visit.requester) visit.requester = std::make_unique<Requester>(policy_, limits_);
  ask(visit, at);
}

void FetchLoop::ask(Visit& visit, Moment at) {
  const milliseconds time = visit.journey.time_left(at.steady);
  if (time.count() <= 0) {
    visit.journey.give_up_late();
    end_turn(visit);
    return;
  }
  const std::string& url = visit.journey.url();
  visit.requester->prepare(url, time, visit.kept->conditions_for(url));
  multi_.add(visit.requester->handle());
}

void FetchLoop::collect() {
  while (const auto end = multi_.next_ended()) {
    Visit& visit = visit_of(end->handle);
    visit.journey.take(visit.requester->conclude(end->code), now());
    if (visit.journey.next() == NextStep::ask) {
      ask(visit, now());
    } else {
      end_turn(visit);
    }
  }
}

void FetchLoop::end_turn(Visit& visit) {
  visit.under_way = false;
  --under_way_;
  pacer_.ended(visit.host);
  go_on(visit);
}

/// Makes a visit that is not under way ready for its next turn, or for delivery.
void FetchLoop::go_on(Visit& visit) {
  if (visit.journey.next() == NextStep::done) {
    visit.conclude(now().calendar);
  } else {
    visit.host = host_key(visit.journey.url());
  }
}

void FetchLoop::deliver() {
  while (!window_.empty() && window_.front()->outcome) {
    const std::unique_ptr<Visit> visit = std::move(window_.front());
    window_.pop_front();
    auto* const page = std::get_if<Page>(&*visit->outcome);
    if (page != nullptr) page->retrieval->ignored_robots = visit->ignores_robots;
    on_done_(delivered_++, std::move(*visit->outcome));
  }
}

/// How long nothing can happen but a transfer going on.
milliseconds FetchLoop::pause() {
  const auto at = steady_clock::now();
  milliseconds shortest = longest_wait;
  if (under_way_ >= limits_.jobs) return shortest;
  for (const Visit* const visit : waiting()) {
    const auto opens = pacer_.opens_at(visit->host);
    if (!opens) continue;
    const auto start = std::max(*opens, visit->journey.ready_at());
    shortest = std::min(shortest, std::chrono::ceil<milliseconds>(start - at));
  }
  return std::max(shortest, milliseconds(0));
}

Visit& FetchLoop::visit_of(CURL* handle) {
  const auto is_it = [&](const std::unique_ptr<Visit>& visit) {
    return visit->requester && visit->requester->handle().raw() == handle;
  };
  const auto errand = std::find_if(errands_.begin(), errands_.end(), is_it);
  if (errand != errands_.end()) return **errand;
  return **std::find_if(window_.begin(), window_.end(), is_it);
}

}  // namespace ascribe
