// SPDX-License-Identifier: Apache-2.0
// The matcher: how far each step can get from each token, worked out once.
//
// A pattern is a small automaton without cycles (program.h): a step leads only to
// steps of lower number. Let end(s, t) be the furthest token that a path from step s
// at token t can end at, or none. Then
//
//   end(accept, t) = t      end(s, t) = the greatest end over the places s leads to
//
// It does not depend on where the match began, so all starts of a sentence share one
// table, filled on demand: at most steps x tokens cells a pattern, whatever the text.
// That is the tabling of packrat parsing (Ford, ICFP 2002) for an automaton. Only where
// a start has an end are captures recovered: from the start, always the first choice
// whose end is the best one. So of all matches the longest is found, and of those the
// one the pattern prefers.
//
//   pattern  [":word{0,4}", "said"]  on  "a b said"     end(0 words, a) = 3
//
// A match spans at most `reach` tokens, so only as many rows are kept, as a ring; a
// cell's stamp tells for which pattern and token it was filled, and nothing is ever
// cleared. Gaps stop at clause punctuation, dashes, brackets and quotation marks, the
// BARRIER of VISL CG-3. docs/decisions/0007 has the measurements.
#include "rules/match.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace ascribe {
namespace {

constexpr std::uint32_t no_end = 0xFFFFFFFF;

// How far from a match, in tokens, an `unless` pattern is looked for. Sentences of
// prose are shorter; on a hostile one of a million tokens it keeps matching linear.
constexpr std::uint32_t unless_window = 200;

bool has_class(const std::vector<ClassId>& classes, ClassId cls) {
  return std::find(classes.begin(), classes.end(), cls) != classes.end();
}

bool in_step(const ClassifiedTokens& classes, const Step& step, std::uint32_t t) {
  if (classes.in_any(t, step.classes)) return true;
  for (std::uint32_t i = classes.phrase_begin[t]; i < classes.phrase_begin[t + 1];
       ++i) {
    if (has_class(step.classes, classes.phrases[i].cls)) return true;
  }
  return false;
}

bool in_gap(const ClassifiedTokens& classes, const Step& step, std::uint32_t t) {
  if (classes.in_any(t, step.stops)) return false;
  return !classes.in(t, static_cast<ClassId>(Builtin::barrier)) ||
         classes.in_any(t, step.classes);
}

bool closes(const ClassifiedTokens& classes, std::uint32_t t) {
  return classes.in(t, static_cast<ClassId>(Builtin::stop)) ||
         classes.in(t, static_cast<ClassId>(Builtin::close_quote));
}

}  // namespace

void Matcher::begin(const Program& program, const SentenceView& sentence) {
  program_ = &program;
  sentence_ = &sentence;
  const std::uint32_t tokens = sentence.tokens.end - sentence.tokens.begin;
  const std::uint32_t rows = std::bit_ceil(std::min(program.reach, tokens) + 1);
  row_mask_ = rows - 1;
  const std::size_t wanted = std::size_t{rows} * program.steps.size();
  if (cells_.size() < wanted) cells_.resize(wanted);
  if (next_base_ > std::numeric_limits<std::uint32_t>::max() - tokens - 1) {
    std::fill(cells_.begin(), cells_.end(), Cell{});
    next_base_ = 1;
  }
  tail_ = sentence.tokens.end;
  while (tail_ > sentence.tokens.begin && closes(sentence.classes, tail_ - 1)) --tail_;
  base_ = next_base_;
  next_base_ += tokens + 1;
}

Matcher::Cell& Matcher::cell(Place place) {
  const std::size_t row = (place.token - sentence_->tokens.begin) & row_mask_;
  return cells_[row * program_->steps.size() + place.step];
}

std::uint32_t Matcher::stamp_of(Place place) const {
  return base_ + (place.token - sentence_->tokens.begin);
}

std::uint32_t Matcher::furthest(Place from) {
  open_.push_back(from);
  while (!open_.empty()) {
    const Place place = open_.back();
    if (cell(place).stamp == stamp_of(place) || settle(place)) open_.pop_back();
  }
  return cell(from).end;
}

// Fills one cell, or puts what it waits for on the stack.
bool Matcher::settle(Place place) {
  std::uint32_t end = no_end;
  if (program_->steps[place.step].op == Step::Op::accept) {
    end = place.token;
  } else {
    successors(place);
    const std::size_t waiting = open_.size();
    for (const Place& next : next_) {
      const Cell& there = cell(next);
      if (there.stamp != stamp_of(next)) {
        open_.push_back(next);
      } else if (there.end != no_end && (end == no_end || there.end > end)) {
        end = there.end;
      }
    }
    if (open_.size() > waiting) return false;
  }
  cell(place) = {stamp_of(place), end};
  return true;
}

std::optional<Match> Matcher::trace(std::uint32_t start) {
  Place place{program_->first, start};
  const std::uint32_t end = furthest(place);
  if (end == no_end) return std::nullopt;
  Match match;
  match.tokens = {start, end};
  std::array<std::uint32_t, capture_count> opened{};
  for (;;) {
    const Step& step = program_->steps[place.step];
    const auto name = static_cast<std::size_t>(step.capture);
    if (step.op == Step::Op::accept) return match;
    if (step.op == Step::Op::open) opened[name] = place.token;
    // Of several captures of one name the last that took a token stands.
    if (step.op == Step::Op::close && place.token > opened[name]) {
      match.captures[name] = TokenRange{opened[name], place.token};
    }
    successors(place);  // all of them settled on the way to `end`
    place = *std::find_if(next_.begin(), next_.end(),
                          [&](const Place& next) { return cell(next).end == end; });
  }
}

// The places a step leads to, the preferred one first, in next_.
void Matcher::successors(Place place) {
  next_.clear();
  const Step& step = program_->steps[place.step];
  const ClassifiedTokens& classes = sentence_->classes;
  const std::uint32_t t = place.token;
  const bool inside = t < sentence_->tokens.end;
  switch (step.op) {
    case Step::Op::token:
      if (inside) token_successors(step, t);
      return;
    case Step::Op::not_token:
      if (!inside || !in_step(classes, step, t)) next_.push_back({step.next, t});
      return;
    case Step::Op::is_token:
      if (inside && in_step(classes, step, t)) next_.push_back({step.next, t});
      return;
    case Step::Op::gap_token:
      if (inside && in_gap(classes, step, t)) next_.push_back({step.next, t + 1});
      return;
    case Step::Op::mention:
      if (inside) mention_successor(step, t);
      return;
    case Step::Op::fork:
      next_.push_back({step.next, t});
      next_.push_back({step.other, t});
      return;
    case Step::Op::open:
    case Step::Op::close:
      next_.push_back({step.next, t});
      return;
    case Step::Op::at_start:
      if (t == sentence_->tokens.begin) next_.push_back({step.next, t});
      return;
    case Step::Op::at_end:
      if (t >= tail_) next_.push_back({step.next, t});
      return;
    case Step::Op::accept:
      return;
  }
}

void Matcher::token_successors(const Step& step, std::uint32_t token) {
  const ClassifiedTokens& classes = sentence_->classes;
  // Phrases are stored longest first; a single word comes last.
  for (std::uint32_t i = classes.phrase_begin[token];
       i < classes.phrase_begin[token + 1]; ++i) {
    const ClassifiedTokens::Phrase& phrase = classes.phrases[i];
    if (token + phrase.length > sentence_->tokens.end) continue;
    if (!has_class(step.classes, phrase.cls)) continue;
    next_.push_back({step.next, token + phrase.length});
  }
  if (classes.in_any(token, step.classes)) next_.push_back({step.next, token + 1});
}

void Matcher::mention_successor(const Step& step, std::uint32_t token) {
  const auto found = std::lower_bound(
      sentence_->mentions.begin(), sentence_->mentions.end(), token,
      [](const Mention& mention, std::uint32_t t) { return mention.tokens.begin < t; });
  if (found == sentence_->mentions.end() || found->tokens.begin != token) return;
  if (((step.types >> static_cast<unsigned>(found->type)) & 1u) == 0) return;
  if (found->tokens.end - token > mention_reach) return;
  next_.push_back({step.next, found->tokens.end});
}

// Takes out of matches_, from `first` on, what an `unless` pattern forbids.
void Matcher::drop_forbidden(const CompiledRule& rule, const SentenceView& sentence,
                             std::size_t first) {
  for (const Unless& unless : rule.unless) {
    if (matches_.size() == first) return;
    if (!may_match(unless.program, sentence)) continue;
    find_all(unless.program, sentence);
    const auto forbidden = [&](const Match& match) {
      const TokenRange at = match.tokens;
      const std::uint32_t from = at.begin - std::min(at.begin, unless_window);
      const std::uint32_t to = unless.overlap ? at.end : at.end + unless_window;
      auto found = std::lower_bound(
          found_.begin(), found_.end(), from,
          [](const TokenRange& range, std::uint32_t t) { return range.begin < t; });
      for (; found != found_.end() && found->begin < to; ++found) {
        if (!unless.overlap || found->end > at.begin) return true;
      }
      return false;
    };
    matches_.erase(std::remove_if(matches_.begin() + static_cast<std::ptrdiff_t>(first),
                                  matches_.end(), forbidden),
                   matches_.end());
  }
}

// Where a program matches, in found_: the longest match from each start.
void Matcher::find_all(const Program& program, const SentenceView& sentence) {
  found_.clear();
  begin(program, sentence);
  starts_.gather(program, sentence.classes.row_words);
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    if (!starts_.may_begin(sentence.classes, sentence.mentions, t)) continue;
    const std::uint32_t end = furthest({program.first, t});
    if (end != no_end) found_.push_back({t, end});
  }
}

std::optional<Match> Matcher::at(const Program& program, const SentenceView& sentence,
                                 std::uint32_t start) {
  begin(program, sentence);
  return trace(start);
}

const std::vector<Match>& Matcher::find(const CompiledRule& rule, std::uint32_t index,
                                        const SentenceView& sentence) {
  matches_.clear();
  for (std::size_t p = 0; p < rule.patterns.size(); ++p) {
    const Program& program = rule.patterns[p];
    if (!may_match(program, sentence)) continue;
    const std::size_t first = matches_.size();
    begin(program, sentence);
    starts_.gather(program, sentence.classes.row_words);
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (!starts_.may_begin(sentence.classes, sentence.mentions, t)) continue;
      std::optional<Match> match = trace(t);
      if (!match) continue;
      match->rule = index;
      match->pattern = static_cast<std::uint16_t>(p);
      matches_.push_back(std::move(*match));
    }
    drop_forbidden(rule, sentence, first);
  }
  return matches_;
}

bool may_match(const Program& program, const SentenceView& sentence) {
  for (const std::uint16_t types : program.needs_types) {
    if (std::none_of(sentence.mentions.begin(), sentence.mentions.end(),
                     [&](const Mention& mention) {
                       return ((types >> static_cast<unsigned>(mention.type)) & 1u) !=
                              0;
                     })) {
      return false;
    }
  }
  if (sentence.present.empty()) return true;
  for (const std::vector<ClassId>& classes : program.needs) {
    if (std::none_of(classes.begin(), classes.end(), [&](ClassId cls) {
          return ((sentence.present[cls / 64] >> (cls % 64)) & 1u) != 0;
        })) {
      return false;
    }
  }
  return true;
}

}  // namespace ascribe
