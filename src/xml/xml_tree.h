// SPDX-License-Identifier: Apache-2.0
// An XML document as a flat list of nodes; no parser type shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/error.h"

namespace ascribe {

struct XmlAttribute {
  std::string_view name;   ///< as written: "r:id"
  std::string_view local;  ///< without its prefix: "id"
  std::string_view value;
};

/// One element, or one text (CDATA sections are texts).
///
/// name    without its prefix; empty for a text
/// space   the URI its prefix is bound to; the prefix itself where it is bound to
///         nothing, as careless feeds have it; empty for none
/// text    of a text, references resolved and line ends as "\n"
/// parent  index of the parent; 0 for the root, which is its own parent
/// end     one past the last node below this one: all of those stand behind it
struct XmlNode {
  std::string_view name;
  std::string_view space;
  std::string_view text;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;

  bool is_text() const { return name.empty(); }
};

/// Nodes in document order; nodes[0] is the root element. The views live as long as
/// the tree and survive moving it.
struct XmlTree {
  std::vector<XmlNode> nodes;
  std::vector<XmlAttribute> attributes;
  std::unique_ptr<char[]> bytes;

  /// The value of the attribute with this local name, or empty.
  std::string_view attribute(std::uint32_t node, std::string_view local) const;

  /// The first child with this local name; 0 when there is none.
  std::uint32_t child(std::uint32_t node, std::string_view name) const;

  /// All text below `node`, in order.
  std::string text_of(std::uint32_t node) const;
};

/// max_items counts elements, attributes and texts, roughly and from above.
struct XmlLimits {
  std::size_t max_bytes = 32U << 20U;
  std::size_t max_items = 2'000'000;
  std::size_t max_depth = 256;
};

/// Parses `source`, UTF-8 with or without a byte order mark. Whatever encoding its
/// declaration names is not looked at. The five entities of XML and character
/// references are resolved (to U+FFFD where there is no such character), other entities
/// are left as written; a document type is passed
/// over, and refused when it declares anything inside. Nothing outside the text is
/// ever read. No recursion. Failures, `where` empty: bad-input with line and column,
/// too-large, too-complex. Never throws for any text. Linear.
std::variant<XmlTree, Failure> parse_xml(std::string_view source,
                                         const XmlLimits& limits);

}  // namespace ascribe
