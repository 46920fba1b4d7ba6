// SPDX-License-Identifier: Apache-2.0
// Reading one word, number or address.
//
// A word is a run of word codes held together by single connectors, each with a word
// code on both sides:
//
//   - ‑ ' ’ . @     between any two            so-called, don't, U.S, jane@example.org
//   , : / – ’       between two digits         1,004  7:30  24/7  1990–95
//   &               between two capitals       AT&T
//   .-              between words              U.S.-led
//   /               once a dot stood inside    example.org/data: then an address
#include "text/token_shapes.h"

#include "text/fold.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

char32_t code_at(std::string_view text, std::size_t at) {
  return at < text.size() ? step(text, at) : U' ';
}

std::size_t past_code(std::string_view text, std::size_t at) {
  step(text, at);
  return at;
}

bool joins_digits(char32_t code) {
  return code == U',' || code == U':' || code == U'/' || code == 0x2013;
}

bool joins_words(char32_t code) {
  return code == U'.' || code == U'@' || is_hyphen(code) || is_apostrophe(code);
}

/// Past the connector at `at` when one holds the word together there, else `at`.
/// `last` is the word code before it.
std::size_t past_connector(std::string_view text, std::size_t at, char32_t last) {
  const char32_t code = code_at(text, at);
  std::size_t past = at < text.size() ? past_code(text, at) : at;
  const char32_t next = code_at(text, past);
  if (joins_digits(code)) return is_digit(last) && is_digit(next) ? past : at;
  if (code == U'&') return is_upper(last) && is_upper(next) ? past : at;
  if (!joins_words(code)) return at;
  if (is_word_code(next)) return past;
  if (code == U'.' && is_hyphen(next)) {
    const std::size_t second = past_code(text, past);
    if (is_word_code(code_at(text, second))) return second;
  }
  return at;
}

bool ends_address(char32_t code) {
  if (is_space(code) || is_control(code) || code == U'<' || code == U'>') return true;
  return is_quote_mark(code) && code != U'\'';
}

/// Runs to the next space or quotation mark, then gives back closing punctuation; a
/// bracket that closes one of the address itself is kept: "(see x.org/a_(b))".
std::size_t past_path(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  int unopened = 0;  // closing brackets less opening ones
  while (end < text.size() && !ends_address(code_at(text, end))) {
    const char32_t code = code_at(text, end);
    unopened += code == U')' ? 1 : code == U'(' ? -1 : 0;
    end = past_code(text, end);
  }
  while (end > begin) {
    std::size_t last = end;
    const char32_t code = step_back(text, last);
    if (!is_end_mark(code) && !is_close_bracket(code) && code != U',' && code != U';' &&
        code != U':' && code != U'\'') {
      break;
    }
    if (code == U')' && unopened-- <= 0) break;
    end = last;
  }
  return end;
}

/// `scheme` is lower-case ASCII.
bool begins_with(std::string_view text, std::size_t at, std::string_view scheme) {
  if (text.size() - at < scheme.size()) return false;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const char byte = text[at + i];
    const bool upper = byte >= 'A' && byte <= 'Z';
    if ((upper ? static_cast<char>(byte + ('a' - 'A')) : byte) != scheme[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_word_code(char32_t code) {
  if (code < 0x80) return is_letter(code) || is_digit(code) || code == U'_';
  return is_letter(code) || is_digit(code) || is_mark(code) || is_format(code) ||
         is_bidi(code);
}

std::size_t past_address(std::string_view text, std::size_t at) {
  const char first = static_cast<char>(text[at] | 0x20);
  if (first != 'h' && first != 'w') return at;
  for (const std::string_view scheme : {"https://", "http://", "www."}) {
    if (!begins_with(text, at, scheme)) continue;
    const std::size_t end = past_path(text, at);
    return end > at + scheme.size() ? end : at;
  }
  return at;
}

std::size_t past_handle(std::string_view text, std::size_t at) {
  if (text[at] != '@' && text[at] != '#') return at;
  std::size_t end = at + 1;
  while (end < text.size() && is_word_code(code_at(text, end))) {
    end = past_code(text, end);
  }
  // "#4" is a number with its sign, and a lone sign is a symbol.
  if (end == at + 1 || is_number_word(text.substr(at + 1, end - at - 1))) return at;
  return end;
}

std::size_t past_word(std::string_view text, std::size_t at) {
  char32_t last = U' ';
  bool has_dot = false;
  if (at < text.size() && !is_word_code(code_at(text, at))) at = past_code(text, at);
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t code = step(text, after);
    if (is_letter(code) || is_word_code(code)) {
      last = code;
      at = after;
      continue;
    }
    if (code == U'/' && has_dot && is_letter(last)) return past_path(text, at);
    const std::size_t past = past_connector(text, at, last);
    if (past == at) break;
    has_dot = has_dot || code == U'.';
    at = past;
  }
  return at;
}

bool is_number_word(std::string_view word) {
  bool digits = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    digits = digits || is_digit(code);
    const bool separator =
        joins_digits(code) || code == U'.' || is_hyphen(code) || is_apostrophe(code);
    if (!is_digit(code) && !separator) return false;
  }
  return digits;
}

bool is_blank_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code = step(word, at);
    if (is_letter(code) || is_digit(code)) return false;
  }
  return true;
}

}  // namespace ascribe
