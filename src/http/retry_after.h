// SPDX-License-Identifier: Apache-2.0
// Reads the Retry-After header: how long a server asks us to stay away.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace ascribe {

/// A moment by HTTP's clock: seconds since 1970 in UTC.
using HttpSeconds = std::chrono::sys_seconds;

/// The moment an HTTP-date names: the form of today ("Sun, 06 Nov 1994 08:49:37 GMT")
/// and the two that RFC 9110, 5.6.7 still has us read. Nothing for anything else. The
/// name of the day is not compared with the date.
std::optional<HttpSeconds> parse_http_date(std::string_view text);

/// How long to wait from `now`: a number of seconds, or the time until a date; zero for
/// a date gone by. Nothing when `value` is neither. A number too large to count is ten
/// years.
std::optional<std::chrono::seconds> parse_retry_after(std::string_view value,
                                                      HttpSeconds now);

}  // namespace ascribe
