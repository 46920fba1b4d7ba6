// SPDX-License-Identifier: Apache-2.0
// Digits past what can name a character.
#include "html/number_reference.h"

#include <algorithm>

namespace ascribe {

NumberReference number_reference(std::string_view html, std::size_t at) {
  constexpr std::size_t most_hexadecimal = 7;
  constexpr std::size_t most_decimal = 9;
  std::size_t begin = at + 2;
  const bool is_hex = begin < html.size() && (html[begin] | 0x20) == 'x';
  if (is_hex) ++begin;
  const std::string_view set = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
  const std::size_t end = std::min(html.find_first_not_of(set, begin), html.size());
  std::size_t first = begin;
  while (first + 1 < end && html[first] == '0') ++first;
  return {begin, first,
          std::min(end, first + (is_hex ? most_hexadecimal : most_decimal)), end};
}

}  // namespace ascribe
