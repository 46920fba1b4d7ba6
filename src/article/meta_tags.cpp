// SPDX-License-Identifier: Apache-2.0
// Gathers head elements in one pass.
#include "article/meta_tags.h"

#include <algorithm>

#include "article/letter_case.h"
#include "article/white_space.h"
#include "html/tag_reader.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t content_cap = 4000;

/// Adds `content` under each of the white-space separated `names`.
void add_under(MetaTags& tags, std::string_view names, const std::string& content) {
  std::string key;
  for (const char c : lower_ascii(single_spaced(names)) + ' ') {
    if (c != ' ') {
      key += c;
      continue;
    }
    if (!key.empty()) tags.values[key].push_back(content);
    key.clear();
  }
}

void read_meta(const HtmlTree& tree, std::uint32_t node, MetaTags& tags) {
  const std::string_view written = tree.attribute(node, "content");
  if (written.empty() || written.size() > content_cap) return;
  const std::string content = single_spaced(written);
  if (content.empty()) return;
  for (const std::string_view attribute : {"name", "property", "itemprop"}) {
    const std::string_view names = tree.attribute(node, attribute);
    if (names.size() < 200) add_under(tags, names, content);
  }
}

/// The address in "5; url='/new'", after the HTML standard's shared declarative refresh
/// steps; empty for a bare number, which only loads the page again.
std::string_view refresh_address(std::string_view content) {
  const auto skip = [&](std::string_view set) {
    content.remove_prefix(std::min(content.find_first_not_of(set), content.size()));
  };
  constexpr std::string_view space = " \t\n\f\r";
  skip(space);
  if (content.empty() ||
      std::string_view("0123456789.").find(content[0]) == content.npos)
    return {};
  skip("0123456789.");
  const std::size_t before = content.size();
  skip(space);
  if (content.starts_with(';') || content.starts_with(',')) {
    content.remove_prefix(1);
  } else if (content.size() == before) {
    return {};
  }
  skip(space);
  if (same_ignoring_case(content.substr(0, 3), "url")) {
    const std::size_t equals = content.find_first_not_of(space, 3);
    if (equals != content.npos && content[equals] == '=') {
      content.remove_prefix(equals + 1);
      skip(space);
    }
  }
  if (content.starts_with('"') || content.starts_with('\'')) {
    return content.substr(1, content.find(content[0], 1) - 1);
  }
  return content;
}

void fill(std::string& slot, std::string_view value) {
  if (slot.empty() && value.size() <= content_cap) slot = single_spaced(value);
}

bool is_inside_svg(const HtmlTree& tree, std::uint32_t node) {
  const std::uint32_t parent = tree.nodes[node].parent;
  return parent != no_node && tree.nodes[parent].tag == "svg";
}

}  // namespace

std::string MetaTags::first(std::initializer_list<std::string_view> names) const {
  const std::vector<std::string> found = all(names);
  return found.empty() ? std::string() : found.front();
}

std::vector<std::string> MetaTags::all(
    std::initializer_list<std::string_view> names) const {
  for (const std::string_view wanted : names) {
    const auto found = values.find(wanted);
    if (found != values.end()) return found->second;
  }
  return {};
}

MetaTags read_meta_tags(const HtmlTree& tree) {
  MetaTags tags;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const std::string_view tag = tree.nodes[node].tag;
    if (tag == "meta") {
      read_meta(tree, node, tags);
      if (same_ignoring_case(tree.attribute(node, "http-equiv"), "refresh")) {
        fill(tags.refresh, refresh_address(tree.attribute(node, "content")));
      }
    } else if (tag == "title" && tags.title.empty() && !is_inside_svg(tree, node)) {
      fill(tags.title, visible_text(tree, node).text);
    } else if (tag == "html") {
      fill(tags.language, tree.attribute(node, "lang"));
    } else if (tag == "base") {
      fill(tags.base, tree.attribute(node, "href"));
    } else if (tag == "link" &&
               lower_ascii(tree.attribute(node, "rel")) == "canonical") {
      fill(tags.canonical, tree.attribute(node, "href"));
    }
  }
  return tags;
}

}  // namespace ascribe
