// SPDX-License-Identifier: Apache-2.0
// Rows of teaser cards, and the next stories of an endless page.
//
// A teaser row is three or more siblings of one tag and class, each a linked title
// with a picture or a heading and few words:
//
//   <div class=card><a href=1><img><h3>Ferry strike ends</h3></a><p>Crews …</p></div>
//   <div class=card><a href=2><img><h3>Mill to reopen</h3></a><p>The …</p></div>
//   <div class=card><a href=3><img><h3>Bees return</h3></a><p>Keepers …</p></div>
//
// A list of steps in a recipe looks alike but its items are not links with pictures.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "article/headline.h"
#include "article/prune.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t least_cards = 3;
constexpr std::size_t longest_card_words = 90;
constexpr std::uint32_t widest_card = 200;  ///< nodes; a card is small
constexpr double same_title = 0.6;
constexpr double other_title = 0.3;

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !is_space && !inside;
    inside = !is_space;
  }
  return words;
}

/// A linked title plus a heading or a picture, in few words.
bool is_card(const HtmlTree& tree, std::uint32_t node) {
  const HtmlNode& card = tree.nodes[node];
  if (card.end - node > widest_card) return false;
  std::size_t words = 0;
  std::size_t linked = 0;
  bool has_heading = false;
  bool has_picture = false;
  std::uint32_t link_end = 0;
  for (std::uint32_t at = node; at < card.end; ++at) {
    const HtmlNode& here = tree.nodes[at];
    if (here.is_text()) {
      const std::size_t count = count_words(here.text);
      words += count;
      if (at < link_end) linked += count;
    }
    if (here.tag == "a" && tree.has(at, "href")) link_end = here.end;
    has_heading |= is_heading(here.tag);
    has_picture |= here.tag == "img" || here.tag == "picture" || here.tag == "figure";
  }
  return linked >= 3 && (has_heading || has_picture) && words <= longest_card_words;
}

void prune_cards_of(const HtmlTree& tree, std::uint32_t parent, ProseMap& prose) {
  using Signature = std::pair<std::string_view, std::string_view>;
  std::map<Signature, std::vector<std::uint32_t>> alike;
  for (std::uint32_t child = tree.nodes[parent].first_child; child != no_node;
       child = tree.nodes[child].next_sibling) {
    const HtmlNode& node = tree.nodes[child];
    if (node.is_text() || node.tag == "p" || is_heading(node.tag)) continue;
    alike[{node.tag, tree.attribute(child, "class")}].push_back(child);
  }
  for (const auto& [signature, children] : alike) {
    if (children.size() < least_cards) continue;
    const auto is_one = [&](std::uint32_t child) { return is_card(tree, child); };
    const auto cards = std::count_if(children.begin(), children.end(), is_one);
    if (static_cast<std::size_t>(cards) < least_cards) continue;
    for (const std::uint32_t child : children) {
      if (is_one(child)) prose.cut(child, "teaser-cards");
    }
  }
}

/// How well the best h1 or h2 inside `node` matches the title; -1 when it has none.
double title_match(const HtmlTree& tree, std::uint32_t node, std::string_view title) {
  double best = -1;
  for (std::uint32_t at = node; at < tree.nodes[node].end; ++at) {
    if (tree.nodes[at].tag != "h1" && tree.nodes[at].tag != "h2") continue;
    best = std::max(best, likeness(visible_text(tree, at).text, title));
  }
  return best;
}

void prune_other_articles(const HtmlTree& tree, std::string_view title,
                          ProseMap& prose) {
  std::vector<std::pair<std::uint32_t, double>> articles;
  for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag != "article" || prose.under(at) <= 0) continue;
    articles.emplace_back(at, title_match(tree, at, title));
    at = tree.nodes[at].end - 1;
  }
  const bool one_matches = std::any_of(articles.begin(), articles.end(),
                                       [](auto& a) { return a.second >= same_title; });
  if (!one_matches) return;
  for (const auto& [node, match] : articles) {
    if (match >= 0 && match < other_title) prose.cut(node, "other-article");
  }
}

}  // namespace

void prune_other_stories(const HtmlTree& tree, std::string_view title,
                         ProseMap& prose) {
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].first_child != no_node) prune_cards_of(tree, node, prose);
  }
  if (!title.empty()) prune_other_articles(tree, title, prose);
}

}  // namespace ascribe
