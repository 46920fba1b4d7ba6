// SPDX-License-Identifier: Apache-2.0
// Reads the dates of HTTP header fields.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace ascribe {

/// A moment by HTTP's clock: seconds since 1970 in UTC.
using HttpSeconds = std::chrono::sys_seconds;

/// The moment an HTTP-date names: the form of today ("Sun, 06 Nov 1994 08:49:37 GMT")
/// and the two that RFC 9110, 5.6.7 still has us read. Nothing for anything else. The
/// name of the day is not compared with the date; a year of two digits is one from 1970
/// to 2069.
std::optional<HttpSeconds> parse_http_date(std::string_view text);

}  // namespace ascribe
