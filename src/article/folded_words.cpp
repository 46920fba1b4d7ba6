// SPDX-License-Identifier: Apache-2.0
// A small folding and word splitting, linear and free of tables.
#include "article/folded_words.h"

#include <algorithm>
#include <iterator>

namespace ascribe {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
};

/// The code point at `at` of valid UTF-8.
CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const char32_t lead = byte(at);
  if (lead < 0xC0) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2};
  const char32_t tail = (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | tail, 3};
  return {(lead & 0x07) << 18 | tail << 6 | (byte(at + 3) & 0x3F), 4};
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

char32_t small(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x100 && c <= 0x137) return c | 1;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x179 || c == 0x17B || c == 0x17D) return c + 1;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

bool is_spaceless_script(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_word_character(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
  }
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  const bool is_mark = (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x2BFF) ||
                       (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3020) ||
                       (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
                       c == 0xFFFD || c >= 0x1F000;
  return !is_mark || (c >= 0x20000 && c <= 0x3FFFF);
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 ||
         c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964;
}

/// True when no word runs across position `at`.
bool ends_word(std::string_view text, std::size_t at) {
  return at == 0 || at == text.size() ||
         !is_word_character(code_point_at(text, at).value) ||
         !is_word_character(static_cast<unsigned char>(text[at - 1]));
}

/// Calls `use` with each word of text that is folded already.
template <typename Use>
void each_word(std::string_view lower, const Use& use) {
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at <= lower.size();) {
    const bool at_end = at == lower.size();
    const CodePoint c = at_end ? CodePoint{} : code_point_at(lower, at);
    const bool is_word = !at_end && is_word_character(c.value);
    if (is_word && !inside) begin = at;
    if (!is_word && inside) use(lower.substr(begin, at - begin));
    inside = is_word;
    at += c.length;
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value < 0x800) {
      append(out, small(c.value));
    } else {
      out.append(text.substr(at, c.length));
    }
    at += c.length;
  }
  return out;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  each_word(folded(text), [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

std::string joined_folded_words(std::string_view text) {
  std::string joined;
  joined.reserve(text.size());
  each_word(folded(text), [&](std::string_view word) {
    joined.append(joined.empty() ? "" : " ").append(word);
  });
  return joined;
}

TextFigures measure_text(std::string_view text, const WordList& stop_words,
                         std::uint32_t enough) {
  TextFigures figures;
  std::uint32_t spaceless = 0;
  std::string word;
  bool inside = false;
  const auto close_word = [&] {
    if (inside && figures.stop_words < enough && stop_words.count(word) > 0) {
      ++figures.stop_words;
    }
    inside = false;
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    ++figures.characters;
    figures.has_sentence_mark |= ends_sentence(c.value);
    if (!is_word_character(c.value)) {
      close_word();
    } else if (is_spaceless_script(c.value)) {
      close_word();
      ++figures.tokens;
      ++spaceless;
    } else {
      if (!inside) ++figures.tokens;
      inside = true;
      if (figures.stop_words < enough) append(word, small(c.value));
    }
    at += c.length;
  }
  close_word();
  figures.is_spaceless = spaceless * 2 > figures.tokens;
  return figures;
}

bool starts_with_any(std::string_view folded_text, const WordList& starts) {
  // An entry that begins the text sorts at or before it. The nearest entry at or before
  // either is one, or shows by where it differs how long one can be at most.
  std::string_view probe = folded_text;
  while (!probe.empty()) {
    const auto after = starts.upper_bound(probe);
    if (after == starts.begin()) return false;
    const std::string& entry = *std::prev(after);
    const auto differ = std::mismatch(entry.begin(), entry.end(), folded_text.begin(),
                                      folded_text.end());
    const auto shared = static_cast<std::size_t>(differ.first - entry.begin());
    if (shared == entry.size() && ends_word(folded_text, shared)) return true;
    probe = folded_text.substr(0, shared == entry.size() ? shared - 1 : shared);
  }
  return false;
}

}  // namespace ascribe
