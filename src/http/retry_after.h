// SPDX-License-Identifier: Apache-2.0
// Reads the Retry-After header: how long a server asks us to stay away.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "http/http_date.h"

namespace ascribe {

/// How long to wait from `now`: a number of seconds, or the time until a date; zero for
/// a date gone by. Nothing when `value` is neither. A number too large to count is ten
/// years.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view value,
                                                      HttpSeconds now);

}  // namespace ascribe
