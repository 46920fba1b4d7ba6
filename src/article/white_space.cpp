// SPDX-License-Identifier: Apache-2.0
// Walks white space by its length in bytes.
#include "article/white_space.h"

#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t longest_space = 3;  ///< bytes of one character

}  // namespace

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (const std::size_t size = white_space_length(text, begin)) begin += size;
  std::size_t end = text.size();
  for (std::size_t size = 1; size <= longest_space;) {
    const bool is_space =
        end >= begin + size && white_space_length(text, end - size) == size;
    if (is_space) end -= size;
    size = is_space ? 1 : size + 1;
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
