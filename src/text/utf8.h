// SPDX-License-Identifier: Apache-2.0
// Walking UTF-8 by code point, and telling characters that must not be shown raw.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ascribe {

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// What step does when the byte at `at` is no ASCII.
char32_t step_beyond_ascii(std::string_view text, std::size_t& at);

/// The code point at byte `at`, which must be below text.size(); moves `at` past it.
/// Bytes that are no UTF-8 give U+FFFD and move past the longest prefix of a sequence
/// they form (at least one byte), as a browser does. Never reads past the text.
inline char32_t step(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return step_beyond_ascii(text, at);
  ++at;
  return byte;
}

/// The code point that ends just before byte `at` (0 < at <= text.size()); moves `at`
/// to its first byte. `text` must be valid there, else one byte is U+FFFD.
char32_t step_back(std::string_view text, std::size_t& at);

/// True for RFC 3629 UTF-8: no overlong form, no surrogate, nothing past U+10FFFF.
bool is_valid_utf8(std::string_view text);

/// `text` with each ill-formed stretch replaced by U+FFFD (see step). Valid text comes
/// back unchanged; the result is at most three times as long.
std::string repaired_utf8(std::string_view text);

/// True when byte `at` begins a code point or is the end of valid `text`; false past
/// it.
bool is_boundary(std::string_view text, std::size_t at);

/// The last boundary at or before `at`, in valid text.
std::size_t boundary_before(std::string_view text, std::size_t at);

/// Code points in valid `text`.
std::size_t count_code_points(std::string_view text);

/// Appends one code point; a surrogate or one past U+10FFFF is written as U+FFFD.
void append_utf8(std::string& text, char32_t code);

/// C0 and C1 controls and DELETE, tab and line feed included (category Cc).
bool is_control(char32_t code);

/// Marks that change the direction of what follows: U+061C, U+200E/F, U+202A-E,
/// U+2066-9.
bool is_bidi(char32_t code);

/// Characters a reader cannot see that are neither control nor bidi: soft hyphen,
/// zero-width spaces and joiners, byte order mark, line and paragraph separators,
/// interlinear and tag characters.
bool is_format(char32_t code);

/// White space of Unicode, the no-break spaces among it; zero-width ones are not.
bool is_space(char32_t code);

}  // namespace ascribe
