// SPDX-License-Identifier: Apache-2.0
// Case folding for comparison. ICU is asked only beyond ASCII.
#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <new>

#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::string_view right_single_mark = "\xE2\x80\x99";  // U+2019
constexpr std::string_view modifier_apostrophe = "\xCA\xBC";    // U+02BC

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string folded_ascii(std::string_view word) {
  std::string folded(word);
  for (char& byte : folded) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
  }
  return folded;
}

std::string with_plain_apostrophes(std::string_view word) {
  std::string plain;
  plain.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    if (rest.starts_with(right_single_mark)) {
      plain += '\'';
      at += right_single_mark.size();
    } else if (rest.starts_with(modifier_apostrophe)) {
      plain += '\'';
      at += modifier_apostrophe.size();
    } else {
      plain += word[at++];
    }
  }
  return plain;
}

int category(char32_t code) { return u_charType(static_cast<UChar32>(code)); }

}  // namespace

std::string fold(std::string_view word) {
  if (is_ascii(word)) return folded_ascii(word);
  std::string folded;
  folded.reserve(word.size());
  icu::StringByteSink<std::string> sink(&folded);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(word.data(), static_cast<int32_t>(word.size()));
  icu::CaseMap::utf8Fold(0, piece, sink, nullptr, status);
  // ICU can only run out of memory here: ill-formed bytes are copied or replaced.
  if (U_FAILURE(status)) throw std::bad_alloc();
  return with_plain_apostrophes(folded);
}

bool is_letter_beyond_ascii(char32_t code) {
  return u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_mark(char32_t code) {
  if (code < 0x300) return false;
  const int kind = category(code);
  return kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK ||
         kind == U_ENCLOSING_MARK;
}

bool is_digit_beyond_ascii(char32_t code) {
  return u_isdigit(static_cast<UChar32>(code)) != 0;
}

bool is_upper_beyond_ascii(char32_t code) {
  const int kind = category(code);
  return kind == U_UPPERCASE_LETTER || kind == U_TITLECASE_LETTER;
}

bool is_lower_beyond_ascii(char32_t code) {
  return category(code) == U_LOWERCASE_LETTER;
}

bool is_capitalised(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    if (is_letter(code)) return is_upper(code);
  }
  return false;
}

}  // namespace ascribe
