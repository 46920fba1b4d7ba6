// SPDX-License-Identifier: Apache-2.0
// Takes the code of a field apart into words and switches.
#include "docx/field_code.h"

#include <algorithm>
#include <vector>

namespace ascribe {

std::string hyperlink_in(std::string_view code) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < code.size();) {
    if (code[at] == ' ' || code[at] == '\t') {
      ++at;
      continue;
    }
    const bool is_quoted = code[at] == '"';
    if (is_quoted) ++at;
    const std::size_t end =
        std::min(code.find_first_of(is_quoted ? "\"" : " \t", at), code.size());
    words.emplace_back(code.substr(at, end - at));
    at = std::min(end + 1, code.size());
  }
  if (words.size() < 2 || words[0].size() != 9) return {};
  const bool is_link = std::equal(words[0].begin(), words[0].end(), "HYPERLINK",
                                  [](char a, char b) { return (a & ~0x20) == b; });
  return is_link && !words[1].starts_with('\\') ? words[1] : std::string();
}

}  // namespace ascribe
