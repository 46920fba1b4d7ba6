// SPDX-License-Identifier: Apache-2.0
// Walks the parser's tree with a stack of its own and copies what is read of it.
#include "html/flatten.h"

#include <gumbo.h>

#include <algorithm>

#include "html/open_elements.h"
#include "html/text_runs.h"
#include "html/unread.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace ascribe {
namespace {

class Flattener {
 public:
  explicit Flattener(const Parsed& from)
      : source_(from.source), markup_(from.markup), arena_(from.arena) {}

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

  bool is_read_in(const GumboElement& element) const;
  void add_element(const GumboNode* gumbo);
  void add_text(const GumboNode* gumbo);
  void close_element();
  bool is_unread_noscript(std::uint32_t element) const;
  bool is_drawing(std::uint32_t element) const;
  void drop_inside(std::uint32_t element);
  std::uint32_t add_node(HtmlNode node);
  std::string_view tag_name(const GumboElement& element);
  std::string_view well_formed(std::string_view text);
  std::string_view kept(std::string_view text);
  std::string_view value_of(const GumboAttribute& attribute);
  void add_attributes(const GumboElement& element, HtmlNode& node);
  std::uint32_t source_of(const char* position) const;

  std::string_view source_;
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
  std::string lower(name.data, name.length);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return kept(lower);
}

std::string_view Flattener::kept(std::string_view text) {
  char* const copy = static_cast<char*>(arena_->take(text.size()));
  std::copy(text.begin(), text.end(), copy);
  return {copy, text.size()};
}

/// The value, also where the pre-pass has held it back.
std::string_view Flattener::value_of(const GumboAttribute& attribute) {
  const std::string_view parsed = attribute.value;
  const GumboStringPiece& written = attribute.original_value;
  if (!parsed.empty() || written.length == 0) return well_formed(parsed);
  return well_formed(held_back_value(source_, source_of(written.data)));
}

void Flattener::add_attributes(const GumboElement& element, HtmlNode& node) {
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<GumboAttribute*>(element.attributes.data[i]);
    const std::string_view known = read_name(attribute->name);
    tree_.attributes.push_back(
        {known.empty() ? kept(attribute->name) : known, value_of(*attribute)});
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

/// A copy: the parser is trusted with structure, not with UTF-8.
std::string_view Flattener::well_formed(std::string_view text) {
  if (text.empty()) return {};
  if (is_well_formed_utf8(text)) return kept(text);
  return kept(to_utf8(text, "utf-8").text);
}

void Flattener::add_text(const GumboNode* gumbo) {
  const GumboText& written = gumbo->v.text;
  HtmlNode node;
  node.text = well_formed(written.text);
  if (node.text.empty()) return;
  const std::string_view parent = tree_.nodes[open_.back().index].tag;
  const bool is_html =
      open_.back().element->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
  const TextMarkup kind = parent == "script" ? TextMarkup::none
                          : parent == "title" || parent == "textarea"
                              ? TextMarkup::entities
                          : is_html ? TextMarkup::tags_and_entities
                                    : TextMarkup::foreign;
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

/// What the pre-pass takes out of a page and what it leaves, because an end tag is
/// lost, must come to the same.
bool Flattener::is_unread_noscript(std::uint32_t element) const {
  std::size_t text_bytes = 0;
  for (std::size_t i = element + 1; i < tree_.nodes.size(); ++i) {
    const HtmlNode& node = tree_.nodes[i];
    const std::string_view parent = tree_.nodes[node.parent].tag;
    if (!node.is_text() || parent == "title" || parent == "textarea") continue;
    for (std::size_t run = node.first_run; run < node.end_run; ++run) {
      const SourceRun& from = tree_.runs[run];
      text_bytes += inked_bytes(
          source_.substr(from.source_begin, from.source_end - from.source_begin));
    }
    if (is_noscript_read(text_bytes)) return false;
  }
  return true;
}

/// True for an SVG of shapes and their style, without text.
bool Flattener::is_drawing(std::uint32_t element) const {
  const auto is_shape = [](const HtmlNode& node) {
    if (node.is_text()) return inked_bytes(node.text) == 0;
    const GumboTag tag =
        gumbo_tagn_enum(node.tag.data(), static_cast<unsigned>(node.tag.size()));
    return tag == GUMBO_TAG_UNKNOWN || tag == GUMBO_TAG_STYLE;
  };
  return std::all_of(tree_.nodes.begin() + element + 1, tree_.nodes.end(), is_shape);
}

void Flattener::drop_inside(std::uint32_t element) {
  HtmlNode& node = tree_.nodes[element];
  tree_.attributes.resize(node.end_attribute);
  node.first_child = no_node;
  tree_.nodes.resize(element + 1);
}

/// False where the text in an element is none of the page: what the emptying pass left
/// there because it could not tell, or all of it when the pass was not made.
bool Flattener::is_read_in(const GumboElement& element) const {
  const bool is_html = element.tag_namespace == GUMBO_NAMESPACE_HTML;
  const bool is_code =
      element.tag == GUMBO_TAG_STYLE || element.tag == GUMBO_TAG_SCRIPT;  // SVG's too
  if (!is_code && !(is_html && is_content_unread(element.tag))) return true;
  return element.tag == GUMBO_TAG_SCRIPT &&
         names_json_ld(tree_.attribute(open_.back().index, "type"));
}

void Flattener::close_element() {
  const std::uint32_t element = open_.back().index;
  const std::string_view tag = tree_.nodes[element].tag;
  if ((tag == "noscript" && is_unread_noscript(element)) ||
      (tag == "svg" && is_drawing(element))) {
    drop_inside(element);
  }
  tree_.nodes[element].end = static_cast<std::uint32_t>(tree_.nodes.size());
  open_.pop_back();
}

bool Flattener::flatten(const GumboNode* root) {
  add_element(root);
  while (!open_.empty()) {
    Open& top = open_.back();
    const GumboVector& children = top.element->v.element.children;
    if (top.next_child == children.length) {
      close_element();
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
        if (is_read_in(top.element->v.element)) add_text(child);
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

}  // namespace

std::optional<HtmlTree> flatten(const GumboOutput& parsed, const Parsed& from) {
  Flattener flattener(from);
  if (!flattener.flatten(parsed.root)) return std::nullopt;
  return flattener.take();
}

}  // namespace ascribe
