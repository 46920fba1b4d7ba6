// SPDX-License-Identifier: Apache-2.0
// Folding white space while keeping every byte's origin.
#include "html/visible_text.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, 56> block_tags = {
    "address", "article",  "aside",      "blockquote", "body",    "button", "caption",
    "center",  "dd",       "details",    "dialog",     "dir",     "div",    "dl",
    "dt",      "fieldset", "figcaption", "figure",     "footer",  "form",   "frameset",
    "h1",      "h2",       "h3",         "h4",         "h5",      "h6",     "header",
    "hgroup",  "hr",       "html",       "iframe",     "legend",  "li",     "listing",
    "main",    "menu",     "nav",        "ol",         "option",  "p",      "plaintext",
    "pre",     "search",   "section",    "select",     "summary", "table",  "tbody",
    "td",      "textarea", "tfoot",      "th",         "thead",   "tr",     "ul"};

bool is_plain(const SourceRun& run, std::uint32_t text_end) {
  return run.source_end - run.source_begin == text_end - run.text_begin;
}

/// Bytes of the first character of `text`, which is not empty.
std::size_t length_of_first(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() &&
         (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
    ++length;
  return length;
}

}  // namespace

bool is_block_element(std::string_view tag) {
  static_assert(std::is_sorted(block_tags.begin(), block_tags.end()));
  return std::binary_search(block_tags.begin(), block_tags.end(), tag);
}

std::uint32_t size_unless_blank(std::string_view text) {
  const bool is_blank = text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
  return is_blank ? 0 : static_cast<std::uint32_t>(text.size());
}

std::size_t wide_space_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(at);
  if (lead < 0xC2 || lead > 0xE3) return 0;
  const unsigned second = byte(at + 1);
  const unsigned third = byte(at + 2);
  if (lead == 0xC2) return second == 0xA0 || second == 0x85 ? 2 : 0;
  if (lead == 0xE1) return second == 0x9A && third == 0x80 ? 3 : 0;
  if (lead == 0xE2 && second == 0x80) {
    const bool is_space = (third >= 0x80 && third <= 0x8A) || third == 0xA8 ||
                          third == 0xA9 || third == 0xAF;
    return is_space ? 3 : 0;
  }
  if (lead == 0xE2) return second == 0x81 && third == 0x9F ? 3 : 0;
  return lead == 0xE3 && second == 0x80 && third == 0x80 ? 3 : 0;
}

void TextFolder::add_space(std::uint32_t source_begin, std::uint32_t source_end) {
  if (has_space_ && space_.source_end == source_begin) {
    space_.source_end = source_end;  // one run of white space, one run in the map
  } else if (!has_space_) {
    space_ = {0, source_begin, source_end};
    has_space_ = true;
  }
}

void TextFolder::add_run(std::string_view bytes, std::uint32_t source_begin,
                         std::uint32_t source_end) {
  const auto at = static_cast<std::uint32_t>(made_.text.size());
  made_.text.append(bytes);
  const bool equal = bytes.size() == source_end - source_begin;
  if (equal && !made_.runs.empty() && made_.runs.back().source_end == source_begin &&
      is_plain(made_.runs.back(), at)) {
    made_.runs.back().source_end = source_end;
  } else {
    made_.runs.push_back({at, source_begin, source_end});
  }
}

void TextFolder::add_word(std::string_view bytes, std::uint32_t source_begin,
                          std::uint32_t source_end) {
  if (has_space_ && !made_.text.empty()) {
    add_run(" ", space_.source_begin, space_.source_end);
  }
  has_space_ = false;
  if (link_open_ && link_begin_ == no_node) {
    link_begin_ = static_cast<std::uint32_t>(made_.text.size());
  }
  add_run(bytes, source_begin, source_end);
}

void TextFolder::add(std::uint32_t text_node) {
  const HtmlNode& node = tree_.nodes[text_node];
  for (std::uint32_t i = node.first_run; i < node.end_run; ++i) {
    const SourceRun& run = tree_.runs[i];
    const bool is_last = i + 1 == node.end_run;
    const auto end = is_last ? static_cast<std::uint32_t>(node.text.size())
                             : tree_.runs[i + 1].text_begin;
    const bool equal = is_plain(run, end);
    const auto source_at = [&](std::size_t at) {
      return run.source_begin + static_cast<std::uint32_t>(at - run.text_begin);
    };
    for (std::size_t at = run.text_begin; at < end;) {
      const std::size_t from = at;
      if (const std::size_t space = white_space_length(node.text, at); space > 0) {
        at += space;
        add_space(equal ? source_at(from) : run.source_begin,
                  equal ? source_at(at) : run.source_end);
        continue;
      }
      while (at < end && white_space_length(node.text, at) == 0) ++at;
      const std::string_view word = node.text.substr(from, at - from);
      if (equal) {
        add_word(word, source_at(from), source_at(at));
        continue;
      }
      // One character, or a coarse run, each part of which keeps the whole range; a
      // word just as long is cut in two, lest it look plain.
      const bool looks_plain = word.size() == run.source_end - run.source_begin;
      const std::size_t first = looks_plain ? length_of_first(word) : word.size();
      add_word(word.substr(0, first), run.source_begin, run.source_end);
      if (first == word.size()) continue;
      add_run(word.substr(first), run.source_begin, run.source_end);
    }
  }
}

void TextFolder::add_break(std::uint32_t element) {
  const HtmlNode& node = tree_.nodes[element];
  add_space(node.source_begin, node.source_end);
}

void TextFolder::open_link(std::string_view href) {
  close_link();
  link_open_ = true;
  href_ = href;
}

void TextFolder::close_link() {
  const auto end = static_cast<std::uint32_t>(made_.text.size());
  if (link_open_ && link_begin_ < end) {
    made_.links.push_back({{link_begin_, end}, std::string(href_)});
  }
  link_open_ = false;
  link_begin_ = no_node;
}

VisibleText TextFolder::take() {
  const bool reopen = link_open_;
  close_link();
  link_open_ = reopen;
  has_space_ = false;
  VisibleText made = std::move(made_);
  made_ = {};
  return made;
}

VisibleText visible_text(const HtmlTree& tree, std::uint32_t node) {
  TextFolder folder(tree);
  std::vector<std::uint32_t> open;
  const auto leave = [&](std::uint32_t at) {
    while (!open.empty() && tree.nodes[open.back()].end <= at) {
      folder.add_break(open.back());
      open.pop_back();
    }
  };
  std::uint32_t at = node;
  while (at < tree.nodes[node].end) {
    leave(at);
    const HtmlNode& here = tree.nodes[at];
    if (here.is_text()) {
      folder.add(at);
    } else if (here.tag == "script" || here.tag == "style") {
      at = here.end;
      continue;
    } else if (here.tag == "br") {
      folder.add_break(at);
    } else if (is_block_element(here.tag)) {
      folder.add_break(at);
      open.push_back(at);
    }
    ++at;
  }
  return folder.take();
}

}  // namespace ascribe
