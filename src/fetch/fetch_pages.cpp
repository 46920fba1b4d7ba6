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
// Where a step like asking robots.txt or a cache belongs: before a Visit's first
// request, as one more thing a journey waits for.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ascribe/page.h"
#include "fetch/address_policy.h"
#include "fetch/curl_handle.h"
#include "fetch/fetched_page.h"
#include "fetch/host_pacer.h"
#include "fetch/journey.h"
#include "fetch/request.h"
#include "fetch/shown_text.h"
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

/// One URL on its way. `requester` is there from the first request to the last answer;
/// `host` is whom the present turn was given for.
struct Visit {
  Visit(const std::string& url, const FetchLimits& limits)
      : input(url), journey(url, limits) {}

  const std::string& input;
  Journey journey;
  std::unique_ptr<Requester> requester;
  std::string host;
  bool under_way = false;
  std::optional<std::variant<Page, Failure>> outcome;
};

class Loop {
 public:
  Loop(std::span<const std::string> urls, const FetchLimits& limits,
       const PageSink& on_done)
      : urls_(urls),
        limits_(limits),
        on_done_(on_done),
        policy_(limits.allow_addresses),
        pacer_(limits.host_concurrency, limits.host_delay),
        multi_(limits.host_concurrency) {}
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;
  ~Loop();

  void run();

 private:
  void open_window();
  void start_ready();
  void start(Visit& visit, Moment at);
  void ask(Visit& visit, Moment at);
  void collect();
  void go_on(Visit& visit);
  void end_turn(Visit& visit);
  void deliver();
  milliseconds pause();
  Visit& visit_of(CURL* handle);

  std::span<const std::string> urls_;
  const FetchLimits& limits_;
  const PageSink& on_done_;
  AddressPolicy policy_;
  HostPacer pacer_;
  CurlMulti multi_;
  std::deque<std::unique_ptr<Visit>> window_;  ///< from the next to be delivered on
  std::size_t delivered_ = 0;
  int under_way_ = 0;
};

/// Only an exception leaves transfers behind. What cannot be removed then is freed with
/// the handles themselves.
Loop::~Loop() {
  for (const auto& visit : window_) {
    if (!visit->under_way || !visit->requester) continue;
    try {
      multi_.remove(visit->requester->handle());
    } catch (const std::exception&) {
      continue;
    }
  }
}

void Loop::run() {
  while (delivered_ < urls_.size()) {
    open_window();
    start_ready();
    multi_.perform();
    collect();
    const std::size_t before = delivered_;
    deliver();
    if (delivered_ == before) multi_.wait(pause());
  }
}

void Loop::open_window() {
  const auto most = static_cast<std::size_t>(limits_.jobs) * 4;
  while (window_.size() < most && delivered_ + window_.size() < urls_.size()) {
    const std::string& url = urls_[delivered_ + window_.size()];
    window_.push_back(std::make_unique<Visit>(url, limits_));
    go_on(*window_.back());
  }
}

void Loop::start_ready() {
  const Moment at = now();
  for (const auto& visit : window_) {
    if (under_way_ >= limits_.jobs) return;
    if (visit->under_way || visit->journey.next() != NextStep::wait) continue;
    if (visit->journey.ready_at() > at.steady) continue;
    const auto opens = pacer_.opens_at(visit->host);
    if (opens && *opens <= at.steady) start(*visit, at);
  }
}

void Loop::start(Visit& visit, Moment at) {
  visit.under_way = true;
  ++under_way_;
  pacer_.started(visit.host, at.steady);
  visit.journey.start(at.steady);
  if (!visit.requester) visit.requester = std::make_unique<Requester>(policy_, limits_);
  ask(visit, at);
}

void Loop::ask(Visit& visit, Moment at) {
  const milliseconds time = visit.journey.time_left(at.steady);
  if (time.count() <= 0) {
    visit.journey.give_up_late();
    end_turn(visit);
    return;
  }
  visit.requester->prepare(visit.journey.url(), time);
  multi_.add(visit.requester->handle());
}

void Loop::collect() {
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

void Loop::end_turn(Visit& visit) {
  visit.under_way = false;
  --under_way_;
  pacer_.ended(visit.host);
  go_on(visit);
}

/// Makes a visit that is not under way ready for its next turn, or for delivery.
void Loop::go_on(Visit& visit) {
  if (visit.journey.next() == NextStep::done) {
    visit.requester.reset();
    visit.outcome = fetched_page(visit.journey.result(), visit.input, now().calendar);
  } else {
    visit.host = host_key(visit.journey.url());
  }
}

void Loop::deliver() {
  while (!window_.empty() && window_.front()->outcome) {
    const std::unique_ptr<Visit> visit = std::move(window_.front());
    window_.pop_front();
    on_done_(delivered_++, std::move(*visit->outcome));
  }
}

/// How long nothing can happen but a transfer going on.
milliseconds Loop::pause() {
  const auto at = steady_clock::now();
  milliseconds shortest = longest_wait;
  if (under_way_ >= limits_.jobs) return shortest;
  for (const auto& visit : window_) {
    if (visit->under_way || visit->journey.next() != NextStep::wait) continue;
    const auto opens = pacer_.opens_at(visit->host);
    if (!opens) continue;
    const auto start = std::max(*opens, visit->journey.ready_at());
    shortest = std::min(shortest, std::chrono::ceil<milliseconds>(start - at));
  }
  return std::max(shortest, milliseconds(0));
}

Visit& Loop::visit_of(CURL* handle) {
  const auto found =
      std::find_if(window_.begin(), window_.end(), [&](const auto& visit) {
        return visit->requester && visit->requester->handle().raw() == handle;
      });
  return **found;
}

void require_ca_file(const std::string& path) {
  if (path.empty() || access(path.c_str(), R_OK) == 0) return;
  throw Error(
      "bad-option", path,
      "the file of certificates cannot be read; check its path and permissions");
}

}  // namespace

void fetch_pages(std::span<const std::string> urls, const FetchLimits& limits,
                 const PageSink& on_done) {
  require_ca_file(limits.ca_file);
  if (const auto refusal = curl_refusal()) {
    for (std::size_t i = 0; i < urls.size(); ++i) {
      on_done(i, Failure{refusal->code, mask_user_info(urls[i]), refusal->message});
    }
    return;
  }
  Loop(urls, limits, on_done).run();
}

std::variant<Page, Failure> fetch_page(const std::string& url,
                                       const FetchLimits& limits) {
  std::variant<Page, Failure> got;
  fetch_pages({&url, 1}, limits, [&](std::size_t, std::variant<Page, Failure> page) {
    got = std::move(page);
  });
  return got;
}

}  // namespace ascribe
