// SPDX-License-Identifier: Apache-2.0
// The matcher: a depth-first walk that visits each (step, token) once a start.
//
// A pattern is a small automaton (program.h). From one start, several paths may lead
// to the same step at the same token; the walk takes choices in the pattern's order,
// so the first to arrive is the one the pattern prefers, and later arrivals can only
// repeat what it found: they are dropped. Hence at most steps x tokens-in-reach moves
// a start, with the captures of the preferred path, and no way to blow up:
//
//   pattern  [":word{0,4}", "said"]  on  "a b c d e f"    5 x 2 moves a start
//
// The walk keeps the longest accepted end. Captures are a chain of records shared by
// all paths (as in a Pike machine's threads, but never copied). Gaps stop at clause
// punctuation, dashes, brackets and quotation marks, the BARRIER of VISL CG-3.
#include "rules/match.h"

#include <algorithm>

namespace ascribe {
namespace {

constexpr std::uint32_t no_record = 0xFFFFFFFF;

// How far from a match, in tokens, an `unless` pattern is looked for. Sentences of
// prose are shorter; on a hostile one of a million tokens it keeps matching linear.
constexpr std::uint32_t unless_window = 200;

struct Record {
  Capture capture = Capture::source;
  bool opens = false;
  std::uint32_t token = 0;
  std::uint32_t before = no_record;
};

struct Thread {
  std::uint16_t step = 0;
  std::uint32_t token = 0;
  std::uint32_t record = no_record;
};

class Walk {
 public:
  Walk(const Program& program, const SentenceView& sentence)
      : program_(program),
        sentence_(sentence),
        width_(std::min<std::size_t>(program.reach,
                                     sentence.tokens.end - sentence.tokens.begin)),
        seen_(program.steps.size() * (width_ + 1), 0) {}

  std::optional<Match> from(std::uint32_t start) {
    start_ = start;
    ++walk_;
    records_.clear();
    best_end_.reset();
    push(program_.first, start, no_record);
    while (!threads_.empty()) {
      const Thread thread = threads_.back();
      threads_.pop_back();
      step(thread);
    }
    if (!best_end_) return std::nullopt;
    Match match;
    match.tokens = {start, *best_end_};
    unwind(best_record_, match);
    return match;
  }

 private:
  void push(std::uint16_t step, std::uint32_t token, std::uint32_t record) {
    threads_.push_back({step, token, record});
  }

  bool first_visit(const Thread& thread) {
    const std::size_t ahead = thread.token - start_;
    if (ahead > width_) return false;
    std::uint32_t& visited = seen_[thread.step * (width_ + 1) + ahead];
    if (visited == walk_) return false;
    visited = walk_;
    return true;
  }

  void step(const Thread& thread) {
    if (!first_visit(thread)) return;
    const Step& step = program_.steps[thread.step];
    const std::uint32_t t = thread.token;
    const bool inside = t < sentence_.tokens.end;
    switch (step.op) {
      case Step::Op::token:
        if (inside) take_token(step, thread);
        return;
      case Step::Op::not_token:
        if (!inside || !in_class(step, t)) push(step.next, t, thread.record);
        return;
      case Step::Op::is_token:
        if (inside && in_class(step, t)) push(step.next, t, thread.record);
        return;
      case Step::Op::gap_token:
        if (inside && in_gap(step, t)) push(step.next, t + 1, thread.record);
        return;
      case Step::Op::mention:
        if (inside) take_mention(step, thread);
        return;
      case Step::Op::fork:
        push(step.other, t, thread.record);  // popped after `next`
        push(step.next, t, thread.record);
        return;
      case Step::Op::open:
      case Step::Op::close:
        records_.push_back({step.capture, step.op == Step::Op::open, t, thread.record});
        push(step.next, t, static_cast<std::uint32_t>(records_.size() - 1));
        return;
      case Step::Op::at_start:
        if (t == sentence_.tokens.begin) push(step.next, t, thread.record);
        return;
      case Step::Op::at_end:
        if (only_stops_from(t)) push(step.next, t, thread.record);
        return;
      case Step::Op::accept:
        if (!best_end_ || t > *best_end_) {
          best_end_ = t;
          best_record_ = thread.record;
        }
        return;
    }
  }

  void take_token(const Step& step, const Thread& thread) {
    const std::uint32_t t = thread.token;
    const ClassifiedTokens& classes = sentence_.classes;
    if (classes.in_any(t, step.classes)) push(step.next, t + 1, thread.record);
    // Phrases are stored longest first and the stack is last in, first out: pushed
    // in reverse, the longest is tried first and the single word last.
    for (std::uint32_t i = classes.phrase_begin[t + 1]; i > classes.phrase_begin[t];
         --i) {
      const ClassifiedTokens::Phrase& phrase = classes.phrases[i - 1];
      if (t + phrase.length > sentence_.tokens.end) continue;
      if (std::find(step.classes.begin(), step.classes.end(), phrase.cls) ==
          step.classes.end()) {
        continue;
      }
      push(step.next, t + phrase.length, thread.record);
    }
  }

  bool in_class(const Step& step, std::uint32_t t) const {
    const ClassifiedTokens& classes = sentence_.classes;
    if (classes.in_any(t, step.classes)) return true;
    for (std::uint32_t i = classes.phrase_begin[t]; i < classes.phrase_begin[t + 1];
         ++i) {
      if (std::find(step.classes.begin(), step.classes.end(), classes.phrases[i].cls) !=
          step.classes.end()) {
        return true;
      }
    }
    return false;
  }

  bool in_gap(const Step& step, std::uint32_t t) const {
    const ClassifiedTokens& classes = sentence_.classes;
    if (classes.in_any(t, step.stops)) return false;
    return !classes.in(t, static_cast<ClassId>(Builtin::barrier)) ||
           classes.in_any(t, step.classes);
  }

  void take_mention(const Step& step, const Thread& thread) {
    const auto found =
        std::lower_bound(sentence_.mentions.begin(), sentence_.mentions.end(),
                         thread.token, [](const Mention& mention, std::uint32_t t) {
                           return mention.tokens.begin < t;
                         });
    if (found == sentence_.mentions.end() || found->tokens.begin != thread.token)
      return;
    if (((step.types >> static_cast<unsigned>(found->type)) & 1u) == 0) return;
    push(step.next, found->tokens.end, thread.record);
  }

  bool only_stops_from(std::uint32_t t) const {
    for (; t < sentence_.tokens.end; ++t) {
      if (!sentence_.classes.in(t, static_cast<ClassId>(Builtin::stop)) &&
          !sentence_.classes.in(t, static_cast<ClassId>(Builtin::close_quote))) {
        return false;
      }
    }
    return true;
  }

  void unwind(std::uint32_t record, Match& match) const {
    // Walking backwards, a capture's close comes before its open. Of several captures
    // of one name the last that took a token stands.
    std::array<std::uint32_t, capture_count> closed_at{};
    for (; record != no_record; record = records_[record].before) {
      const Record& saved = records_[record];
      const auto name = static_cast<std::size_t>(saved.capture);
      if (!saved.opens) {
        closed_at[name] = saved.token;
      } else if (!match.captures[name] && saved.token < closed_at[name]) {
        match.captures[name] = TokenRange{saved.token, closed_at[name]};
      }
    }
  }

  const Program& program_;
  const SentenceView& sentence_;
  std::size_t width_;  ///< tokens one match may span
  std::uint32_t start_ = 0;
  std::uint32_t walk_ = 0;
  std::vector<std::uint32_t> seen_;  ///< the walk that last came by
  std::vector<Thread> threads_;
  std::vector<Record> records_;
  std::optional<std::uint32_t> best_end_;
  std::uint32_t best_record_ = no_record;
};

bool may_match(const Program& program, const SentenceView& sentence) {
  if (program.anchors.empty()) return true;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    if (sentence.classes.in_any(t, program.anchors)) return true;
  }
  // A phrase may hold the anchor class where no single word does.
  const ClassifiedTokens& classes = sentence.classes;
  for (std::uint32_t i = classes.phrase_begin[sentence.tokens.begin];
       i < classes.phrase_begin[sentence.tokens.end]; ++i) {
    if (std::find(program.anchors.begin(), program.anchors.end(),
                  classes.phrases[i].cls) != program.anchors.end()) {
      return true;
    }
  }
  return false;
}

bool forbidden(const CompiledRule& rule, const SentenceView& sentence,
               const Match& match) {
  const std::uint32_t begin =
      std::max(sentence.tokens.begin,
               match.tokens.begin - std::min(match.tokens.begin, unless_window));
  const std::uint32_t end =
      std::min(sentence.tokens.end, match.tokens.end + unless_window);
  for (const Unless& unless : rule.unless) {
    if (!may_match(unless.program, sentence)) continue;
    Walk walk(unless.program, sentence);
    for (std::uint32_t t = begin; t < end; ++t) {
      if (unless.overlap && t >= match.tokens.end) break;
      const std::optional<Match> found = walk.from(t);
      if (!found) continue;
      if (!unless.overlap || found->tokens.end > match.tokens.begin) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Match> match_at(const Program& program, const SentenceView& sentence,
                              std::uint32_t start) {
  return Walk(program, sentence).from(start);
}

std::vector<Match> find_matches(const CompiledRule& rule, std::uint32_t index,
                                const SentenceView& sentence) {
  std::vector<Match> matches;
  for (std::size_t p = 0; p < rule.patterns.size(); ++p) {
    const Program& program = rule.patterns[p];
    if (!may_match(program, sentence)) continue;
    Walk walk(program, sentence);
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      std::optional<Match> match = walk.from(t);
      if (!match || forbidden(rule, sentence, *match)) continue;
      match->rule = index;
      match->pattern = static_cast<std::uint16_t>(p);
      matches.push_back(std::move(*match));
    }
  }
  return matches;
}

}  // namespace ascribe
