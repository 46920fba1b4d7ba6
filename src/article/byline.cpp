// SPDX-License-Identifier: Apache-2.0
// Looks for elements that are marked as byline.
#include "article/byline.h"

#include <algorithm>

#include "article/author_names.h"
#include "article/folded_words.h"

namespace ascribe {
namespace {

constexpr std::size_t byline_cap = 200;  // bytes of visible text
constexpr std::size_t line_cap = 100;

bool is_marked_author(const HtmlTree& tree, std::uint32_t node) {
  return has_token(tree.attribute(node, "rel"), "author") ||
         has_token(tree.attribute(node, "itemprop"), "author");
}

std::string author_text(const HtmlTree& tree, std::uint32_t node) {
  // itemprop=author often holds a whole card; its itemprop=name is the name.
  for (std::uint32_t i = node + 1; i < tree.nodes[node].end; ++i) {
    if (has_token(tree.attribute(i, "itemprop"), "name")) {
      std::string name = short_text(tree, i, byline_cap);
      return name.empty() ? std::string(tree.attribute(i, "content")) : name;
    }
  }
  return short_text(tree, node, byline_cap);
}

bool is_strange(const MarkedElements& page, std::uint32_t node) {
  return page.of(node).foreign || page.of(node).about;
}

bool begins_as_name(const std::string& name) {
  const auto first = static_cast<unsigned char>(name.front());
  return first >= 0x80 || (first >= 'A' && first <= 'Z');
}

/// Names in the first short element whose text opens as a byline does ("By Ana Ruiz")
/// and holds nothing but one to four full names after it.
std::vector<std::string> opened_byline(const MarkedElements& page,
                                       const WordLists& words) {
  const HtmlTree& tree = page.tree();
  const WordList& openers = words["byline-openers"];
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (is_strange(page, node) || tree.nodes[node].is_text()) continue;
    if (tree.nodes[node].tag == "a" || holds_blocks(tree, node)) continue;
    const std::string text = short_text(tree, node, line_cap);
    const std::string opener = folded(text.substr(0, text.find(' ')));
    if (opener.size() >= text.size() || openers.count(opener) == 0) continue;
    std::vector<std::string> names = author_names(text, words);
    const bool all_full = std::all_of(names.begin(), names.end(), [](const auto& name) {
      return name.find(' ') != std::string::npos && begins_as_name(name);
    });
    if (!names.empty() && names.size() <= 4 && all_full) return names;
  }
  return {};
}

/// Names in elements marked as author by rel or itemprop.
std::vector<std::string> marked_byline(const MarkedElements& page,
                                       const WordLists& words) {
  const HtmlTree& tree = page.tree();
  std::vector<std::string> names;
  std::uint32_t parent = no_node;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (is_strange(page, node) || tree.nodes[node].tag == "link" ||
        !is_marked_author(tree, node)) {
      continue;
    }
    // Authors of one story stand side by side; the next group is another story's.
    const bool beside = names.empty() || tree.nodes[node].parent == parent;
    if (!beside) break;
    for (std::string& name : author_names(author_text(tree, node), words)) {
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
    parent = tree.nodes[node].parent;
  }
  return names;
}

std::vector<std::string> named_byline(const MarkedElements& page,
                                      const WordLists& words) {
  const HtmlTree& tree = page.tree();
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (is_strange(page, node) || !page.of(node).byline) continue;
    std::vector<std::string> names =
        author_names(short_text(tree, node, byline_cap), words);
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace

FoundNames shown_byline(const MarkedElements& page, const WordLists& words) {
  FoundNames found{marked_byline(page, words), "rel-author"};
  if (found.names.empty()) found = {named_byline(page, words), "byline"};
  if (found.names.empty()) found = {opened_byline(page, words), "visible"};
  return found;
}

}  // namespace ascribe
