// SPDX-License-Identifier: Apache-2.0
// Flattening: from a tree to blocks of text in reading order.
#include "article/passages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/folded_words.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

/// Elements whose text is never read as part of a page.
constexpr std::array<std::string_view, 22> skipped_tags = {
    "audio", "button", "canvas", "datalist", "dialog", "frame",   "head",     "iframe",
    "input", "map",    "math",   "meter",    "nav",    "object",  "progress", "rp",
    "rt",    "script", "select", "style",    "svg",    "template"};
static_assert(std::is_sorted(skipped_tags.begin(), skipped_tags.end()));

bool is_skipped(std::string_view tag) {
  return tag == "textarea" || tag == "video" || tag == "menu" ||
         std::binary_search(skipped_tags.begin(), skipped_tags.end(), tag);
}

int heading_level(std::string_view tag) {
  const bool is_heading =
      tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
  return is_heading ? tag[1] - '0' : 0;
}

class PassageFinder {
 public:
  PassageFinder(const HtmlTree& tree, const ClassNames& names, const WordLists& words)
      : tree_(tree),
        names_(names),
        stop_words_(words["stop-words"]),
        notice_starts_(words["notice-starts"]),
        folder_(tree) {}

  std::vector<Passage> run();

 private:
  /// What the elements around a text say about it.
  struct Place {
    std::uint32_t block = 0;  ///< nearest block element
    int level = 0;
    bool in_list = false;
    bool in_cell = false;
    bool in_quote = false;
    bool in_embed = false;
    bool in_caption = false;
    std::optional<ParagraphKind> aside;
  };
  struct Open {
    std::uint32_t node;
    bool is_block;
    bool is_link;
    Place place;
  };

  std::optional<ParagraphKind> aside_named(std::uint32_t node) const;
  void enter(std::uint32_t node);
  void leave_until(std::uint32_t node);
  void read_text(std::uint32_t node);
  void read_break(std::uint32_t node);
  bool is_unseen_inline(std::uint32_t node) const;
  void flush();
  void classify(Passage& passage) const;
  void measure(Passage& passage) const;

  const HtmlTree& tree_;
  const ClassNames& names_;
  const WordList& stop_words_;
  const WordList& notice_starts_;
  TextFolder folder_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> links_;
  Place place_;               ///< of the text the folder is collecting
  bool after_break_ = false;  ///< a <br> and nothing but space since
  std::vector<Passage> passages_;
};

/// Small hidden labels inside a line ("opens in a new tab") would end up in its words.
bool PassageFinder::is_unseen_inline(std::uint32_t node) const {
  return !is_block_element(tree_.nodes[node].tag) && names_.of(node).unseen;
}

std::optional<ParagraphKind> PassageFinder::aside_named(std::uint32_t node) const {
  const NameFacts& names = names_.of(node);
  if (names.credit) return ParagraphKind::credit;
  if (names.pull_quote) return ParagraphKind::pull_quote;
  if (names.caption) return ParagraphKind::caption;
  return std::nullopt;
}

void PassageFinder::enter(std::uint32_t node) {
  const HtmlNode& element = tree_.nodes[node];
  const bool is_block = is_block_element(element.tag);
  if (is_block) flush();
  const std::string_view tag = element.tag;
  Place place = open_.empty() ? Place{} : open_.back().place;
  if (is_block) place.block = node;
  if (const int level = heading_level(tag); level > 0) place.level = level;
  place.in_list |= tag == "li" || tag == "dd" || tag == "dt";
  place.in_cell |= tag == "td" || tag == "th";
  place.in_quote |= tag == "blockquote";
  place.in_caption |= tag == "figcaption";
  if (const auto aside = aside_named(node)) place.aside = aside;
  place.in_embed = place.in_embed || names_.of(node).embed;
  const bool is_link = element.tag == "a" && tree_.has(node, "href");
  if (is_link) {
    links_.push_back(node);
    folder_.open_link(tree_.attribute(node, "href"));
  }
  open_.push_back({node, is_block, is_link, place});
  after_break_ = after_break_ && !is_block;
}

void PassageFinder::leave_until(std::uint32_t node) {
  while (!open_.empty() && tree_.nodes[open_.back().node].end <= node) {
    const Open last = open_.back();
    open_.pop_back();
    if (last.is_block) flush();
    if (!last.is_link) continue;
    folder_.close_link();
    links_.pop_back();
    if (!links_.empty()) folder_.open_link(tree_.attribute(links_.back(), "href"));
  }
}

void PassageFinder::read_text(std::uint32_t node) {
  const std::string_view text = tree_.nodes[node].text;
  std::size_t at = 0;
  for (std::size_t space; at < text.size(); at += space) {
    space = white_space_length(text, at);
    if (space == 0) break;
  }
  if (at < text.size()) {
    after_break_ = false;
    place_ = open_.empty() ? Place{} : open_.back().place;
  }
  folder_.add(node);
}

void PassageFinder::read_break(std::uint32_t node) {
  if (after_break_) {
    flush();
  } else {
    folder_.add_break(node);
  }
  after_break_ = true;
}

void PassageFinder::flush() {
  VisibleText made = folder_.take();
  if (made.text.empty()) return;
  Passage passage;
  passage.block.text = std::move(made.text);
  passage.block.runs = std::move(made.runs);
  passage.block.links = std::move(made.links);
  passage.block.node = place_.block;
  classify(passage);
  measure(passage);
  passages_.push_back(std::move(passage));
}

void PassageFinder::classify(Passage& passage) const {
  passage.level = place_.level;
  passage.in_list = place_.in_list;
  passage.in_cell = place_.in_cell;
  passage.in_caption = place_.in_caption;
  passage.aside = place_.aside;
  passage.in_paragraph = tree_.nodes[place_.block].tag == "p";
  ParagraphKind& kind = passage.block.kind;
  if (place_.in_caption) {
    kind = ParagraphKind::caption;
  } else if (place_.in_embed) {
    kind = ParagraphKind::embed;
  } else if (place_.level > 0) {
    kind = ParagraphKind::heading;
  } else if (place_.in_quote) {
    kind = ParagraphKind::quote;
  } else if (place_.in_list) {
    kind = ParagraphKind::list_item;
  }
}

void PassageFinder::measure(Passage& passage) const {
  const std::string& text = passage.block.text;
  const TextFigures figures = measure_text(text, stop_words_, 2);
  passage.tokens = figures.tokens;
  passage.characters = figures.characters;
  passage.stop_words = figures.stop_words;
  passage.has_sentence_mark = figures.has_sentence_mark;
  passage.is_spaceless = figures.is_spaceless;
  constexpr std::size_t longest_start = 60;
  passage.is_notice =
      starts_with_any(folded(text.substr(0, longest_start)), notice_starts_);
  std::size_t linked = 0;
  for (const Link& link : passage.block.links) linked += link.where.size();
  passage.link_share = static_cast<double>(linked) / static_cast<double>(text.size());
}

std::vector<Passage> PassageFinder::run() {
  const auto count = static_cast<std::uint32_t>(tree_.nodes.size());
  for (std::uint32_t at = 0; at < count;) {
    leave_until(at);
    const HtmlNode& node = tree_.nodes[at];
    if (node.is_text()) {
      read_text(at);
    } else if (is_skipped(node.tag) || is_unseen_inline(at)) {
      if (is_block_element(node.tag)) flush();
      at = node.end;
      continue;
    } else if (node.tag == "br") {
      read_break(at);
    } else {
      enter(at);
    }
    ++at;
  }
  leave_until(count);
  flush();
  return std::move(passages_);
}

}  // namespace

std::vector<Passage> find_passages(const HtmlTree& tree, const ClassNames& names,
                                   const WordLists& words) {
  return PassageFinder(tree, names, words).run();
}

}  // namespace ascribe
