// SPDX-License-Identifier: Apache-2.0
// Walks white space by its length in bytes.
#include "article/white_space.h"

#include "html/visible_text.h"

namespace ascribe {

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (const std::size_t size = white_space_length(text, begin)) begin += size;
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t size = white_space_length(text, at);
    at += size == 0 ? 1 : size;
    if (size == 0) end = at;
  }
  return text.substr(begin, end - begin);
}

std::string single_spaced(std::string_view text) {
  std::string out;
  bool between = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = white_space_length(text, at); size > 0) {
      between = true;
      at += size;
      continue;
    }
    if (between && !out.empty()) out += ' ';
    between = false;
    out += text[at++];
  }
  return out;
}

}  // namespace ascribe
