// SPDX-License-Identifier: Apache-2.0
// Units and bounds of numbers.
#include "cli/numbers.h"

#include <cmath>
#include <limits>

namespace ascribe {

std::optional<std::uint64_t> byte_count(std::string_view text) {
  std::uint64_t unit = 1;
  const std::size_t letter =
      text.empty() ? std::string_view::npos : std::string_view("KMG").find(text.back());
  if (letter != std::string_view::npos) {
    unit = std::uint64_t{1} << (10 * (letter + 1));
    text.remove_suffix(1);
  }
  const auto number = whole_number<std::uint64_t>(text);
  if (!number || *number == 0) return std::nullopt;
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  return *number > most / unit ? most : *number * unit;
}

std::optional<std::chrono::milliseconds> seconds_of(std::string_view text) {
  const auto number = whole_number<double>(text);
  if (!number || !std::isfinite(*number) || *number < 0 || *number > 86'400) {
    return std::nullopt;
  }
  return std::chrono::milliseconds(std::llround(*number * 1'000));
}

}  // namespace ascribe
