// SPDX-License-Identifier: Apache-2.0
// ASCII letter case, for protocol words; locale has no say.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace ascribe {

inline char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `text` with A to Z in lower case; every other byte as it is.
inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return lower_ascii(c); });
  return out;
}

}  // namespace ascribe
