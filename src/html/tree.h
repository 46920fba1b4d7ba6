// SPDX-License-Identifier: Apache-2.0
// A parsed page as a flat list of nodes in document order; no parser type shows.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ascribe/article.h"
#include "ascribe/error.h"

namespace ascribe {

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

struct HtmlAttribute {
  std::string_view name;  ///< lower case
  std::string_view value;
};

/// One element or one text. `tag` is empty for a text. Siblings and children are
/// reached by index; the children of node i all have larger indices than i.
///
/// text          entities decoded, white space as written
/// source_begin  first byte in the source handed to parse_html: of the text itself,
/// source_end    or of the element's start tag (end: past the last byte of it)
/// first_run     of a text: which of HtmlTree::runs map it to the source; their
/// end_run       text_begin counts from the start of `text`
struct HtmlNode {
  std::string_view tag;  ///< lower case: "p"
  std::string_view text;
  std::uint32_t parent = no_node;
  std::uint32_t first_child = no_node;
  std::uint32_t next_sibling = no_node;
  std::uint32_t end = 0;  ///< one past the index of the last descendant
  std::uint32_t first_attribute = 0;
  std::uint32_t end_attribute = 0;
  std::uint32_t source_begin = 0;
  std::uint32_t source_end = 0;
  std::uint32_t first_run = 0;
  std::uint32_t end_run = 0;

  bool is_text() const { return tag.empty(); }
};

/// Owns its nodes and every byte their views point into. Node 0 is <html>.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  std::vector<HtmlAttribute> attributes;
  std::vector<SourceRun> runs;
  std::shared_ptr<const void> storage;
  bool unclosed_comment = false;  ///< a comment that never ends hides the rest

  /// The value of one attribute, or an empty view; `has` tells absent from empty.
  std::string_view attribute(std::uint32_t node, std::string_view name) const;
  bool has(std::uint32_t node, std::string_view name) const;
};

/// Parses UTF-8 HTML. Contents of script elements are kept only when their type is
/// application/ld+json, those of noscript only with 1,000 bytes of text; style and
/// comments never, and neither what is in an SVG without text nor the attributes of
/// html/unread.h. Failure: too-complex (element depth
/// or attributes on one element past 512, tree past max(64 MiB, 16 x source), or two
/// seconds of CPU). Never recurses on input; never throws for bad markup.
std::variant<HtmlTree, Failure> parse_html(std::string_view source);

/// parse_html over the markup as it is: the contents of scripts, comments and their
/// like cost their time and come along. Tests prove with it that emptying them first
/// (prepass.h) leaves every article as it is; nothing else calls it.
std::variant<HtmlTree, Failure> parse_unemptied(std::string_view source);

}  // namespace ascribe
