// SPDX-License-Identifier: Apache-2.0
// Gathers md4c's events into blocks of pieces with their places in the source.
//
// md4c hands out text as pointers. Words and entities point into the input, so their
// places are exact; line breaks and the like are literals of its own. It does not
// recurse on its input, but two things can grow out of proportion to it in 0.4.8: cells
// of a wide table with many short rows, and a long link definition used many times.
// Both are counted and end the parse.
#include "markdown/blocks.h"

#include <md4c.h>

#include <functional>
#include <limits>

namespace ascribe {
namespace {

class BlockGatherer {
 public:
  BlockGatherer(std::string_view source, std::uint32_t begin)
      : source_(source), at_(begin), budget_(4 * source.size() + 4096) {}

  int enter_block(MD_BLOCKTYPE type) {
    finish();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) containers_.push_back(type);
    if (is_left_out(type)) ++left_out_;
    if (type == MD_BLOCK_H) in_heading_ = true;
    return spend(1);
  }

  int leave_block(MD_BLOCKTYPE type) {
    finish();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) containers_.pop_back();
    if (is_left_out(type)) --left_out_;
    if (type == MD_BLOCK_H) in_heading_ = false;
    return spend(1);
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    if (type == MD_SPAN_IMG) ++left_out_;
    if (type == MD_SPAN_A && left_out_ == 0) {
      const auto& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
      link_ = {piece_count(), 0, std::string(href.text, href.size)};
      return spend(1 + href.size);
    }
    return spend(1);
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --left_out_;
    if (type == MD_SPAN_A && left_out_ == 0) {
      link_.end_piece = piece_count();
      if (link_.end_piece > link_.first_piece) block_.links.push_back(std::move(link_));
      link_ = {};
    }
    return spend(1);
  }

  int text(MD_TEXTTYPE type, std::string_view words) {
    const bool in_source = !std::less<>()(words.data(), source_.data()) &&
                           std::less<>()(words.data(), source_.data() + source_.size());
    Span where{at_, at_};
    if (in_source) {
      where.begin = static_cast<std::uint32_t>(words.data() - source_.data());
      where.end = where.begin + static_cast<std::uint32_t>(words.size());
    }
    if (type == MD_TEXT_NULLCHAR) where = next_null();
    // What is left out moves `at_` as well: the next NUL stands behind it.
    at_ = where.end;
    if (left_out_ > 0) return spend(1);
    if (type == MD_TEXT_HTML) {
      // A tag inside a word or before a comma parts nothing, except for a line break.
      if (is_line_break_tag(words)) add_break();
    } else if (type == MD_TEXT_NULLCHAR) {
      add(MarkdownPieceKind::replacement, where);
    } else if (!in_source || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      add_break();
    } else {
      add(type == MD_TEXT_ENTITY ? MarkdownPieceKind::entity : MarkdownPieceKind::words,
          where);
    }
    return spend(1);
  }

  std::vector<MarkdownBlock> take() {
    finish();
    return std::move(blocks_);
  }

 private:
  static bool is_left_out(MD_BLOCKTYPE type) {
    return type == MD_BLOCK_CODE || type == MD_BLOCK_HTML || type == MD_BLOCK_TABLE;
  }

  std::uint32_t piece_count() const {
    return static_cast<std::uint32_t>(block_.pieces.size());
  }

  /// Negative when the budget is used up. md4c ends the parse for that alone, although
  /// its header says nonzero.
  int spend(std::size_t cost) {
    if (cost > budget_) return -1;
    budget_ -= cost;
    return 0;
  }

  void add(MarkdownPieceKind kind, Span where) {
    if (where.empty()) return;
    block_.pieces.push_back({kind, where});
  }

  void add_break() {
    block_.pieces.push_back({MarkdownPieceKind::line_break, {at_, at_}});
  }

  /// md4c does not say where a NUL stood; it is the next one. Those in an address or
  /// a tag's inside are never told of, and stand before the words that are told next.
  Span next_null() const {
    const std::size_t found = source_.find('\0', at_);
    if (found == std::string_view::npos) return {at_, at_};
    const auto begin = static_cast<std::uint32_t>(found);
    return {begin, begin + 1};
  }

  static bool is_line_break_tag(std::string_view tag) {
    if (tag.size() < 4 || tag[0] != '<' || (tag[1] | 0x20) != 'b' ||
        (tag[2] | 0x20) != 'r') {
      return false;
    }
    return std::string_view(" \t\r\n/>").find(tag[3]) != std::string_view::npos;
  }

  void finish() {
    if (!block_.pieces.empty()) {
      block_.kind = kind();
      blocks_.push_back(std::move(block_));
    }
    block_ = {};
  }

  MarkdownBlockKind kind() const {
    if (in_heading_) return MarkdownBlockKind::heading;
    if (containers_.empty()) return MarkdownBlockKind::paragraph;
    return containers_.back() == MD_BLOCK_LI ? MarkdownBlockKind::list_item
                                             : MarkdownBlockKind::quote;
  }

  std::string_view source_;
  std::uint32_t at_;
  std::size_t budget_;
  std::vector<MD_BLOCKTYPE> containers_;
  int left_out_ = 0;
  bool in_heading_ = false;
  MarkdownBlock block_;
  MarkdownLink link_;
  std::vector<MarkdownBlock> blocks_;
};

BlockGatherer& gatherer(void* userdata) {
  return *static_cast<BlockGatherer*>(userdata);
}

MD_PARSER parser() {
  MD_PARSER made{};
  made.flags = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  made.enter_block = [](MD_BLOCKTYPE type, void*, void* to) {
    return gatherer(to).enter_block(type);
  };
  made.leave_block = [](MD_BLOCKTYPE type, void*, void* to) {
    return gatherer(to).leave_block(type);
  };
  made.enter_span = [](MD_SPANTYPE type, void* detail, void* to) {
    return gatherer(to).enter_span(type, detail);
  };
  made.leave_span = [](MD_SPANTYPE type, void*, void* to) {
    return gatherer(to).leave_span(type);
  };
  made.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* to) {
    return gatherer(to).text(type, {words, size});
  };
  return made;
}

}  // namespace

std::variant<std::vector<MarkdownBlock>, Failure> markdown_blocks(
    std::string_view source, std::uint32_t begin) {
  const std::string_view body = source.substr(begin);
  BlockGatherer gathered(source, begin);
  const MD_PARSER events = parser();
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &events, &gathered) !=
      0) {
    return Failure{"too-complex", "",
                   "The Markdown grows out of proportion when it is read; simplify its "
                   "tables or link definitions."};
  }
  return gathered.take();
}

}  // namespace ascribe
