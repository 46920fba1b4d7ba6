// SPDX-License-Identifier: Apache-2.0
// Pages: the pre-pass, the tree and the article of any bytes; and the tree is the same
// with and without the pre-pass.
#include <algorithm>
#include <string>
#include <vector>

#include "ascribe/page.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/promise.h"
#include "html/prepass.h"
#include "html/same_story.h"
#include "html/tree.h"
#include "pack.h"
#include "text/charset.h"

namespace ascribe {
namespace {

void promise_prepass(std::string_view source) {
  const auto markup = empty_markup(source);
  if (!markup) return;
  promise(markup->html.size() <= source.size(), "the pre-pass never adds");
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < markup->html.size(); ++i) {
    const std::uint32_t from = markup->source_of(i);
    promise(from < source.size() && source[from] == markup->html[i],
            "every byte kept knows where it stood");
    promise(i == 0 || from > last, "bytes keep their order");
    last = from;
  }
}

void promise_node(const HtmlTree& tree, std::uint32_t index, std::size_t source_size) {
  const HtmlNode& node = tree.nodes[index];
  promise(node.end > index && node.end <= tree.nodes.size(), "a node ends in the list");
  promise(index == 0 ? node.parent == no_node : node.parent < index,
          "parents stand before their children");
  promise(node.first_child == no_node || node.first_child == index + 1,
          "the first child follows its parent");
  promise(node.next_sibling == no_node || node.next_sibling == node.end,
          "a sibling follows the last descendant");
  promise(node.source_begin <= node.source_end && node.source_end <= source_size,
          "a node lies in the source");
  promise(is_well_formed_utf8(node.text) && is_well_formed_utf8(node.tag),
          "texts and tags are valid UTF-8");
  for (std::uint32_t i = node.first_attribute; i < node.end_attribute; ++i) {
    promise(is_well_formed_utf8(tree.attributes[i].name) &&
                is_well_formed_utf8(tree.attributes[i].value),
            "attributes are valid UTF-8");
  }
  for (std::uint32_t i = node.first_run; i < node.end_run; ++i) {
    const SourceRun& run = tree.runs[i];
    promise(run.text_begin <= node.text.size() && run.source_begin <= run.source_end &&
                run.source_end <= source_size,
            "runs lie in the text and in the source");
  }
}

void promise_tree(std::string_view source) {
  const auto parsed = parse_html(source);
  if (const auto* failure = std::get_if<Failure>(&parsed)) {
    promise(failure->code == "too-complex", "a page is read or too complex");
    return;
  }
  const auto& tree = std::get<HtmlTree>(parsed);
  promise(!tree.nodes.empty() && tree.nodes[0].tag == "html", "the root is <html>");
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    promise_node(tree, i, source.size());
  }
  const auto whole = parse_unemptied(source);
  const auto* other = std::get_if<HtmlTree>(&whole);
  if (other == nullptr || !is_comparable(source)) return;
  const std::string difference = tree_difference(tree, *other);
  promise(difference.empty(), ("the pre-pass leaves the tree: " + difference).c_str());
}

}  // namespace

int fuzz_html(const std::uint8_t* data, std::size_t size) {
  FuzzInput input(data, size);
  const std::string source = to_utf8(input.rest(), "utf-8").text;
  promise_prepass(source);
  promise_tree(source);

  Page page;
  page.bytes = input.rest();
  const auto extracted = extract_article(page, own_rules().extraction);
  if (const auto* article = std::get_if<Article>(&extracted)) {
    promise_article(*article);
  } else {
    const std::string& code = std::get<Failure>(extracted).code;
    promise(code == "too-complex" || code == "empty-page" || code == "not-html",
            "a page that is not read has a known failure");
  }
  return 0;
}

}  // namespace ascribe
