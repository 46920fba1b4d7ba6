// SPDX-License-Identifier: Apache-2.0
// Heaviest descent.
//
//   body 100                    all prose of the page, after pruning
//     div.page 97               >= 70 %: go down
//       div.story 90            >= 70 %: go down
//         p 12, p 30, p 25 …    none has 70 %: div.story is the container
//       div.more 7
//
// Beats lists of selectors ("article", ".entry-content", …) because it needs none, and
// explains itself: this subtree holds so much of the page's prose.
#include "article/container.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr double descend_share = 0.7;
constexpr double marked_share = 0.4;
constexpr double sibling_share = 0.08;

/// Elements that are one piece of a story, never the whole.
bool is_piece(std::string_view tag) {
  constexpr std::array<std::string_view, 10> pieces = {
      "p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre", "figure"};
  for (const std::string_view piece : pieces) {
    if (tag == piece) return true;
  }
  return false;
}

std::uint32_t heaviest_child(const HtmlTree& tree, const ProseMap& prose,
                             std::uint32_t node) {
  std::uint32_t heaviest = no_node;
  for (std::uint32_t child = tree.nodes[node].first_child; child != no_node;
       child = tree.nodes[child].next_sibling) {
    if (heaviest == no_node || prose.under(child) > prose.under(heaviest))
      heaviest = child;
  }
  return heaviest;
}

std::uint32_t descend(const HtmlTree& tree, const ProseMap& prose, std::uint32_t root) {
  const double whole = prose.under(root);
  std::uint32_t at = root;
  for (;;) {
    const std::uint32_t child = heaviest_child(tree, prose, at);
    if (child == no_node || is_piece(tree.nodes[child].tag)) return at;
    if (prose.under(child) < descend_share * whole) return at;
    at = child;
  }
}

/// An element its author marked as the body of the article.
std::uint32_t marked_body(const HtmlTree& tree, const ProseMap& prose,
                          std::uint32_t root) {
  std::uint32_t best = no_node;
  for (std::uint32_t at = root; at < tree.nodes[root].end; ++at) {
    if (tree.attribute(at, "itemprop") != "articleBody") continue;
    if (prose.under(at) < marked_share * prose.under(root)) continue;
    if (best == no_node || prose.under(at) > prose.under(best)) best = at;
  }
  return best;
}

/// True when the siblings of `node` hold more of the same story: chunks of one class
/// that advertisements part, or paragraphs beside it.
bool has_story_siblings(const HtmlTree& tree, const ProseMap& prose,
                        std::uint32_t node) {
  const std::uint32_t parent = tree.nodes[node].parent;
  const std::string_view own = tree.attribute(node, "class");
  double more = 0;
  for (std::uint32_t at = tree.nodes[parent].first_child; at != no_node;
       at = tree.nodes[at].next_sibling) {
    if (at == node || tree.nodes[at].is_text()) continue;
    const bool is_chunk = tree.nodes[at].tag == tree.nodes[node].tag && !own.empty() &&
                          tree.attribute(at, "class") == own;
    if (is_chunk || is_piece(tree.nodes[at].tag)) more += prose.under(at);
  }
  return more >= sibling_share * prose.under(node);
}

}  // namespace

std::uint32_t find_container(const HtmlTree& tree, const ProseMap& prose,
                             std::uint32_t root) {
  if (prose.under(root) <= 0) return root;
  std::uint32_t container = descend(tree, prose, root);
  const std::uint32_t marked = marked_body(tree, prose, root);
  if (marked != no_node && !is_piece(tree.nodes[marked].tag)) container = marked;
  if (tree.nodes[container].parent != no_node && container != root &&
      has_story_siblings(tree, prose, container)) {
    container = tree.nodes[container].parent;
  }
  return container;
}

std::uint32_t article_around(const HtmlTree& tree, const ProseMap& prose,
                             std::uint32_t headline) {
  constexpr double least_share = 0.2;
  constexpr double least_prose = 1000;
  for (std::uint32_t at = headline; at != no_node; at = tree.nodes[at].parent) {
    if (tree.nodes[at].tag != "article") continue;
    const double held = prose.under(at);
    if (held >= least_prose && held >= least_share * prose.total()) return at;
  }
  return 0;
}

std::uint32_t named_body(const HtmlTree& tree, const WordList& body_names) {
  const auto is_named = [&](std::uint32_t node) {
    if (tree.attribute(node, "itemprop") == "articleBody") return true;
    for (const std::string_view attribute : {"class", "id"}) {
      std::string_view rest = tree.attribute(node, attribute);
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        if (body_names.count(rest.substr(0, end)) > 0) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return false;
  };
  std::uint32_t best = no_node;
  std::size_t most = 0;
  for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].is_text() || !is_named(at)) continue;
    std::size_t bytes = 0;
    for (std::uint32_t i = at; i < tree.nodes[at].end; ++i) {
      bytes += size_unless_blank(tree.nodes[i].text);
    }
    if (bytes > most) {
      most = bytes;
      best = at;
    }
  }
  return best;
}

}  // namespace ascribe
