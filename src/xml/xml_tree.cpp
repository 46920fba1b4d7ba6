// SPDX-License-Identifier: Apache-2.0
// Runs pugixml over a copy of the text and flattens its tree.
//
// pugixml parses in place, with no recursion, knows no entities but XML's five and
// never opens anything. What it has no bounds on is memory: 4 bytes ("<a/>") become a
// node of 64. So what can become a node is counted before it starts. Depth costs
// nothing there, but is bounded for those who walk the tree.
#include "xml/xml_tree.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>

#include <pugixml.hpp>

#include "json/position.h"

namespace ascribe {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Failure failed_at(std::string_view source, std::size_t offset, const char* code,
                  const std::string& what) {
  const LineColumn at =
      line_column(source, static_cast<std::uint32_t>(std::min(offset, source.size())));
  return {code, "",
          "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) +
              ": " + what};
}

/// A cap on what a text can make: each '<' opens a node with perhaps a text behind it,
/// each '=' may be an attribute's.
std::size_t most_items(std::string_view source) {
  std::size_t items = 0;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '=') ++items;
    if (source[i] == '<') items += source.substr(i + 1, 1) == "/" ? 1 : 2;
  }
  return items;
}

std::string lower_first(std::string words) {
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] += 'a' - 'A';
  return words;
}

struct Name {
  std::string_view prefix;
  std::string_view local;
};

Name cut_name(std::string_view written) {
  const std::size_t colon = written.find(':');
  if (colon == std::string_view::npos || colon + 1 == written.size()) {
    return {"", written};
  }
  return {written.substr(0, colon), written.substr(colon + 1)};
}

struct Binding {
  std::string_view prefix;
  std::string_view uri;
};

/// Turns pugixml's tree into XmlTree, walking by links.
class Flattener {
 public:
  Flattener(std::string_view source, const XmlLimits& limits, XmlTree& tree)
      : source_(source), limits_(limits), tree_(tree) {}

  std::variant<bool, Failure> run(const pugi::xml_document& document) {
    pugi::xml_node node = document.first_child();
    for (; node; node = node.next_sibling()) {
      if (node.type() == pugi::node_element) break;
      if (node.type() == pugi::node_doctype && declares(node)) {
        return failed_at(source_, 0, "bad-input",
                         "the document type declares things of its own, which are not "
                         "read");
      }
    }
    if (!node) return failed_at(source_, source_.size(), "bad-input", "no element");
    return walk(node);
  }

 private:
  static bool declares(const pugi::xml_node& type) {
    return std::strchr(type.value(), '[') != nullptr;
  }

  std::variant<bool, Failure> walk(pugi::xml_node root) {
    for (pugi::xml_node node = root; node;) {
      if (open_.size() > limits_.max_depth) {
        return failed_at(source_, static_cast<std::size_t>(node.offset_debug()),
                         "too-complex", "elements are nested too deep");
      }
      const bool goes_down = enter(node) && node.first_child();
      if (goes_down) {
        node = node.first_child();
        continue;
      }
      if (node.type() == pugi::node_element) leave();
      while (node != root && !node.next_sibling()) {
        node = node.parent();
        leave();
      }
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return true;
  }

  /// Adds `node`; true for an element, which leave() must close.
  bool enter(const pugi::xml_node& node) {
    if (node.type() == pugi::node_element) {
      add_element(node);
      return true;
    }
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      XmlNode made;
      made.text = node.value();
      made.parent = open_.back().node;
      made.end = static_cast<std::uint32_t>(tree_.nodes.size() + 1);
      tree_.nodes.push_back(made);
    }
    return false;
  }

  void add_element(const pugi::xml_node& node) {
    const std::size_t bound = bindings_.size();
    XmlNode made;
    made.parent = open_.empty() ? 0 : open_.back().node;
    made.first_attribute = static_cast<std::uint32_t>(tree_.attributes.size());
    for (pugi::xml_attribute each = node.first_attribute(); each;
         each = each.next_attribute()) {
      const Name name = cut_name(each.name());
      tree_.attributes.push_back({each.name(), name.local, each.value()});
      if (name.prefix == "xmlns") bindings_.push_back({name.local, each.value()});
      if (std::string_view(each.name()) == "xmlns") {
        bindings_.push_back({"", each.value()});
      }
    }
    made.attribute_count =
        static_cast<std::uint32_t>(tree_.attributes.size()) - made.first_attribute;
    const Name name = cut_name(node.name());
    made.name = name.local;
    made.space = bound_to(name.prefix);
    open_.push_back({static_cast<std::uint32_t>(tree_.nodes.size()), bound});
    tree_.nodes.push_back(made);
  }

  void leave() {
    tree_.nodes[open_.back().node].end = static_cast<std::uint32_t>(tree_.nodes.size());
    bindings_.resize(open_.back().bindings);
    open_.pop_back();
  }

  /// The last binding of `prefix` that is in force. Real documents have a few dozen;
  /// only so many are looked at, so that very many cannot make this slow.
  std::string_view bound_to(std::string_view prefix) const {
    constexpr std::size_t most_looked_at = 128;
    const std::size_t looked_at = std::min(bindings_.size(), most_looked_at);
    for (std::size_t back = 1; back <= looked_at; ++back) {
      const Binding& binding = bindings_[bindings_.size() - back];
      if (binding.prefix == prefix) return binding.uri;
    }
    return prefix;
  }

  struct Open {
    std::uint32_t node;
    std::size_t bindings;  ///< how many were in force outside it
  };

  std::string_view source_;
  const XmlLimits& limits_;
  XmlTree& tree_;
  std::vector<Open> open_;
  std::vector<Binding> bindings_;
};

/// The number a reference such as "#233;" or "#xE9;" stands for, and how long it is;
/// nothing when it is none. Past Unicode it stays there.
struct Reference {
  std::uint32_t number = 0;
  std::size_t size = 0;
};

Reference reference_at(std::string_view text) {
  constexpr std::uint32_t past_unicode = 0x110000;
  const bool is_hex = text.starts_with("#x");
  Reference reference;
  std::size_t at = is_hex ? 2 : 1;
  const std::size_t first = at;
  for (; at < text.size() && text[at] != ';'; ++at) {
    const char c = static_cast<char>(text[at] | (is_hex ? 0x20 : 0));
    const bool is_digit = text[at] >= '0' && text[at] <= '9';
    if (!is_digit && !(is_hex && c >= 'a' && c <= 'f')) return {};
    const int digit = is_digit ? text[at] - '0' : c - 'a' + 10;
    reference.number = std::min(
        reference.number * (is_hex ? 16 : 10) + static_cast<std::uint32_t>(digit),
        past_unicode);
  }
  if (at == first || at == text.size()) return {};
  reference.size = at + 1;
  return reference;
}

/// pugixml writes bytes that are no UTF-8 for references to what is no character, and a
/// NUL, where it ends its text, for "&#0;". Such a reference becomes U+FFFD, and spaces
/// up to its length, so that places stay what they were.
void mend_references(char* bytes, std::size_t size) {
  static constexpr std::string_view stand_in = "\xEF\xBF\xBD";
  const std::string_view all(bytes, size);
  for (std::size_t at = all.find("&#"); at != std::string_view::npos;
       at = all.find("&#", at + 2)) {
    const Reference reference = reference_at(all.substr(at + 1));
    const std::uint32_t number = reference.number;
    const bool is_character =
        number != 0 && number < 0x110000 && !(number >= 0xD800 && number <= 0xDFFF);
    if (reference.size == 0 || is_character) continue;
    std::fill(bytes + at, bytes + at + 1 + reference.size, ' ');
    std::copy(stand_in.begin(), stand_in.end(), bytes + at);
  }
}

std::optional<Failure> refusal(std::string_view source, const XmlLimits& limits) {
  if (source.size() > limits.max_bytes) {
    return Failure{
        "too-large", "",
        "the XML is over the limit of " + std::to_string(limits.max_bytes) + " bytes"};
  }
  // pugixml takes a NUL for the end and would call the first half the whole.
  if (const std::size_t nul = source.find('\0'); nul != std::string_view::npos) {
    return failed_at(source, nul, "bad-input", "a NUL byte");
  }
  if (most_items(source) > limits.max_items) {
    return Failure{"too-complex", "",
                   "the XML has too many elements and attributes; the limit is " +
                       std::to_string(limits.max_items)};
  }
  return std::nullopt;
}

}  // namespace

std::string_view XmlTree::attribute(std::uint32_t node, std::string_view local) const {
  const XmlNode& at = nodes[node];
  for (std::uint32_t i = 0; i < at.attribute_count; ++i) {
    const XmlAttribute& each = attributes[at.first_attribute + i];
    if (each.local == local) return each.value;
  }
  return {};
}

std::uint32_t XmlTree::child(std::uint32_t node, std::string_view name) const {
  for (std::uint32_t i = node + 1; i < nodes[node].end; i = nodes[i].end) {
    if (nodes[i].name == name) return i;
  }
  return 0;
}

std::string XmlTree::text_of(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t i = node; i < nodes[node].end; ++i) text += nodes[i].text;
  return text;
}

std::variant<XmlTree, Failure> parse_xml(std::string_view source,
                                         const XmlLimits& limits) {
  if (auto refused = refusal(source, limits)) return *std::move(refused);
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  XmlTree tree;
  tree.bytes = std::make_unique<char[]>(source.size() + 1);
  source.copy(tree.bytes.get(), source.size());
  mend_references(tree.bytes.get(), source.size());
  pugi::xml_document document;
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                             pugi::parse_wconv_attribute |
                             pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  // One byte more than the text: pugixml ends it with a NUL in place of the last byte.
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      tree.bytes.get(), source.size() + 1, flags, pugi::encoding_utf8);
  if (result.status != pugi::status_ok) {
    return failed_at(source, static_cast<std::size_t>(result.offset), "bad-input",
                     lower_first(result.description()));
  }
  Flattener flattener(source, limits, tree);
  auto walked = flattener.run(document);
  if (auto* failure = std::get_if<Failure>(&walked)) return std::move(*failure);
  return tree;
}

}  // namespace ascribe
