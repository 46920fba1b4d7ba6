// SPDX-License-Identifier: Apache-2.0
// Parses with Gumbo behind guards and lays its tree out flat.
//
// Gumbo is correct HTML5 and unmaintained. What makes it safe here: no error records
// (each would copy the stack of open elements), the emptying pass's caps on depth and
// attributes, and an arena that throws out of the allocator past a byte cap or a
// deadline. The exception passes through Gumbo's frames, which leaks nothing because
// all it has lies in the arena; gumbo_destroy_output, which recurses, is never called.
#include "html/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>

#include "html/arena.h"
#include "html/open_elements.h"
#include "html/prepass.h"
#include "html/tag_reader.h"
#include "html/text_runs.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

constexpr std::size_t least_tree_bytes = 64u << 20;
constexpr std::size_t most_tree_bytes = 512u << 20;
constexpr std::size_t tree_bytes_per_source_byte = 16;
constexpr double parse_seconds = 2.0;

std::size_t tree_cap(std::size_t source_bytes) {
  return std::clamp(source_bytes * tree_bytes_per_source_byte, least_tree_bytes,
                    most_tree_bytes);
}

Failure too_complex(const std::string& what) {
  return {"too-complex", "", "The page's markup " + what + "."};
}

extern "C" void* take_from_arena(void* arena, std::size_t bytes) {
  return static_cast<Arena*>(arena)->take(bytes);
}
extern "C" void keep_until_the_end(void* /*arena*/, void* /*bytes*/) {}

GumboOutput* parse_in(Arena& arena, std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take_from_arena;
  options.deallocator = keep_until_the_end;
  options.userdata = &arena;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

class Flattener {
 public:
  Flattener(const EmptiedMarkup& markup, std::shared_ptr<Arena> arena)
      : markup_(markup), arena_(std::move(arena)) {}

  /// False when the tree is deeper than max_element_depth.
  bool flatten(const GumboNode* root);
  HtmlTree take();

 private:
  struct Open {
    const GumboNode* element;
    unsigned next_child;
    std::uint32_t index;
    std::uint32_t last_child;
  };

  void add_element(const GumboNode* gumbo);
  void add_text(const GumboNode* gumbo);
  std::uint32_t add_node(HtmlNode node);
  std::string_view tag_name(const GumboElement& element);
  std::string_view well_formed(std::string_view text);
  void add_attributes(const GumboElement& element, HtmlNode& node);
  std::uint32_t source_of(const char* position) const;

  const EmptiedMarkup& markup_;
  std::shared_ptr<Arena> arena_;
  HtmlTree tree_;
  std::vector<Open> open_;
};

std::uint32_t Flattener::source_of(const char* position) const {
  return markup_.source_of(static_cast<std::size_t>(position - markup_.html.data()));
}

std::uint32_t Flattener::add_node(HtmlNode node) {
  const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
  node.end = index + 1;
  if (!open_.empty()) {
    Open& parent = open_.back();
    node.parent = parent.index;
    if (parent.last_child == no_node) {
      tree_.nodes[parent.index].first_child = index;
    } else {
      tree_.nodes[parent.last_child].next_sibling = index;
    }
    parent.last_child = index;
  }
  tree_.nodes.push_back(node);
  return index;
}

std::string_view Flattener::tag_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece name = element.original_tag;
  if (name.data == nullptr) return "unknown";
  gumbo_tag_from_original_text(&name);
  if (name.length == 0) return "unknown";
  char* const lower = static_cast<char*>(arena_->take(name.length));
  for (std::size_t i = 0; i < name.length; ++i) {
    const char c = name.data[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return {lower, name.length};
}

void Flattener::add_attributes(const GumboElement& element, HtmlNode& node) {
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<GumboAttribute*>(element.attributes.data[i]);
    tree_.attributes.push_back({attribute->name, well_formed(attribute->value)});
  }
  node.end_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
}

void Flattener::add_element(const GumboNode* gumbo) {
  const GumboElement& element = gumbo->v.element;
  HtmlNode node;
  node.tag = tag_name(element);
  add_attributes(element, node);
  if (element.original_tag.data != nullptr && element.original_tag.length > 0) {
    node.source_begin = source_of(element.original_tag.data);
    node.source_end =
        source_of(element.original_tag.data + element.original_tag.length - 1) + 1;
  } else if (!open_.empty()) {  // implied by the markup: it has no tag of its own
    const HtmlNode& parent = tree_.nodes[open_.back().index];
    node.source_begin = node.source_end = parent.source_end;
  }
  const std::uint32_t index = add_node(node);
  open_.push_back({gumbo, 0, index, no_node});
}

/// The parser is trusted with structure, not with UTF-8.
std::string_view Flattener::well_formed(std::string_view text) {
  if (is_well_formed_utf8(text)) return text;
  const std::string repaired = to_utf8(text, "utf-8").text;
  char* const copy = static_cast<char*>(arena_->take(repaired.size()));
  std::copy(repaired.begin(), repaired.end(), copy);
  return {copy, repaired.size()};
}

void Flattener::add_text(const GumboNode* gumbo) {
  const GumboText& written = gumbo->v.text;
  HtmlNode node;
  node.text = well_formed(written.text);
  if (node.text.empty()) return;
  const std::string_view parent = tree_.nodes[open_.back().index].tag;
  const TextMarkup kind = parent == "script" ? TextMarkup::none
                          : parent == "title" || parent == "textarea"
                              ? TextMarkup::entities
                              : TextMarkup::tags_and_entities;
  // Gumbo's length of an original text runs to the tag after it or further.
  const std::string_view html(markup_.html);
  const auto begin = static_cast<std::size_t>(written.original_text.data - html.data());
  if (begin >= html.size()) return;
  // A text that no markup stands for (that of <isindex>) may end it inside a character.
  std::size_t length =
      std::max<std::size_t>(written.original_text.length, node.text.size());
  while (begin + length < html.size() && !is_boundary(html, begin + length)) ++length;
  node.first_run = static_cast<std::uint32_t>(tree_.runs.size());
  append_text_runs(node.text, html.substr(begin, length), kind, tree_.runs);
  node.end_run = static_cast<std::uint32_t>(tree_.runs.size());
  for (std::size_t i = node.first_run; i < node.end_run; ++i) {
    SourceRun& run = tree_.runs[i];
    const bool is_empty = run.source_begin == run.source_end;
    const std::size_t last = begin + run.source_end - (is_empty ? 0 : 1);
    run.source_begin = markup_.source_of(begin + run.source_begin);
    run.source_end = markup_.source_of(last) + (is_empty ? 0 : 1);
  }
  node.source_begin = tree_.runs[node.first_run].source_begin;
  node.source_end = tree_.runs[node.end_run - 1].source_end;
  add_node(node);
}

bool Flattener::flatten(const GumboNode* root) {
  add_element(root);
  while (!open_.empty()) {
    Open& top = open_.back();
    const GumboVector& children = top.element->v.element.children;
    if (top.next_child == children.length) {
      tree_.nodes[top.index].end = static_cast<std::uint32_t>(tree_.nodes.size());
      open_.pop_back();
      continue;
    }
    const auto* child = static_cast<GumboNode*>(children.data[top.next_child++]);
    switch (child->type) {
      case GUMBO_NODE_ELEMENT:
        if (open_.size() > max_element_depth) return false;
        add_element(child);
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        add_text(child);
        break;
      default:  // comments and templates are nothing a reader sees
        break;
    }
  }
  return true;
}

HtmlTree Flattener::take() {
  tree_.storage = std::move(arena_);
  tree_.unclosed_comment = markup_.unclosed_comment;
  return std::move(tree_);
}

enum class Contents : std::uint8_t { emptied, kept };

std::variant<HtmlTree, Failure> parse_with(std::string_view source, Contents contents) {
  if (source.size() > std::numeric_limits<std::uint32_t>::max()) {
    return too_complex("is over 4 GiB");
  }
  std::optional<EmptiedMarkup> markup = empty_markup(source);
  if (!markup) {
    return too_complex("nests elements or repeats attributes more than 512 times");
  }
  if (contents == Contents::kept) {
    const std::uint32_t begin = begin_of_markup(source);
    *markup = {std::string(source.substr(begin)), {{0, begin}}};
  }
  try {
    auto arena = std::make_shared<Arena>(tree_cap(source.size()), parse_seconds);
    const GumboOutput* parsed = parse_in(*arena, markup->html);
    Flattener flattener(*markup, std::move(arena));
    if (!flattener.flatten(parsed->root)) {
      return too_complex("nests elements more than 512 deep");
    }
    return flattener.take();
  } catch (const ParseLimit&) {
    return too_complex("needs more memory or time than a page may take");
  }
}

}  // namespace

std::string_view HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
  for (std::uint32_t i = nodes[node].first_attribute; i < nodes[node].end_attribute;
       ++i) {
    if (attributes[i].name == name) return attributes[i].value;
  }
  return {};
}

bool HtmlTree::has(std::uint32_t node, std::string_view name) const {
  const auto begin = attributes.begin() + nodes[node].first_attribute;
  const auto end = attributes.begin() + nodes[node].end_attribute;
  return std::any_of(begin, end,
                     [&](const HtmlAttribute& a) { return a.name == name; });
}

std::variant<HtmlTree, Failure> parse_html(std::string_view source) {
  return parse_with(source, Contents::emptied);
}

std::variant<HtmlTree, Failure> parse_unemptied(std::string_view source) {
  return parse_with(source, Contents::kept);
}

}  // namespace ascribe
