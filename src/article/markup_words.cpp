// SPDX-License-Identifier: Apache-2.0
// Reads a value as a page of its own when it holds markup.
#include "article/markup_words.h"

#include "article/white_space.h"
#include "html/tree.h"
#include "html/visible_text.h"

namespace ascribe {

std::string markup_words(std::string_view value) {
  constexpr std::size_t parse_cap = 4000;
  if (value.size() > parse_cap || value.find_first_of("&<") == std::string_view::npos) {
    return single_spaced(value);
  }
  const auto parsed = parse_html("<body>" + std::string(value));
  const auto* tree = std::get_if<HtmlTree>(&parsed);
  return tree == nullptr ? single_spaced(value) : visible_text(*tree, 0).text;
}

}  // namespace ascribe
