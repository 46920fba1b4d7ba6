// SPDX-License-Identifier: Apache-2.0
// Walking UTF-8 by code point.
//
// Decoding follows the WHATWG decoder, which is table 3-7 of the Unicode Standard:
// only the second byte has a range that depends on the first.
//
//   lead     second byte
//   C2-DF    80-BF
//   E0       A0-BF          (below: overlong)
//   ED       80-9F          (above: surrogates)
//   E1-EF    80-BF
//   F0       90-BF          (below: overlong)
//   F1-F3    80-BF
//   F4       80-8F          (above: past U+10FFFF)
//
// All else is ill-formed. An ill-formed stretch ends before the first byte that
// does not fit, so that "E2 82 41" is U+FFFD and 'A', never a swallowed 'A'.
#include "text/utf8.h"

namespace ascribe {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned byte) { return (byte & 0xC0u) == 0x80u; }

/// Bytes in the sequence a lead byte begins; 0 when it can begin none.
std::size_t length_of(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_second(unsigned lead, unsigned byte) {
  switch (lead) {
    case 0xE0:
      return byte >= 0xA0 && byte <= 0xBF;
    case 0xED:
      return byte >= 0x80 && byte <= 0x9F;
    case 0xF0:
      return byte >= 0x90 && byte <= 0xBF;
    case 0xF4:
      return byte >= 0x80 && byte <= 0x8F;
    default:
      return is_continuation(byte);
  }
}

/// Like step, but tells an ill-formed stretch from a written U+FFFD.
bool decode(std::string_view text, std::size_t& at, char32_t& code) {
  const unsigned lead = byte_at(text, at++);
  const std::size_t length = length_of(lead);
  code = replacement_character;
  if (length == 0) return false;
  if (length == 1) {
    code = lead;
    return true;
  }
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i, ++at) {
    if (at >= text.size()) return false;
    const unsigned byte = byte_at(text, at);
    if (i == 1 ? !is_second(lead, byte) : !is_continuation(byte)) return false;
    value = (value << 6) | (byte & 0x3Fu);
  }
  code = value;
  return true;
}

}  // namespace

char32_t step_beyond_ascii(std::string_view text, std::size_t& at) {
  char32_t code = 0;
  decode(text, at, code);
  return code;
}

char32_t step_back(std::string_view text, std::size_t& at) {
  const std::size_t end = at;
  std::size_t begin = at - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(byte_at(text, begin))) {
    --begin;
  }
  std::size_t reached = begin;
  const char32_t code = step(text, reached);
  at = reached == end ? begin : end - 1;
  return reached == end ? code : replacement_character;
}

bool is_valid_utf8(std::string_view text) {
  char32_t code = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!decode(text, at, code)) return false;
  }
  return true;
}

std::string repaired_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t code = 0;
    if (decode(text, at, code)) continue;
    repaired.append(text.substr(copied, begin - copied));
    append_utf8(repaired, replacement_character);
    copied = at;
  }
  return repaired.append(text.substr(copied));
}

bool is_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at == text.size();
  return !is_continuation(byte_at(text, at));
}

std::size_t boundary_before(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && is_continuation(byte_at(text, at))) --at;
  return at;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_continuation(byte_at(text, at))) ++count;
  }
  return count;
}

void append_utf8(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    code = replacement_character;
  }
  const auto tail = [&](int shift) {
    text += static_cast<char>(0x80u | ((code >> shift) & 0x3Fu));
  };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0u | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0u | (code >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0u | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

bool is_bidi(char32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_format(char32_t code) {
  if (code < 0x180E) return code == 0xAD;
  return code == 0x180E || (code >= 0x200B && code <= 0x200D) || code == 0x2028 ||
         code == 0x2029 || (code >= 0x2060 && code <= 0x2064) ||
         (code >= 0x206A && code <= 0x206F) || code == 0xFEFF ||
         (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE007F);
}

bool is_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  return code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace ascribe
