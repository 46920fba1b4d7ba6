// SPDX-License-Identifier: Apache-2.0
// Character classes as switches: a compiler makes better tables than we would.
#include "text/punctuation.h"

namespace ascribe {

bool is_caseless_end_mark(char32_t code) {
  switch (code) {
    case 0x3002:  // ideographic
    case 0xFF01:
    case 0xFF1F:
    case 0xFF61:
    case 0x0589:  // Armenian
    case 0x061F:  // Arabic question mark
    case 0x06D4:  // Urdu full stop
    case 0x0964:  // danda
    case 0x0965:
    case 0x104A:  // Myanmar
    case 0x104B:
    case 0x1362:  // Ethiopic
    case 0x1367:
    case 0x1368:
      return true;
    default:
      return false;
  }
}

bool is_end_mark(char32_t code) {
  if (code < 0x80) return code == '.' || code == '!' || code == '?';
  // … ‼ ‽ ⁇ ⁈ ⁉
  if (code == 0x2026 || code == 0x203C || code == 0x203D) return true;
  return (code >= 0x2047 && code <= 0x2049) || is_caseless_end_mark(code);
}

bool is_closing_quote(char32_t code) {
  switch (code) {
    case 0x201D:  // ”
    case 0x2019:  // ’
    case 0x00BB:  // »
    case 0x203A:  // ›
    case 0x300D:  // 」
    case 0x300F:  // 』
    case 0x301E:  // 〞
    case 0x301F:  // 〟
      return true;
    default:
      return false;
  }
}

bool is_quote_mark(char32_t code) {
  if (code < 0x80) return code == '"' || code == '\'' || code == '`';
  switch (code) {
    case 0x00AB:  // «
    case 0x2018:  // ‘
    case 0x201A:  // ‚
    case 0x201B:  // ‛
    case 0x201C:  // “
    case 0x201E:  // „
    case 0x201F:  // ‟
    case 0x2039:  // ‹
    case 0x300C:  // 「
    case 0x300E:  // 『
    case 0x301D:  // 〝
    case 0xFF02:  // wide "
      return true;
    default:
      return is_closing_quote(code);
  }
}

bool is_open_bracket(char32_t code) {
  return code == '(' || code == '[' || code == '{' || code == 0xFF08 ||
         code == 0x3010 || code == 0xFF3B;
}

bool is_close_bracket(char32_t code) {
  return code == ')' || code == ']' || code == '}' || code == 0xFF09 ||
         code == 0x3011 || code == 0xFF3D;
}

bool is_dash(char32_t code) { return code >= 0x2012 && code <= 0x2015; }

bool is_hyphen(char32_t code) {
  return code == '-' || code == 0x2010 || code == 0x2011;
}

bool is_bullet(char32_t code) {
  return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x25AA ||
         code == 0x25CF || code == 0x25E6;
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019 || code == 0x02BC;
}

bool is_hiragana(char32_t code) { return code >= 0x3041 && code <= 0x309F; }

}  // namespace ascribe
