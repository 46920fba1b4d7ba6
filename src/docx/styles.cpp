// SPDX-License-Identifier: Apache-2.0
// Gives every style a role by its name, its properties or the style it is based on.
#include "docx/styles.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ascribe {
namespace {

constexpr int longest_chain = 32;

struct NamedRole {
  std::string_view
      name;  ///< in lower case; a digit behind it is allowed with `counted`
  bool counted;
  DocxRole role;
};

constexpr std::array named_roles = {
    NamedRole{"title", false, DocxRole::title},
    NamedRole{"heading", true, DocxRole::heading},
    NamedRole{"subtitle", false, DocxRole::heading},
    NamedRole{"quote", false, DocxRole::quote},
    NamedRole{"intense quote", false, DocxRole::quote},
    NamedRole{"block text", false, DocxRole::quote},
    NamedRole{"list bullet", true, DocxRole::list_item},
    NamedRole{"list number", true, DocxRole::list_item},
    NamedRole{"caption", false, DocxRole::left_out},
    NamedRole{"toc", true, DocxRole::left_out},
    NamedRole{"toc heading", false, DocxRole::left_out},
    NamedRole{"table of figures", false, DocxRole::left_out},
    NamedRole{"footnote text", false, DocxRole::left_out},
    NamedRole{"endnote text", false, DocxRole::left_out},
};

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::optional<DocxRole> role_of_name(std::string_view written) {
  const std::string name = lower(written);
  for (const NamedRole& row : named_roles) {
    if (!name.starts_with(row.name)) continue;
    const std::string_view rest = std::string_view(name).substr(row.name.size());
    const bool is_number =
        rest.size() == 2 && rest[0] == ' ' && rest[1] >= '1' && rest[1] <= '9';
    if (rest.empty() || (row.counted && is_number)) return row.role;
  }
  return std::nullopt;
}

struct Style {
  std::string base;
  std::optional<DocxRole> role;
};

Style read_style(const XmlTree& tree, std::uint32_t node) {
  Style style;
  if (const std::uint32_t base = tree.child(node, "basedOn")) {
    style.base = tree.attribute(base, "val");
  }
  if (const std::uint32_t name = tree.child(node, "name")) {
    style.role = role_of_name(tree.attribute(name, "val"));
  }
  const std::uint32_t properties = tree.child(node, "pPr");
  if (style.role || properties == 0) return style;
  if (const auto role = role_of_properties(tree, properties)) style.role = role;
  return style;
}

}  // namespace

std::optional<DocxRole> role_of_properties(const XmlTree& tree,
                                           std::uint32_t properties) {
  if (const std::uint32_t level = tree.child(properties, "outlineLvl")) {
    const std::string_view number = tree.attribute(level, "val");
    // Level 9 is body text, said aloud.
    return number >= "0" && number <= "8" && number.size() == 1 ? DocxRole::heading
                                                                : DocxRole::body;
  }
  if (const std::uint32_t numbering = tree.child(properties, "numPr")) {
    const std::uint32_t list = tree.child(numbering, "numId");
    // List 0 takes a paragraph out of the list its style puts it in.
    const bool is_none = list != 0 && tree.attribute(list, "val") == "0";
    return is_none ? DocxRole::body : DocxRole::list_item;
  }
  return std::nullopt;
}

bool is_word_space(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         space == "http://purl.oclc.org/ooxml/wordprocessingml/main" || space == "w";
}

bool is_switched_on(const XmlTree& tree, std::uint32_t properties,
                    std::string_view name) {
  const std::uint32_t node = properties == 0 ? 0 : tree.child(properties, name);
  if (node == 0) return false;
  const std::string_view value = tree.attribute(node, "val");
  return value != "0" && value != "false" && value != "off";
}

StyleRoles read_styles(const XmlTree& styles) {
  std::map<std::string, Style, std::less<>> read;
  for (std::uint32_t node = styles.child(0, "style"); node != 0;) {
    if (styles.attribute(node, "type") == "paragraph") {
      read.emplace(styles.attribute(node, "styleId"), read_style(styles, node));
    }
    std::uint32_t next = styles.nodes[node].end;
    while (next < styles.nodes.size() && styles.nodes[next].name != "style") {
      next = styles.nodes[next].end;
    }
    node = next < styles.nodes.size() ? next : 0;
  }
  StyleRoles roles;
  for (const auto& [id, style] : read) {
    const Style* at = &style;
    for (int step = 0; step < longest_chain && !at->role; ++step) {
      const auto base = read.find(at->base);
      if (base == read.end()) break;
      at = &base->second;
    }
    if (at->role) roles.emplace(id, *at->role);
  }
  return roles;
}

}  // namespace ascribe
