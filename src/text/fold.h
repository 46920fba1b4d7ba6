// SPDX-License-Identifier: Apache-2.0
// Spellings made comparable, and what kind of character a code point is.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `word` as lexicons compare it: full Unicode case folding, ’ (U+2019) and ʼ (U+02BC)
/// made '. ASCII takes no ICU call. For comparing only: lengths may differ from the
/// text's, so never map offsets through it. Idempotent. `word` must be valid UTF-8.
/// Linear. Throws std::bad_alloc only.
std::string fold(std::string_view word);

bool is_mark(char32_t code);  ///< combining marks (U+0301)

/// The four below for code points past ASCII.
bool is_letter_beyond_ascii(char32_t code);
bool is_digit_beyond_ascii(char32_t code);
bool is_upper_beyond_ascii(char32_t code);
bool is_lower_beyond_ascii(char32_t code);

/// A letter of any alphabet, or an ideograph.
inline bool is_letter(char32_t code) {
  if (code >= 0x80) return is_letter_beyond_ascii(code);
  return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/// A decimal digit of any script.
inline bool is_digit(char32_t code) {
  if (code >= 0x80) return is_digit_beyond_ascii(code);
  return code >= '0' && code <= '9';
}

/// An upper-case or title-case letter.
inline bool is_upper(char32_t code) {
  if (code >= 0x80) return is_upper_beyond_ascii(code);
  return code >= 'A' && code <= 'Z';
}

inline bool is_lower(char32_t code) {
  if (code >= 0x80) return is_lower_beyond_ascii(code);
  return code >= 'a' && code <= 'z';
}

/// True when the first letter of `word` is upper case, marks before it skipped.
bool is_capitalised(std::string_view word);

}  // namespace ascribe
