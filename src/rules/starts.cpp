// SPDX-License-Identifier: Apache-2.0
// The first set of a pattern, as of a grammar.
//
// Nine of ten tokens can begin no match of a given pattern, and one glance at their
// classes shows it; without that each costs a walk through the steps up to the first
// token. What looks at nothing or only behind (forks, captures, at_start, at_end,
// not_token) is passed: so the set may be too large, never too small.
#include "rules/starts.h"

#include <algorithm>

namespace ascribe {

void Starts::add(const std::vector<ClassId>& classes) {
  for (const ClassId cls : classes) {
    classes_[cls / 64] |= std::uint64_t{1} << (cls % 64);
  }
}

void Starts::gather(const Program& program, std::size_t row_words) {
  anywhere_ = false;
  types_ = 0;
  classes_.assign(row_words, 0);
  seen_.assign(program.steps.size(), false);
  open_.assign(1, program.first);
  while (!open_.empty() && !anywhere_) {
    const std::uint16_t at = open_.back();
    open_.pop_back();
    if (seen_[at]) continue;
    seen_[at] = true;
    const Step& step = program.steps[at];
    switch (step.op) {
      case Step::Op::token:
      case Step::Op::is_token:
        add(step.classes);
        break;
      case Step::Op::mention:
        types_ = static_cast<std::uint16_t>(types_ | step.types);
        break;
      case Step::Op::gap_token:
      case Step::Op::accept:
        anywhere_ = true;
        break;
      case Step::Op::fork:
        open_.push_back(step.other);
        open_.push_back(step.next);
        break;
      default:
        open_.push_back(step.next);
        break;
    }
  }
}

bool Starts::may_begin(const ClassifiedTokens& classes,
                       std::span<const Mention> mentions, std::uint32_t token) const {
  if (anywhere_) return true;
  const std::uint64_t* const row = classes.rows.data() + token * classes.row_words;
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    if ((row[i] & classes_[i]) != 0) return true;
  }
  for (std::uint32_t i = classes.phrase_begin[token];
       i < classes.phrase_begin[token + 1]; ++i) {
    const ClassId cls = classes.phrases[i].cls;
    if (((classes_[cls / 64] >> (cls % 64)) & 1u) != 0) return true;
  }
  if (types_ == 0) return false;
  const auto found = std::lower_bound(
      mentions.begin(), mentions.end(), token,
      [](const Mention& mention, std::uint32_t t) { return mention.tokens.begin < t; });
  return found != mentions.end() && found->tokens.begin == token &&
         ((types_ >> static_cast<unsigned>(found->type)) & 1u) != 0;
}

}  // namespace ascribe
