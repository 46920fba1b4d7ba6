// SPDX-License-Identifier: Apache-2.0
// Numeric character references and the digits of theirs that count.
#pragma once

#include <cstddef>
#include <string_view>

namespace ascribe {

/// The digits of a numeric reference and which of them to keep: leading zeros but one
/// go, and so do digits past the most that fit an int.
struct NumberReference {
  std::size_t begin;
  std::size_t first_kept;
  std::size_t end_kept;
  std::size_t end;
};

/// Reads the reference whose "&#" is at `at`; without digits all four are the same.
NumberReference number_reference(std::string_view html, std::size_t at);

}  // namespace ascribe
