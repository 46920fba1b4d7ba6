// SPDX-License-Identifier: Apache-2.0
// How long to wait before a page is asked for again.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "ascribe/page.h"
#include "http/retry_after.h"

namespace ascribe {

/// The wait before retry number `retry` (1 for the first) of `url`: limits.retry_wait,
/// doubled from retry to retry, and up to a quarter more that depends on the URL alone,
/// so that pages which failed together do not come back together. What `retry_after`
/// asks for goes before it. Nothing when the wait would be over limits.max_retry_wait:
/// then it is not worth waiting. Pure.
std::optional<std::chrono::milliseconds> wait_before_retry(const FetchLimits& limits,
                                                           const std::string& url,
                                                           int retry,
                                                           std::string_view retry_after,
                                                           HttpSeconds now);

}  // namespace ascribe
