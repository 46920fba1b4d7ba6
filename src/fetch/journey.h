// SPDX-License-Identifier: Apache-2.0
// A Journey decides, after each answer, whether a page is reached, asked for again or
// given up.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ascribe/page.h"
#include "fetch/exchange.h"
#include "http/retry_after.h"

namespace ascribe {

/// The answer at the end of the chain, and the URLs that led to `final_url`, in order.
struct Followed {
  Answer answer;
  std::string final_url;
  std::vector<std::string> redirects;
};

/// Now, by the clock that only goes forward and by the calendar.
struct Moment {
  std::chrono::steady_clock::time_point steady;
  HttpSeconds calendar;
};

/// What is to be done next. A redirect is followed at once; a retry waits its turn as a
/// first request does.
enum class NextStep : std::uint8_t { ask, wait, done };

/// The way of one page through redirects and retries, within its limits. Knows the time
/// only from its caller and does no input or output, so that tests can play both.
class Journey {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  /// `url` as the user gave it; a URL that cannot be used makes a journey that is done.
  /// `limits` must outlive it.
  Journey(const std::string& url, const FetchLimits& limits);

  /// ask: request url() now, within time_left(). wait: not before ready_at(). done:
  /// result() is there.
  NextStep next() const { return next_; }

  /// The URL to ask for, checked.
  const std::string& url() const { return followed_.final_url; }
  TimePoint ready_at() const { return ready_at_; }

  /// Goes from wait to ask. The first call starts the clock of limits.total_timeout.
  void start(TimePoint now);

  /// Zero or less: ask no more, call give_up_late().
  std::chrono::milliseconds time_left(TimePoint now) const;
  void give_up_late();

  /// Takes what came of the request for url().
  void take(RequestEnd end, Moment now);

  /// Leaves the journey without it; only when done.
  std::variant<Followed, Refusal> result() { return std::move(*result_); }

 private:
  void follow(const std::string& location);
  void fail_or_retry(const RequestEnd& end, Moment now);
  void fail(Refusal refusal);

  const FetchLimits& limits_;
  Followed followed_;
  NextStep next_ = NextStep::wait;
  TimePoint ready_at_{};
  std::optional<TimePoint> deadline_;
  int retries_ = 0;
  std::optional<std::variant<Followed, Refusal>> result_;
};

}  // namespace ascribe
