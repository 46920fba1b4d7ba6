// SPDX-License-Identifier: Apache-2.0
// How far one word, number or address reaches.
#pragma once

#include <cstddef>
#include <string_view>

namespace ascribe {

/// Letters, digits, combining marks, '_' and invisible characters inside words.
bool is_word_code(char32_t code);

/// Past the address that begins at byte `at` ("https://…", "www.…"), or `at` when none
/// does. Closing punctuation at its end is not part of it.
std::size_t past_address(std::string_view text, std::size_t at);

/// Past the "@handle" or "#tag" at byte `at`, or `at` when none stands there.
std::size_t past_handle(std::string_view text, std::size_t at);

/// Past the word or number at byte `at`, where a word code stands, or an apostrophe
/// that belongs to the word. A full stop at its end is not yet part of it.
///
///   so-called  don't  F-16  U.S  al-Noor  1,004  3.5  61-40  7:30  24/7  AT&T
///   jane@example.org  example.org/data
std::size_t past_word(std::string_view text, std::size_t at);

/// True when the word is digits and separators only.
bool is_number_word(std::string_view word);

/// True when nothing in it is a letter or digit: "__", a lone zero-width space.
bool is_blank_word(std::string_view word);

}  // namespace ascribe
