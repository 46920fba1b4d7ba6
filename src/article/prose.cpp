// SPDX-License-Identifier: Apache-2.0
// Weighing.
//
// News prose is long runs of words, few of them links, with small words and full stops
// among them; menus, teasers and notices are the opposite. A passage weighs its
// characters times the part of them outside links, and less for each sign that it is
// no prose:
//
//   Rain fell on Tarnbrook for a third day, the council said on Monday.   67
//   Latest news · Sport · Weather · Jobs · Subscribe                       0  links
//   Best hiking boots reviewed: seven pairs we wore out                   15  no stop
//
// After Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
// Features", WSDM 2010 (length and link density), and Finn, Kushmerick and Smyth,
// "Fact or fiction", 2001 (the dense region). We differ in summing over subtrees
// instead of over a stretch of lines, so that a rule can ask what share it would
// remove.
#include "article/prose.h"

namespace ascribe {
namespace {

constexpr std::uint32_t least_tokens = 8;
constexpr std::uint32_t least_spaceless = 20;
constexpr std::uint32_t short_tokens = 40;

double weight_of(const Passage& passage) {
  if (passage.level > 0 || passage.is_notice || passage.in_caption) return 0;
  const bool is_short =
      passage.tokens < (passage.is_spaceless ? least_spaceless : least_tokens);
  if (is_short) return 0;
  if (passage.link_share > 0.5 && passage.tokens < short_tokens) return 0;
  double weight = passage.characters * (1 - passage.link_share);
  if (passage.is_spaceless) weight *= 2;  // a character says as much as two letters
  if (passage.stop_words < 2 && !passage.is_spaceless) weight *= 0.25;
  if (passage.in_list || passage.in_cell) weight *= 0.5;
  if (!passage.has_sentence_mark) weight *= 0.3;
  return weight;
}

}  // namespace

void weigh(std::vector<Passage>& passages) {
  for (Passage& passage : passages) passage.weight = weight_of(passage);
}

ProseMap::ProseMap(const HtmlTree& tree, const std::vector<Passage>& passages)
    : tree_(tree), under_(tree.nodes.size()), cut_by_(tree.nodes.size()) {
  for (const Passage& passage : passages) under_[passage.block.node] += passage.weight;
  for (std::size_t node = under_.size(); node-- > 1;) {
    under_[tree.nodes[node].parent] += under_[node];
  }
}

void ProseMap::cut(std::uint32_t node, std::string_view rule) {
  cut_by_[node] = rule;
  const double weight = under_[node];
  for (std::uint32_t at = node; at != no_node; at = tree_.nodes[at].parent) {
    under_[at] -= weight;
  }
}

std::vector<std::string_view> ProseMap::gone() const {
  std::vector<std::string_view> gone = cut_by_;
  for (std::size_t node = 1; node < gone.size(); ++node) {
    if (gone[node].empty()) gone[node] = gone[tree_.nodes[node].parent];
  }
  return gone;
}

}  // namespace ascribe
