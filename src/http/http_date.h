// SPDX-License-Identifier: Apache-2.0
// Reads the dates of HTTP header fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ascribe {

/// Seconds since 1970 in UTC of an HTTP-date (RFC 9110, 5.6.7) in any of its three
/// forms: "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov 6
/// 08:49:37 1994". The name of the weekday is not checked; a year of two digits is one
/// from 1970 to 2069. Nothing for all else, also for days that no calendar has.
std::optional<std::int64_t> parse_http_date(std::string_view text);

}  // namespace ascribe
