// SPDX-License-Identifier: Apache-2.0
// Parses with Gumbo behind guards.
//
// Gumbo is correct HTML5 and unmaintained. What makes it safe here: no error records
// (each would copy the stack of open elements), the emptying pass's caps on depth and
// attributes, and an arena that throws out of the allocator past a byte cap or a
// deadline. The exception passes through Gumbo's frames, which leaks nothing because
// all it has lies in the arena; gumbo_destroy_output, which recurses, is never called.
#include "html/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <limits>

#include "html/arena.h"
#include "html/flatten.h"
#include "html/prepass.h"

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
    // The parser's own tree is many times what is read of it, and goes with `arena`.
    Arena arena(tree_cap(source.size()), parse_seconds);
    const GumboOutput* parsed = parse_in(arena, markup->html);
    auto kept = std::make_shared<Arena>(tree_cap(source.size()), parse_seconds);
    auto tree = flatten(*parsed, {source, *markup, std::move(kept)});
    if (!tree) return too_complex("nests elements more than 512 deep");
    return *std::move(tree);
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
