// SPDX-License-Identifier: Apache-2.0
// Redirects and retries. libcurl could follow too, but it follows to any user info,
// sends it as a password, and leaves no record.
//
//   wait --start--> ask --take--> ask    a redirect, checked
//                       --take--> wait   trouble that may pass, and time to retry
//                       --take--> done   a page, or a refusal
//
// One deadline holds for all hops and retries of a page: what a retry would gain after
// it is a report nobody waits for any more.
#include "fetch/journey.h"

#include <utility>

#include "fetch/backoff.h"
#include "fetch/outcome.h"
#include "fetch/shown_text.h"
#include "fetch/url_check.h"

namespace ascribe {

Journey::Journey(const std::string& url, const FetchLimits& limits) : limits_(limits) {
  auto checked = check_url(url);
  if (const auto* refusal = std::get_if<Refusal>(&checked)) {
    fail(*refusal);
  } else {
    followed_.final_url = std::get<std::string>(std::move(checked));
  }
}

void Journey::start(TimePoint now) {
  if (!deadline_) deadline_ = now + limits_.total_timeout;
  next_ = NextStep::ask;
}

std::chrono::milliseconds Journey::time_left(TimePoint now) const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(*deadline_ - now);
}

void Journey::give_up_late() { fail(transfer_refusal(CURLE_OPERATION_TIMEDOUT, {})); }

void Journey::take(RequestEnd end, Moment now) {
  auto* const answer = std::get_if<Answer>(&end.result);
  if (answer == nullptr) {
    fail_or_retry(end, now);
  } else if (is_redirect(answer->head.status)) {
    follow(answer->head.location);
  } else {
    followed_.answer = std::move(*answer);
    result_ = std::move(followed_);
    next_ = NextStep::done;
  }
}

void Journey::follow(const std::string& location) {
  if (followed_.redirects.size() >= static_cast<std::size_t>(limits_.max_redirects)) {
    result_ = Refusal{"too-many-redirects", "the server redirects more than " +
                                                std::to_string(limits_.max_redirects) +
                                                " times; give the final address "
                                                "instead"};
    next_ = NextStep::done;
    return;
  }
  auto target = check_redirect(followed_.final_url, location);
  if (const auto* refusal = std::get_if<Refusal>(&target)) {
    result_ = *refusal;
    next_ = NextStep::done;
    return;
  }
  followed_.redirects.push_back(
      std::exchange(followed_.final_url, std::get<std::string>(std::move(target))));
}

void Journey::fail_or_retry(const RequestEnd& end, Moment now) {
  Refusal refusal = std::get<Refusal>(end.result);
  if (may_pass(refusal) && retries_ < limits_.max_retries) {
    const auto wait = wait_before_retry(limits_, followed_.final_url, retries_ + 1,
                                        end.retry_after, now.calendar);
    if (wait && *wait < time_left(now.steady)) {
      ++retries_;
      ready_at_ = now.steady + *wait;
      next_ = NextStep::wait;
      return;
    }
  }
  if (retries_ > 0) {
    refusal.message += " (asked " + std::to_string(retries_ + 1) + " times)";
  }
  fail(std::move(refusal));
}

/// Ends the journey here, and says where that is: the input named only the first URL.
void Journey::fail(Refusal refusal) {
  if (!followed_.redirects.empty()) {
    refusal.message += " (redirected to " + shown(followed_.final_url, 120) + ")";
  }
  result_ = std::move(refusal);
  next_ = NextStep::done;
}

}  // namespace ascribe
