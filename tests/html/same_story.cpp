// SPDX-License-Identifier: Apache-2.0
// Trees and stories as text, so that two can be compared and a difference read.
#include "html/same_story.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/body.h"
#include "article/metadata.h"
#include "html/tag_reader.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

/// Where `wanted` stands in `text` at or after `from`, in any case; or its end.
std::size_t place_of(std::string_view text, std::string_view wanted,
                     std::size_t from = 0) {
  const std::string_view rest = text.substr(std::min(from, text.size()));
  const auto found = std::search(rest.begin(), rest.end(), wanted.begin(), wanted.end(),
                                 [](char a, char b) {
                                   return same_ignoring_case({&a, 1}, {&b, 1});
                                 });
  return static_cast<std::size_t>(found - rest.begin()) + text.size() - rest.size();
}

bool holds(std::string_view text, std::string_view wanted) {
  return place_of(text, wanted) < text.size();
}

/// The nodes that count, in order; those inside an SVG do not.
std::vector<std::uint32_t> read_nodes(const HtmlTree& tree) {
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (node.tag == "svg") {
      nodes.push_back(i);
      i = node.end - 1;
      continue;
    }
    nodes.push_back(i);
  }
  return nodes;
}

/// "3-17", or "3-" where text and markup could not be brought together: then the run
/// covers some stretch that is long enough, and how much lies in it is a guess.
std::string shown_place(const SourceRun& run, std::size_t text_bytes) {
  constexpr std::size_t longest_character = 4;
  constexpr std::size_t longest_name = 33;  // "&CounterClockwiseContourIntegral;"
  const std::size_t source_bytes = run.source_end - run.source_begin;
  const bool is_guess = text_bytes > longest_character ? source_bytes != text_bytes
                                                       : source_bytes > longest_name;
  return std::to_string(run.source_begin) + "-" +
         (is_guess ? "" : std::to_string(run.source_end));
}

/// White space between elements without its place: the pre-pass keeps its two ends, and
/// of a "\r\n" there Gumbo does not always say where it stood.
std::string shown_node(const HtmlTree& tree, std::uint32_t index) {
  const HtmlNode& node = tree.nodes[index];
  if (node.is_text() && size_unless_blank(node.text) == 0) return "white space";
  if (!node.is_text()) {
    return "<" + std::string(node.tag) + "> at " + std::to_string(node.source_begin) +
           "-" + std::to_string(node.source_end);
  }
  const SourceRun& last = tree.runs[node.end_run - 1];
  return "\"" + std::string(node.text) + "\" from " +
         std::to_string(node.source_begin) + ", its end at " +
         shown_place(last, node.text.size() - last.text_begin);
}

std::string line(std::string_view name, std::string_view value) {
  return std::string(name) + ": " + std::string(value) + "\n";
}

std::string shown_block(const Block& block) {
  std::string out = line(name(block.kind), block.text);
  for (const Link& link : block.links) {
    out += line("  link", link.url + " " + std::to_string(link.where.begin) + "-" +
                              std::to_string(link.where.end));
  }
  for (std::size_t i = 0; i < block.runs.size(); ++i) {
    const SourceRun& run = block.runs[i];
    const std::size_t end =
        i + 1 < block.runs.size() ? block.runs[i + 1].text_begin : block.text.size();
    const bool is_space =
        block.text.substr(run.text_begin, end - run.text_begin) == " ";
    out += "  " + std::to_string(run.text_begin) + " from ";
    out += is_space ? "white space" : shown_place(run, end - run.text_begin);
    out += "\n";
  }
  return out;
}

}  // namespace

bool is_comparable(std::string_view source) {
  // noscript, template: a tree has neither what the pre-pass took out of them nor what
  //   it left; but an <img> in a noscript of the head ends the head, and a formatting
  //   element that a lost end tag leaves open there goes on behind it.
  // &#: Gumbo alone overflows at "&#4294967361;" (number_reference.h).
  // <select, <isindex, <frame: the tree builder passes over a <style> or <xmp> in a
  //   select and in a frameset, and so never takes what follows for raw text; <isindex>
  //   becomes text that no markup stands for.
  // Of pages in use these are seldom other than their trees too; what the article is
  // made of is compared on all of them.
  constexpr std::array<std::string_view, 6> left_out = {
      "noscript", "template", "&#", "<isindex", "<select", "<frame"};
  return std::none_of(left_out.begin(), left_out.end(),
                      [&](std::string_view each) { return holds(source, each); });
}

std::string without_head_noscripts(std::string source) {
  const std::size_t end =
      std::min(place_of(source, "</head"), place_of(source, "<body"));
  std::size_t at = place_of(source, "<noscript");
  while (at < end) {
    const std::size_t from = source.find('>', at);
    const std::size_t close = place_of(source, "</noscript", at);
    if (from == std::string::npos || close == source.size()) break;
    std::fill(source.begin() + static_cast<std::ptrdiff_t>(std::min(from + 1, close)),
              source.begin() + static_cast<std::ptrdiff_t>(close), ' ');
    at = place_of(source, "<noscript", close);
  }
  return source;
}

std::string tree_difference(const HtmlTree& one, const HtmlTree& other) {
  const auto ones = read_nodes(one);
  const auto others = read_nodes(other);
  for (std::size_t i = 0; i < std::min(ones.size(), others.size()); ++i) {
    std::string here = shown_node(one, ones[i]);
    std::string there = shown_node(other, others[i]);
    if (here != there) return here + " against " + there;
  }
  if (ones.size() == others.size()) return "";
  return std::to_string(ones.size()) + " nodes against " +
         std::to_string(others.size());
}

std::string story_of(const HtmlTree& tree, const WordLists& words) {
  const ClassNames names(tree, words);
  const Metadata said = read_metadata(tree, names, "", words);
  std::string out = line("title", said.title);
  for (const std::string& name : said.byline) out += line("by", name);
  out += line("published", said.published) + line("modified", said.modified) +
         line("site", said.site) + line("language", said.language) +
         line("canonical", said.canonical_url) + line("base", said.base);
  const Body body = find_body(tree, names, said.title, words);
  for (const Block& block : body.blocks) out += shown_block(block);
  return out + "confidence: " + std::to_string(body.confidence) + "\n";
}

}  // namespace ascribe
