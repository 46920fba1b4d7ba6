// SPDX-License-Identifier: Apache-2.0
// Pruning by tag, name, role and visibility.
//
// A class called "comments" usually holds comments, but on some page it holds the
// story. So a name is a suspicion, and each suspicion has a limit: the share of the
// page's remaining prose it may remove. A footer with a tenth of the prose goes; an
// "aside" with nine tenths of it is the story in odd clothes and stays. The limits are
// those found by measuring on public corpora of annotated pages.
#include "article/prune.h"

#include <array>

#include "html/visible_text.h"

namespace ascribe {
namespace {

/// What remains must be a story of its own for a rule to go past its share.
constexpr double small_story = 250;
constexpr double whole_story = 1500;

class Pruner {
 public:
  Pruner(const HtmlTree& tree, const ClassNames& names, Pruning pruning,
         ProseMap& prose)
      : tree_(tree), names_(names), pruning_(pruning), prose_(prose) {}

  void run();

 private:
  std::string_view rule_for(std::uint32_t node) const;
  bool may_cut_strong(std::uint32_t node) const { return share(node) <= 0.5; }
  bool may_cut_comments(std::uint32_t node) const;
  bool may_cut_weak(std::uint32_t node) const;
  bool holds_story_marks(std::uint32_t node) const;
  double share(std::uint32_t node) const;

  const HtmlTree& tree_;
  const ClassNames& names_;
  Pruning pruning_;
  ProseMap& prose_;
  std::vector<bool> is_kept_;  ///< embeds and wrappers that hold little else
};

double Pruner::share(std::uint32_t node) const {
  return prose_.total() > 0 ? prose_.under(node) / prose_.total() : 0;
}

bool Pruner::holds_story_marks(std::uint32_t node) const {
  for (std::uint32_t at = node; at < tree_.nodes[node].end; ++at) {
    if (tree_.nodes[at].tag == "h1") return true;
    if (tree_.attribute(at, "itemprop") == "articleBody") return true;
  }
  return false;
}

/// Comments may outweigh the story they follow; nothing else may.
bool Pruner::may_cut_comments(std::uint32_t node) const {
  if (may_cut_strong(node)) return true;
  const double left = prose_.total() - prose_.under(node);
  return left >= small_story && !holds_story_marks(node);
}

bool Pruner::may_cut_weak(std::uint32_t node) const {
  if (tree_.nodes[node].tag == "p") return share(node) <= 0.1;
  if (share(node) <= 0.35) return true;
  return share(node) <= 0.85 && prose_.total() - prose_.under(node) >= whole_story;
}

std::string_view Pruner::rule_for(std::uint32_t node) const {
  const std::string_view tag = tree_.nodes[node].tag;
  if (tag == "html" || tag == "body" || tag == "main" || is_kept_[node]) return {};
  if (names_.of(node).unseen && share(node) < 0.4) return "hidden";
  if (tree_.attribute(node, "aria-hidden") == "true" && share(node) < 0.4)
    return "hidden";
  if (tag == "form" && share(node) < 0.3) return "form";
  if (tag == "header" && share(node) < 0.2) return "header";
  const std::string_view role = tree_.attribute(node, "role");
  constexpr std::array roles = {"navigation", "banner", "complementary", "contentinfo",
                                "search",     "menu",   "dialog",        "alertdialog",
                                "form",       "tablist"};
  for (const std::string_view other : roles) {
    if (role == other && share(node) < 0.3) return "role";
  }
  if ((tag == "footer" || tag == "aside") && may_cut_strong(node))
    return tag == "aside" ? "aside" : "footer";
  if (pruning_ == Pruning::none) return {};
  const NameFacts& hits = names_.of(node);
  if (hits.comments && may_cut_comments(node)) return "names/comments";
  if (hits.strong && may_cut_strong(node)) return "names/strong";
  const bool is_weak = hits.weak && pruning_ == Pruning::all && may_cut_weak(node);
  return is_weak ? "names/weak" : std::string_view();
}

/// Marks embeds, and each ancestor whose words are mostly an embed's.
std::vector<bool> kept_embeds(const HtmlTree& tree, const ClassNames& names) {
  const std::size_t count = tree.nodes.size();
  std::vector<bool> kept(count);
  std::vector<std::uint32_t> text_bytes(count);
  std::vector<std::uint32_t> embed_bytes(count);
  for (std::size_t node = 0; node < count; ++node) {
    if (tree.nodes[node].is_text() && tree.nodes[node].parent != no_node) {
      text_bytes[node] = size_unless_blank(tree.nodes[node].text);
    }
  }
  for (std::size_t at = count; at-- > 1;) {
    const auto node = static_cast<std::uint32_t>(at);
    if (!tree.nodes[node].is_text() && names.of(node).embed) {
      kept[node] = true;
      embed_bytes[node] = text_bytes[node];
    }
    const std::uint32_t parent = tree.nodes[node].parent;
    text_bytes[parent] += text_bytes[node];
    embed_bytes[parent] += embed_bytes[node];
    if (embed_bytes[node] > 0 && embed_bytes[node] * 5ull >= text_bytes[node] * 4ull) {
      kept[node] = true;
    }
  }
  return kept;
}

void Pruner::run() {
  is_kept_ = kept_embeds(tree_, names_);
  const auto count = static_cast<std::uint32_t>(tree_.nodes.size());
  for (std::uint32_t node = 0; node < count;) {
    const std::string_view rule =
        tree_.nodes[node].is_text() ? std::string_view() : rule_for(node);
    if (!rule.empty()) prose_.cut(node, rule);
    node = rule.empty() ? node + 1 : tree_.nodes[node].end;
  }
}

}  // namespace

void prune(const HtmlTree& tree, const ClassNames& names, Pruning pruning,
           ProseMap& prose) {
  Pruner(tree, names, pruning, prose).run();
}

}  // namespace ascribe
