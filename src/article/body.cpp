// SPDX-License-Identifier: Apache-2.0
// Finding the story: flatten, weigh, prune, find its container, tidy.
//
// Guarded pruning and heaviest descent, in that order. First every part that is
// probably not story is taken out, each by a rule that may only take so much of the
// page's prose (prune.cpp); then the smallest element that holds what is left is the
// container (container.cpp); then single lines go by what they say (tidy.cpp). When
// that leaves next to nothing, a rule was wrong about this page, and it is read again
// with names ignored.
#include "article/body.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "article/container.h"
#include "article/headline.h"
#include "article/page_kind.h"
#include "article/passages.h"
#include "article/prose.h"
#include "article/prune.h"
#include "article/tidy.h"

namespace ascribe {
namespace {

constexpr std::size_t short_story = 200;  ///< characters

struct Attempt {
  Story story;
  double prose = 0;     ///< weight of the story
  double left_out = 0;  ///< weight that pruning left but the story does not hold
  std::size_t characters = 0;
};

Attempt attempt_of(Story story, double prose_on_page) {
  Attempt attempt;
  attempt.story = std::move(story);
  for (const Passage* passage : attempt.story.kept) {
    attempt.prose += passage->weight;
    attempt.characters += passage->characters;
  }
  attempt.left_out = std::max(0.0, prose_on_page - attempt.prose);
  return attempt;
}

/// `rule`, by which a part was taken out, or what the names in it tell more exactly.
std::string_view named_rule(const Passage& passage, std::string_view rule) {
  if (rule != "names/weak" && rule != "aside") return rule;
  if (passage.aside == ParagraphKind::caption) return "names/caption";
  if (passage.aside == ParagraphKind::credit) return "names/credit";
  if (passage.aside == ParagraphKind::pull_quote) return "names/pull-quote";
  return rule;
}

class StoryFinder {
 public:
  StoryFinder(const HtmlTree& tree, const ClassNames& names, std::string_view title,
              const WordLists& words)
      : tree_(tree), names_(names), title_(title), words_(words) {}

  Body find();

 private:
  Attempt attempt(Pruning pruning) const;
  Story inside(std::uint32_t container, const ProseMap& prose) const;
  Attempt named_attempt() const;
  Attempt sentences_attempt() const;
  Attempt best_attempt() const;
  Body assemble(const Attempt& attempt);
  void list_omissions(const std::vector<std::string_view>& fates, Body& body);

  const HtmlTree& tree_;
  const ClassNames& names_;
  std::string_view title_;
  const WordLists& words_;
  std::vector<Passage> passages_;
};

Attempt StoryFinder::attempt(Pruning pruning) const {
  ProseMap prose(tree_, passages_);
  prune(tree_, names_, pruning, prose);
  if (pruning != Pruning::none) prune_other_stories(tree_, title_, prose);
  std::uint32_t root = 0;
  if (pruning != Pruning::none && !title_.empty()) {
    if (const auto headline = find_headline(passages_, title_, passages_.size())) {
      root = article_around(tree_, prose, passages_[*headline].block.node);
    }
  }
  Story story = inside(find_container(tree_, prose, root), prose);
  tidy(story, words_);
  return attempt_of(std::move(story), prose.total());
}

Story StoryFinder::inside(std::uint32_t container, const ProseMap& prose) const {
  const std::vector<std::string_view> gone = prose.gone();
  Story story(passages_);
  for (const Passage& passage : passages_) {
    const std::uint32_t node = passage.block.node;
    const bool is_inside = container <= node && node < tree_.nodes[container].end;
    // A picture's words may stand in a header or beside the container.
    const bool is_near =
        gone[node].empty() || gone[node] == "names/weak" || gone[node] == "header";
    if (passage.in_caption && is_near) {
      story.note(passage, "figcaption");
    } else if (!gone[node].empty()) {
      story.note(passage, named_rule(passage, gone[node]));
    } else if (!is_inside) {
      story.note(passage, "outside-story");
    } else {
      story.kept.push_back(&passage);
    }
  }
  return story;
}

Attempt StoryFinder::best_attempt() const {
  Attempt best = attempt(Pruning::all);
  for (const Pruning less : {Pruning::strong_names, Pruning::none}) {
    if (!best.story.kept.empty() && best.characters >= short_story) break;
    Attempt other = attempt(less);
    if (other.characters >= 2 * best.characters) best = std::move(other);
  }
  if (best.characters < short_story) {
    Attempt other = named_attempt();
    if (other.characters > best.characters) return other;
    if (best.prose <= 0) return sentences_attempt();
  }
  return best;
}

/// Poems, results, programmes: text that weighs nothing as prose is believed where the
/// page says that it is the body.
Attempt StoryFinder::named_attempt() const {
  const std::uint32_t body = named_body(tree_, words_["body-names"]);
  ProseMap prose(tree_, passages_);
  if (body == no_node) return {};
  prune(tree_, names_, Pruning::all, prose);
  Story story = inside(body, prose);
  drop_furniture(story, words_);
  return attempt_of(std::move(story), prose.total());
}

/// A page with not one line long enough to weigh: its paragraphs that are sentences.
Attempt StoryFinder::sentences_attempt() const {
  ProseMap prose(tree_, passages_);
  prune(tree_, names_, Pruning::all, prose);
  Story story = inside(0, prose);
  drop_furniture(story, words_);
  story.drop_by([](const Passage& passage) {
    const bool is_sentence =
        passage.in_paragraph && passage.has_sentence_mark && passage.link_share <= 0.5;
    return is_sentence ? std::string_view() : std::string_view("no-sentence");
  });
  return attempt_of(std::move(story), prose.total());
}

/// A short story, or one with much other prose beside it, is less surely whole.
double confidence_of(const Attempt& attempt) {
  constexpr double enough_prose = 600;
  if (attempt.prose <= 0) return 0.05;
  const double share = attempt.prose / (attempt.prose + attempt.left_out);
  return share * std::min(1.0, attempt.prose / enough_prose);
}

/// The rule names that tell what a block is, not only that it goes. What is called
/// caption or credit away from the story belongs to a teaser.
ParagraphKind kind_of(std::string_view rule, ParagraphKind own, bool is_beside) {
  const ParagraphKind caption =
      is_beside ? ParagraphKind::caption : ParagraphKind::furniture;
  if (rule == "figcaption" || rule == "caption" || rule == "names/caption")
    return caption;
  if (rule == "credit") return ParagraphKind::credit;
  if (rule == "names/credit")
    return is_beside ? ParagraphKind::credit : ParagraphKind::furniture;
  if (rule == "pull-quote" || rule == "names/pull-quote")
    return ParagraphKind::pull_quote;
  return own == ParagraphKind::caption ? ParagraphKind::furniture : own;
}

/// Adds what is left to `body`; the texts are moved out of the passages.
void StoryFinder::list_omissions(const std::vector<std::string_view>& fates,
                                 Body& body) {
  const auto is_kept = [](std::string_view fate) { return fate.empty(); };
  const auto first = std::find_if(fates.begin(), fates.end(), is_kept);
  const auto last = std::find_if(fates.rbegin(), fates.rend(), is_kept);
  // A picture may lead: its words stand a little before the story.
  constexpr std::ptrdiff_t lead = 3;
  const auto begin = static_cast<std::size_t>(
      std::max<std::ptrdiff_t>(first - fates.begin() - lead, 0));
  const auto end = static_cast<std::size_t>(fates.rend() - last);
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    Block& block = passages_[i].block;
    if (i < fates.size() && fates[i].empty()) continue;
    const std::string_view rule = i < fates.size() ? fates[i] : "no-story";
    const Span source{block.runs.front().source_begin, block.runs.back().source_end};
    body.omitted.push_back({kind_of(rule, block.kind, begin <= i && i < end),
                            std::move(block.text), source, rule});
  }
}

Body StoryFinder::assemble(const Attempt& attempt) {
  Body body;
  body.figures = count_page(passages_, attempt.characters, words_);
  std::vector<std::string_view> fates = attempt.story.fates();
  if (!attempt.story.kept.empty()) {
    body.confidence = confidence_of(attempt);
    const auto first =
        static_cast<std::size_t>(attempt.story.kept.front() - passages_.data());
    if (const auto headline = find_headline(passages_, title_, first)) {
      Block block = passages_[*headline].block;  // a kept one may repeat it
      block.kind = ParagraphKind::heading;
      block.is_headline = true;
      body.blocks.push_back(std::move(block));
      fates[*headline] = "";
    }
    for (const Passage* passage : attempt.story.kept) {
      const bool repeats_headline = passage->level > 0 && !body.blocks.empty() &&
                                    body.blocks.front().text == passage->block.text;
      if (repeats_headline) continue;
      body.blocks.push_back(std::move(
          passages_[static_cast<std::size_t>(passage - passages_.data())].block));
    }
  }
  list_omissions(fates, body);
  return body;
}

Body StoryFinder::find() {
  if (tree_.nodes.empty()) return {};
  passages_ = find_passages(tree_, names_, words_);
  weigh(passages_);
  return assemble(best_attempt());
}

}  // namespace

Body find_body(const HtmlTree& tree, const ClassNames& names, std::string_view title,
               const WordLists& words) {
  return StoryFinder(tree, names, title, words).find();
}

}  // namespace ascribe
