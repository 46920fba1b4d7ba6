// SPDX-License-Identifier: Apache-2.0
// The last lines to go are told by what they say.
#include "article/tidy.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/folded_words.h"

namespace ascribe {
namespace {

constexpr std::uint32_t promo_tokens = 25;
constexpr std::uint32_t caption_tokens = 40;
constexpr std::uint32_t credit_tokens = 60;
constexpr std::size_t most_credits = 3;
constexpr double share_before_end_line = 0.35;

/// Folded, without the marks around it: "» Related:" is the line "related".
std::string bare_line(const std::string& text) {
  std::string line = folded(text);
  const auto is_edge = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && c != '@' && !(c >= 'a' && c <= 'z') &&
           !(c >= '0' && c <= '9') && c != '(' && c != '#';
  };
  std::size_t begin = 0;
  while (begin < line.size() && is_edge(line[begin])) ++begin;
  std::size_t end = line.size();
  while (end > begin && is_edge(line[end - 1])) --end;
  return line.substr(begin, end - begin);
}

bool is_text_kind(const Passage& passage) {
  return passage.block.kind != ParagraphKind::embed;
}

/// Blocks that are only links: menus, topics, teasers.
bool is_links(const Passage& passage) {
  if (passage.level > 0) return false;
  if (!passage.in_paragraph) return passage.link_share > 0.75;
  return passage.link_share > 0.9 && passage.tokens < promo_tokens;
}

bool holds_any(const std::string& line, const WordList& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return line.find(phrase) != std::string::npos;
  });
}

class LineReader {
 public:
  explicit LineReader(const WordLists& words)
      : promo_starts_(words["promo-starts"]),
        furniture_(words["furniture-lines"]),
        end_lines_(words["end-lines"]),
        credit_starts_(words["credit-starts"]),
        credit_phrases_(words["credit-phrases"]),
        caption_phrases_(words["caption-phrases"]) {}

  bool is_furniture(const Passage& passage) const {
    if (passage.tokens >= promo_tokens) return false;
    const std::string line = bare_line(passage.block.text);
    return furniture_.count(line) > 0 || starts_with_any(line, promo_starts_);
  }
  bool is_caption(const Passage& passage) const {
    if (passage.in_paragraph || passage.tokens >= caption_tokens) return false;
    return holds_any(folded(passage.block.text), caption_phrases_);
  }
  bool is_end_line(const Passage& passage) const {
    if (passage.tokens >= promo_tokens) return false;
    const std::string line = bare_line(passage.block.text);
    if (end_lines_.count(line) > 0) return true;
    // "12 comments" and "comments (12)" are the line "comments".
    const std::vector<std::string> words = folded_words(line);
    std::string without_numbers;
    for (const std::string& word : words) {
      if (word.find_first_not_of("0123456789") == std::string::npos) continue;
      without_numbers += (without_numbers.empty() ? "" : " ") + word;
    }
    return passage.tokens <= 6 && end_lines_.count(without_numbers) > 0;
  }
  bool is_credit(const Passage& passage) const {
    if (passage.tokens >= credit_tokens) return false;
    const std::string line = folded(passage.block.text);
    if (starts_with_any(line, credit_starts_)) return true;
    if (starts_with_any(bare_line(passage.block.text), credit_starts_)) return true;
    return holds_any(line, credit_phrases_);
  }

 private:
  const WordList& promo_starts_;
  const WordList& furniture_;
  const WordList& end_lines_;
  const WordList& credit_starts_;
  const WordList& credit_phrases_;
  const WordList& caption_phrases_;
};

std::string_view block_rule(const Passage& passage, const LineReader& lines) {
  if (!is_text_kind(passage)) return {};
  if (passage.level == 1) return "headline";
  if (passage.is_notice) return "notice";
  if (is_links(passage)) return "links";
  if (lines.is_furniture(passage)) return "promo";
  return lines.is_caption(passage) ? "caption" : std::string_view();
}

void drop_blocks(Story& story, const LineReader& lines) {
  story.drop_by([&](const Passage& passage) { return block_rule(passage, lines); });
}

void cut_at_end_line(Story& story, const LineReader& lines) {
  double total = 0;
  for (const Passage* passage : story.kept) total += passage->weight;
  double behind = 0;
  bool is_over = false;
  story.drop_by([&](const Passage& passage) {
    is_over = is_over || (behind >= share_before_end_line * total && behind > 0 &&
                          lines.is_end_line(passage));
    behind += passage.weight;
    return is_over ? std::string_view("after-end") : std::string_view();
  });
}

/// A line a story does not begin or end with: a heading, a label, a few bare words.
bool is_loose(const Passage& passage) {
  if (!is_text_kind(passage)) return false;
  if (passage.level > 0) return true;
  if (passage.weight > 0) return false;
  if (passage.block.kind == ParagraphKind::quote) return false;
  return !passage.has_sentence_mark || passage.link_share > 0.5;
}

void drop_last(Story& story, std::string_view rule) {
  story.note(*story.kept.back(), rule);
  story.kept.pop_back();
}

void trim(Story& story) {
  while (!story.kept.empty() && is_loose(*story.kept.back()))
    drop_last(story, "loose-end");
  bool has_begun = false;
  story.drop_by([&](const Passage& passage) {
    has_begun = has_begun || !is_loose(passage);
    return has_begun ? std::string_view() : std::string_view("loose-start");
  });
}

/// A quotation, or a block named a pull quote, whose words stand in the story anyway.
void drop_pull_quotes(Story& story) {
  constexpr std::uint32_t least = 5;
  constexpr std::uint32_t most = 80;
  constexpr std::size_t enough = 64;  // each is looked for in the whole story
  const auto may_repeat = [](const Passage& passage) {
    const bool is_set_apart = passage.aside == ParagraphKind::pull_quote ||
                              passage.block.kind == ParagraphKind::quote;
    return is_set_apart && passage.tokens >= least && passage.tokens <= most;
  };
  if (std::none_of(story.kept.begin(), story.kept.end(),
                   [&](const Passage* passage) { return may_repeat(*passage); })) {
    return;
  }
  std::string told;
  for (const Passage* passage : story.kept) {
    if (!may_repeat(*passage))
      told += " " + joined_folded_words(passage->block.text) + " \n";
  }
  std::size_t looked_for = 0;
  story.drop_by([&](const Passage& passage) {
    if (!may_repeat(passage) || ++looked_for > enough) return std::string_view();
    const std::string words = " " + joined_folded_words(passage.block.text) + " ";
    return told.find(words) == std::string::npos ? "" : std::string_view("pull-quote");
  });
}

void drop_credits(Story& story, const LineReader& lines) {
  for (std::size_t i = 0; i < most_credits && story.kept.size() > 1; ++i) {
    const Passage& last = *story.kept.back();
    if (!is_text_kind(last) || !lines.is_credit(last)) return;
    drop_last(story, "credit");
    trim(story);
  }
}

}  // namespace

void drop_furniture(Story& story, const WordLists& words) {
  drop_blocks(story, LineReader(words));
}

void tidy(Story& story, const WordLists& words) {
  const LineReader lines(words);
  drop_blocks(story, lines);
  cut_at_end_line(story, lines);
  trim(story);
  drop_credits(story, lines);
  drop_pull_quotes(story);
}

}  // namespace ascribe
