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
#include <utility>

#include "article/container.h"
#include "article/headline.h"
#include "article/passages.h"
#include "article/prose.h"
#include "article/prune.h"
#include "article/tidy.h"

namespace ascribe {
namespace {

constexpr std::size_t short_story = 200;  ///< characters

struct Attempt {
  std::vector<const Passage*> story;
  double prose = 0;     ///< weight of the story
  double left_out = 0;  ///< weight that pruning left but the story does not hold
  std::size_t characters = 0;
};

Attempt attempt_of(std::vector<const Passage*> story, double prose_on_page) {
  Attempt attempt;
  attempt.story = std::move(story);
  for (const Passage* passage : attempt.story) {
    attempt.prose += passage->weight;
    attempt.characters += passage->characters;
  }
  attempt.left_out = std::max(0.0, prose_on_page - attempt.prose);
  return attempt;
}

class StoryFinder {
 public:
  StoryFinder(const HtmlTree& tree, std::string_view title, const WordLists& words)
      : tree_(tree), title_(title), words_(words), names_(tree, words) {}

  Body find();

 private:
  Attempt attempt(Pruning pruning) const;
  std::vector<const Passage*> inside(std::uint32_t container,
                                     const ProseMap& prose) const;
  Attempt named_attempt() const;
  Attempt sentences_attempt() const;
  Attempt best_attempt() const;
  Body assemble(const Attempt& attempt);

  const HtmlTree& tree_;
  std::string_view title_;
  const WordLists& words_;
  ClassNames names_;
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
  std::vector<const Passage*> story = inside(find_container(tree_, prose, root), prose);
  tidy(story, words_);
  return attempt_of(std::move(story), prose.total());
}

std::vector<const Passage*> StoryFinder::inside(std::uint32_t container,
                                                const ProseMap& prose) const {
  const std::vector<bool> gone = prose.gone();
  std::vector<const Passage*> found;
  for (const Passage& passage : passages_) {
    const std::uint32_t node = passage.block.node;
    const bool is_inside = container <= node && node < tree_.nodes[container].end;
    if (is_inside && !gone[node]) found.push_back(&passage);
  }
  return found;
}

Attempt StoryFinder::best_attempt() const {
  Attempt best = attempt(Pruning::all);
  for (const Pruning less : {Pruning::strong_names, Pruning::none}) {
    if (!best.story.empty() && best.characters >= short_story) break;
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
  std::vector<const Passage*> story = inside(body, prose);
  drop_furniture(story, words_);
  return attempt_of(std::move(story), prose.total());
}

/// A page with not one line long enough to weigh: its paragraphs that are sentences.
Attempt StoryFinder::sentences_attempt() const {
  ProseMap prose(tree_, passages_);
  prune(tree_, names_, Pruning::all, prose);
  std::vector<const Passage*> story = inside(0, prose);
  drop_furniture(story, words_);
  std::erase_if(story, [](const Passage* passage) {
    return !passage->in_paragraph || !passage->has_sentence_mark ||
           passage->link_share > 0.5;
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

Body StoryFinder::assemble(const Attempt& attempt) {
  Body body;
  if (attempt.story.empty()) return body;
  body.confidence = confidence_of(attempt);
  const auto first = static_cast<std::size_t>(attempt.story.front() - passages_.data());
  if (const auto headline = find_headline(passages_, title_, first)) {
    Block block = passages_[*headline].block;
    block.kind = ParagraphKind::heading;
    block.is_headline = true;
    body.blocks.push_back(std::move(block));
  }
  for (const Passage* passage : attempt.story) {
    const bool repeats_headline = passage->level > 0 && !body.blocks.empty() &&
                                  body.blocks.front().text == passage->block.text;
    if (!repeats_headline) body.blocks.push_back(passage->block);
  }
  return body;
}

Body StoryFinder::find() {
  if (tree_.nodes.empty()) return {};
  passages_ = find_passages(tree_, names_, words_);
  weigh(passages_);
  return assemble(best_attempt());
}

}  // namespace

Body find_body(const HtmlTree& tree, std::string_view title, const WordLists& words) {
  return StoryFinder(tree, title, words).find();
}

}  // namespace ascribe
