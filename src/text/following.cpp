// SPDX-License-Identifier: Apache-2.0
// Reading what stands after an end mark.
#include "text/following.h"

#include "text/fold.h"
#include "text/punctuation.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_lead = 16;  // bytes of openers and dashes
constexpr std::size_t longest_word = 40;

bool is_word_code(char32_t code) {
  return is_letter(code) || is_digit(code) || is_mark(code) || is_apostrophe(code);
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_joining(char32_t code) {
  return code == U',' || code == U';' || code == U':' || code == U'%' || code == U'/' ||
         code == 0x3001 || code == 0xFF0C || is_close_bracket(code);
}

/// Skips openers and dashes; returns where the word should begin.
std::size_t skip_lead(std::string_view text, std::size_t at, Following& next) {
  const std::size_t limit = at + longest_lead;
  bool in_bracket = false;
  while (at < text.size() && at < limit) {
    std::size_t past = at;
    const char32_t code = step(text, past);
    if (is_open_bracket(code)) {
      in_bracket = true;
    } else if (is_quote_mark(code)) {
      next.opens_quote = !in_bracket;
    } else if (is_dash(code) || code == U'-') {
      next.after_dash = true;
    } else if (code == U'$' || code == U'#' || code == 0x2116 || code == 0x20AC ||
               code == 0xA3) {
      next.is_number = true;
    } else if (!is_space(code) ||
               !(next.after_dash || next.opens_quote || in_bracket)) {
      break;
    }
    at = past;
  }
  return at;
}

std::string_view read_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_word) {
    std::size_t past = end;
    if (!is_word_code(step(text, past))) break;
    end = past;
  }
  return text.substr(begin, end - begin);
}

bool has_capital_after_hyphen(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '-') return false;
  std::size_t past = at + 1;
  return is_upper(step(text, past));
}

}  // namespace

Following read_following(std::string_view text, std::size_t at) {
  Following next;
  if (at >= text.size()) return next;
  std::size_t past = at;
  const char32_t first = step(text, past);
  next.is_joiner = is_joining(first);
  next.is_bullet = is_bullet(first);
  const std::size_t begin = skip_lead(text, at, next);
  next.word = read_word(text, begin);
  if (next.word.empty()) return next;

  std::size_t inside = 0;
  const char32_t code = step(next.word, inside);
  next.is_upper = is_upper(code);
  next.is_lower = is_lower(code);
  next.is_hiragana = is_hiragana(code);
  next.is_number = is_digit(code) || is_roman(next.word);
  while (inside < next.word.size() && !next.has_inner_capital) {
    next.has_inner_capital = is_upper(step(next.word, inside));
  }
  const std::size_t end = begin + next.word.size();
  next.has_inner_capital =
      next.has_inner_capital || has_capital_after_hyphen(text, end);
  if (end + 1 < text.size()) {
    std::size_t after = end + 1;
    next.is_joined = (text[end] == '.' || text[end] == '/' || text[end] == '@') &&
                     is_word_code(step(text, after));
  }
  return next;
}

bool is_enumerator(std::string_view word) {
  if (word.empty() || word.size() > 4) return false;
  if (word.find_first_not_of("0123456789") == std::string_view::npos) {
    return word.size() <= 3;
  }
  if (word.find_first_not_of("ivx") == std::string_view::npos) return true;
  return word.size() == 1 && is_letter(static_cast<unsigned char>(word[0]));
}

}  // namespace ascribe
