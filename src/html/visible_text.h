// SPDX-License-Identifier: Apache-2.0
// Builds the text a reader sees out of text nodes, white space folded, with the way
// back to the source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/article.h"
#include "html/tree.h"

namespace ascribe {

/// One line of visible text: no space at either end, single spaces inside.
///
///   source  Rain&nbsp;&amp; <b>wind</b>
///   text    Rain & wind
///   runs    "Rain" plain, " " from "&nbsp;", "&" from "&amp;", " " plain, "wind" plain
///
/// runs and links are as in Article, offsets within `text`, urls as written.
struct VisibleText {
  std::string text;
  std::vector<SourceRun> runs;
  std::vector<Link> links;
};

/// Collects text nodes and breaks into one VisibleText at a time.
class TextFolder {
 public:
  explicit TextFolder(const HtmlTree& tree) : tree_(tree) {}

  /// Appends a text node.
  void add(std::uint32_t text_node);
  /// Puts a space where markup, and no character, parts two words: at a <br>.
  void add_break(std::uint32_t element);
  /// Text added between the two belongs to one anchor. Not nested; an anchor that
  /// spans several texts is opened again for each.
  void open_link(std::string_view href);
  void close_link();

  bool is_empty() const { return made_.text.empty(); }

  /// What was added since the last take, trimmed; the folder starts anew.
  VisibleText take();

 private:
  void add_space(std::uint32_t source_begin, std::uint32_t source_end);
  void add_word(std::string_view bytes, std::uint32_t source_begin,
                std::uint32_t source_end);
  void add_run(std::string_view bytes, std::uint32_t source_begin,
               std::uint32_t source_end);

  const HtmlTree& tree_;
  VisibleText made_;
  SourceRun space_;  ///< the space to write before the next word
  bool has_space_ = false;
  bool link_open_ = false;
  std::string_view href_;
  std::uint32_t link_begin_ = no_node;  ///< where the anchor's first word began
};

/// The length of the white space character at `at`: HTML's five and Unicode's spaces
/// and line separators (not zero-width ones); 0 when there is none.
std::size_t white_space_length(std::string_view text, std::size_t at);

/// The same for those beyond ASCII.
std::size_t wide_space_length(std::string_view text, std::size_t at);

inline std::size_t white_space_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return lead == ' ' || (lead >= '\t' && lead <= '\r') ? 1 : 0;
  return wide_space_length(text, at);
}

/// All text under `node` as one line, every block boundary and <br> a space. For
/// metadata: a headline, a byline. Script and style contents are not text.
VisibleText visible_text(const HtmlTree& tree, std::uint32_t node);

/// Bytes of `text`, or 0 when it is nothing but the white space of markup: such text
/// stands between elements and its length means nothing.
std::uint32_t size_unless_blank(std::string_view text);

/// True for elements whose start and end part words: div, p, li, td ... (not span, a).
bool is_block_element(std::string_view tag);

}  // namespace ascribe
