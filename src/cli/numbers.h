// SPDX-License-Identifier: Apache-2.0
// Reads the numbers of option values: counts, sizes and times.
#pragma once

#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ascribe {

/// A decimal number that is the whole of `text`; nothing for anything else.
template <typename T>
std::optional<T> whole_number(std::string_view text) {
  T number{};
  const auto [rest, fault] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

/// A number of bytes above 0, with K, M or G for powers of 1024; the largest number
/// there is stands for all that are too large. Nothing for anything else.
std::optional<std::uint64_t> byte_count(std::string_view text);

/// A number of seconds, which may have a fraction, rounded to milliseconds. Nothing for
/// anything else and for what is below zero or over a day.
std::optional<std::chrono::milliseconds> seconds_of(std::string_view text);

}  // namespace ascribe
