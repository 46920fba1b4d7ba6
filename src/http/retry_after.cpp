// SPDX-License-Identifier: Apache-2.0
// A number of seconds, or a date.
#include "http/retry_after.h"

#include <algorithm>
#include <charconv>

#include "http/header_text.h"

namespace ascribe {
namespace {

using std::chrono::seconds;

constexpr seconds ten_years = std::chrono::hours(24) * 3'650;

}  // namespace

std::optional<seconds> parse_retry_after(std::string_view value, HttpSeconds now) {
  const std::string_view text = trim_blanks(value);
  if (!text.empty() && std::all_of(text.begin(), text.end(),
                                   [](char c) { return c >= '0' && c <= '9'; })) {
    std::int64_t number = 0;
    const auto [rest, fault] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{}) return ten_years;
    return std::min(seconds(number), ten_years);
  }
  const auto date = parse_http_date(text);
  if (!date) return std::nullopt;
  return std::max(seconds(0), *date - now);
}

}  // namespace ascribe
