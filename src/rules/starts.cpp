// SPDX-License-Identifier: Apache-2.0
// The first set of a pattern, as of a grammar.
//
// Nine of ten tokens can begin no match of a given pattern, and one glance at their
// classes shows it; without that each costs a walk up to the first token. What looks
// at nothing or only behind (forks, captures, at_start, at_end, not_token) is passed:
// so the set may be too large, never too small.
#include <algorithm>

#include "rules/steps.h"

namespace ascribe {
namespace {

/// True when the step is passed on the way to the first token.
bool is_passed(const Step& step) {
  if (step.op != Step::Op::position) return true;
  return step.looks == PositionOp::not_token || step.looks == PositionOp::at_start ||
         step.looks == PositionOp::at_end;
}

}  // namespace

void find_starts(const Steps& steps, Program& program) {
  std::vector<ClassId> classes;
  std::vector<bool> seen(steps.all.size(), false);
  std::vector<std::uint16_t> open = {steps.first};
  while (!open.empty()) {
    const std::uint16_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Step& step = steps.all[at];
    if (is_passed(step)) {
      if (step.op == Step::Op::fork) open.push_back(step.other);
      open.push_back(step.next);
    } else if (step.looks == PositionOp::mention) {
      program.start_types =
          static_cast<std::uint16_t>(program.start_types | step.types);
    } else if (step.looks == PositionOp::gap_token ||
               step.looks == PositionOp::accept) {
      program.starts_anywhere = true;
    } else {
      classes.insert(classes.end(), step.classes.begin(), step.classes.end());
    }
  }
  program.starts = add_masks(classes, program);
}

}  // namespace ascribe
