// SPDX-License-Identifier: Apache-2.0
// One walk over the tree.
#include "article/marked_elements.h"

#include "article/letter_case.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::uint32_t node_cap = 200;

/// For each node, how many bytes of text and how many h1 come before it.
struct Sums {
  std::vector<std::uint32_t> text;
  std::vector<std::uint32_t> headlines;

  explicit Sums(const HtmlTree& tree)
      : text(tree.nodes.size() + 1), headlines(tree.nodes.size() + 1) {
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
      const HtmlNode& here = tree.nodes[node];
      text[node + 1] = text[node] + size_unless_blank(here.text);
      headlines[node + 1] = headlines[node] + (here.tag == "h1" ? 1 : 0);
    }
  }
};

}  // namespace

MarkedElements::MarkedElements(const HtmlTree& tree, const ClassNames& names)
    : tree_(tree), marks_(tree.nodes.size()) {
  const Sums sums(tree);
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    const ElementMarks& around = marks_[here.parent];
    ElementMarks& marks = marks_[node];
    if (!here.is_text() && here.tag != "body") {
      const NameFacts& called = names.of(node);
      marks = {called.byline, called.date, called.foreign, called.biography};
      const std::uint64_t held = sums.text[here.end] - sums.text[node];
      if (sums.headlines[here.end] > sums.headlines[node] ||
          2 * held > sums.text.back())
        marks.foreign = marks.about = false;
      if (here.tag == "nav" || here.tag == "footer" || here.tag == "noscript")
        marks.foreign = true;
    }
    marks.foreign |= around.foreign;
    marks.about |= around.about;
    if (here.tag == "h1" && headline_ == no_node && !marks.foreign) headline_ = node;
  }
}

bool has_token(std::string_view value, std::string_view token) {
  const std::string lower = lower_ascii(value);
  const std::size_t at = lower.find(token);
  return at != std::string::npos && (at == 0 || lower[at - 1] == ' ') &&
         (at + token.size() == lower.size() || lower[at + token.size()] == ' ');
}

std::string short_text(const HtmlTree& tree, std::uint32_t node, std::size_t cap) {
  std::size_t bytes = 0;
  for (std::uint32_t i = node; i < tree.nodes[node].end; ++i) {
    bytes += size_unless_blank(tree.nodes[i].text);
    if (bytes > 8 * cap || i - node > node_cap) return {};
  }
  std::string text = visible_text(tree, node).text;
  return text.size() <= cap ? text : std::string();
}

bool holds_blocks(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = node + 1; i < tree.nodes[node].end; ++i) {
    if (is_block_element(tree.nodes[i].tag)) return true;
  }
  return false;
}

}  // namespace ascribe
