// SPDX-License-Identifier: Apache-2.0
// Looks for elements that are marked as byline or date.
#include "article/byline.h"

#include <algorithm>

#include "article/author_names.h"
#include "article/class_names.h"
#include "article/folded_words.h"
#include "article/letter_case.h"
#include "article/white_space.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t byline_cap = 200;  // bytes of visible text
constexpr std::size_t date_cap = 200;
constexpr std::size_t line_cap = 100;
constexpr std::uint32_t node_cap = 200;

/// True when a word of the class or id of `node` is on `list`.
bool is_called(const HtmlTree& tree, std::uint32_t node, const WordList& list) {
  for (const std::string_view attribute : {"class", "id"}) {
    const std::string_view value = tree.attribute(node, attribute);
    if (value.empty()) continue;
    const std::vector<std::string> found = class_words(value);
    if (std::any_of(found.begin(), found.end(),
                    [&](const std::string& word) { return list.count(word) > 0; })) {
      return true;
    }
  }
  return false;
}

/// For every node, whether it or an element around it belongs to somebody else.
std::vector<bool> strange_nodes(const HtmlTree& tree, const WordList& strangers) {
  std::vector<bool> strange(tree.nodes.size(), false);
  for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    strange[node] = strange[here.parent] ||
                    (!here.is_text() && here.tag != "body" &&
                     (here.tag == "nav" || here.tag == "footer" ||
                      here.tag == "noscript" || is_called(tree, node, strangers)));
  }
  return strange;
}

/// The visible text of `node`, empty when it is longer than `cap` bytes or made of very
/// many nodes; the cost is bounded either way.
std::string short_text(const HtmlTree& tree, std::uint32_t node, std::size_t cap) {
  std::size_t bytes = 0;
  for (std::uint32_t i = node; i < tree.nodes[node].end; ++i) {
    bytes += tree.nodes[i].text.size();
    if (bytes > 8 * cap || i - node > node_cap) return {};
  }
  std::string text = visible_text(tree, node).text;
  return text.size() <= cap ? text : std::string();
}

bool has_token(std::string_view value, std::string_view token) {
  const std::string lower = lower_ascii(value);
  const std::size_t at = lower.find(token);
  return at != std::string::npos && (at == 0 || lower[at - 1] == ' ') &&
         (at + token.size() == lower.size() || lower[at + token.size()] == ' ');
}

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

bool is_date_element(const HtmlTree& tree, std::uint32_t node) {
  const std::string_view tag = tree.nodes[node].tag;
  return tag == "time" || tag == "abbr" ||
         has_token(tree.attribute(node, "itemprop"), "datepublished");
}

bool is_modified(const HtmlTree& tree, std::uint32_t node) {
  return has_token(tree.attribute(node, "itemprop"), "datemodified") ||
         has_token(tree.attribute(node, "class"), "updated");
}

std::string date_of(const HtmlTree& tree, std::uint32_t node,
                    const DateReading& reading) {
  for (const std::string_view attribute : {"datetime", "content", "title"}) {
    std::string date = iso_date(tree.attribute(node, attribute), reading);
    if (!date.empty()) return date;
  }
  return iso_date(short_text(tree, node, date_cap), reading);
}

bool begins_as_name(const std::string& name) {
  const auto first = static_cast<unsigned char>(name.front());
  return first >= 0x80 || (first >= 'A' && first <= 'Z');
}

bool holds_blocks(const HtmlTree& tree, std::uint32_t node) {
  for (std::uint32_t i = node + 1; i < tree.nodes[node].end; ++i) {
    if (is_block_element(tree.nodes[i].tag)) return true;
  }
  return false;
}

/// Names in the first short element whose text opens as a byline does ("By Ana Ruiz")
/// and holds nothing but one to four full names after it.
std::vector<std::string> opened_byline(const HtmlTree& tree,
                                       const std::vector<bool>& strange,
                                       const WordLists& words) {
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (strange[node] || tree.nodes[node].is_text() || tree.nodes[node].tag == "a")
      continue;
    if (holds_blocks(tree, node)) continue;
    const std::string text = short_text(tree, node, line_cap);
    const std::string opener = folded(text.substr(0, text.find(' ')));
    if (opener.size() >= text.size() || words["byline-openers"].count(opener) == 0)
      continue;
    std::vector<std::string> names = author_names(text, words);
    const bool all_full = std::all_of(names.begin(), names.end(), [](const auto& name) {
      return name.find(' ') != std::string::npos && begins_as_name(name);
    });
    if (!names.empty() && names.size() <= 4 && all_full) return names;
  }
  return {};
}

/// The date in the first short text after the first h1, else in the first of all.
std::string dated_line(const HtmlTree& tree, const std::vector<bool>& strange,
                       const DateReading& reading) {
  std::string before;
  bool after_headline = false;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    after_headline = after_headline || here.tag == "h1";
    if (strange[node] || !here.is_text() || here.text.size() > 2 * line_cap) continue;
    if (tree.nodes[here.parent].tag == "script") continue;
    if (trimmed(here.text).size() > line_cap) continue;
    std::string date = iso_date(here.text, reading);
    if (!date.empty() && after_headline) return date;
    if (before.empty()) before = std::move(date);
  }
  return before;
}

}  // namespace

std::vector<std::string> shown_byline(const HtmlTree& tree, const WordLists& words) {
  const std::vector<bool> strange = strange_nodes(tree, words["byline-strangers"]);
  std::vector<std::string> names;
  std::uint32_t parent = no_node;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (strange[node] || tree.nodes[node].tag == "link" ||
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
  if (!names.empty()) return names;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (strange[node] || tree.nodes[node].is_text() ||
        !is_called(tree, node, words["byline-names"])) {
      continue;
    }
    names = author_names(short_text(tree, node, byline_cap), words);
    if (!names.empty()) return names;
  }
  return opened_byline(tree, strange, words);
}

std::string shown_date(const HtmlTree& tree, const DateReading& reading,
                       const WordLists& words) {
  const std::vector<bool> strange = strange_nodes(tree, words["byline-strangers"]);
  std::string modified;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (strange[node] || !is_date_element(tree, node)) continue;
    std::string date = date_of(tree, node, reading);
    if (date.empty()) continue;
    if (!is_modified(tree, node)) return date;
    if (modified.empty()) modified = std::move(date);
  }
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (strange[node] || tree.nodes[node].is_text() ||
        !is_called(tree, node, words["date-names"])) {
      continue;
    }
    std::string date = iso_date(short_text(tree, node, date_cap), reading);
    if (!date.empty()) return date;
  }
  if (!modified.empty()) return modified;
  return dated_line(tree, strange, reading);
}

}  // namespace ascribe
