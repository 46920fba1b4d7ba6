// SPDX-License-Identifier: Apache-2.0
// The loop over hops. libcurl could follow too, but it follows to any user info, sends
// it as a password, and leaves no record.
#include "fetch/redirects.h"

#include <utility>

#include "fetch/outcome.h"
#include "fetch/shown_text.h"
#include "fetch/url_check.h"

namespace ascribe {
namespace {

/// Says where on the way it happened; the input named only the first URL.
Refusal after_redirect(Refusal refusal, const Followed& so_far) {
  if (so_far.redirects.empty()) return refusal;
  refusal.message += " (redirected to " + shown(so_far.final_url, 120) + ")";
  return refusal;
}

}  // namespace

std::variant<Followed, Refusal> follow_redirects(Requester& requester,
                                                 const std::string& url,
                                                 int max_redirects) {
  Followed followed;
  followed.final_url = url;
  for (int hop = 0; hop <= max_redirects; ++hop) {
    auto asked = requester.ask(followed.final_url);
    if (const auto* refusal = std::get_if<Refusal>(&asked)) {
      return after_redirect(*refusal, followed);
    }
    auto& answer = std::get<Answer>(asked);
    if (!is_redirect(answer.head.status)) {
      followed.answer = std::move(answer);
      return followed;
    }
    auto next = check_redirect(followed.final_url, answer.head.location);
    if (const auto* refusal = std::get_if<Refusal>(&next)) return *refusal;
    followed.redirects.push_back(
        std::exchange(followed.final_url, std::get<std::string>(std::move(next))));
  }
  return Refusal{"too-many-redirects", "the server redirects more than " +
                                           std::to_string(max_redirects) +
                                           " times; give the final address instead"};
}

}  // namespace ascribe
