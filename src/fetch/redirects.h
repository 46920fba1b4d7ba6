// SPDX-License-Identifier: Apache-2.0
// Follows redirects by hand, each hop checked and recorded.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "fetch/request.h"

namespace ascribe {

/// The answer at the end of the chain, and the URLs that led to `final_url`, in order.
struct Followed {
  Answer answer;
  std::string final_url;
  std::vector<std::string> redirects;
};

/// Asks for `url` (from check_url()) and for what each redirect names, at most
/// `max_redirects` times. Refusal codes: those of Requester::ask() and
/// check_redirect(), and too-many-redirects.
std::variant<Followed, Refusal> follow_redirects(Requester& requester,
                                                 const std::string& url,
                                                 int max_redirects);

}  // namespace ascribe
