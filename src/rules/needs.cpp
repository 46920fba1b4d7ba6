// SPDX-License-Identifier: Apache-2.0
// What a sentence must hold before a pattern can match in it.
//
// A step is needed when every path from the first step to `accept` passes it: it
// post-dominates the first step (Lowry and Medlock, "Object code optimization",
// CACM 12, 1969). Steps point at lower numbers only, so one pass from the lowest up
// settles all of them:
//
//   needed(s) = {s} + needed(next), and at a fork only what both branches need
#include <algorithm>
#include <bitset>

#include "rules/steps.h"

namespace ascribe {
namespace {

constexpr std::size_t most_steps = 257;  // one more than compile.cpp's cap
using StepSet = std::bitset<most_steps>;

}  // namespace

void find_needs(const Steps& steps, Program& program) {
  if (steps.all.size() > most_steps) return;  // refused by the compiler
  std::vector<StepSet> needed(steps.all.size());
  for (std::size_t s = 1; s < steps.all.size(); ++s) {
    const Step& step = steps.all[s];
    needed[s] = needed[step.next];
    if (step.op == Step::Op::fork) needed[s] &= needed[step.other];
    needed[s].set(s);
  }
  std::vector<std::vector<ClassId>> listed;
  for (std::size_t s = 1; s < steps.all.size(); ++s) {
    const Step& step = steps.all[s];
    if (!needed[steps.first].test(s) || step.op != Step::Op::position) continue;
    if (step.looks == PositionOp::mention) program.needs_types.push_back(step.types);
    if (step.looks != PositionOp::token && step.looks != PositionOp::is_token) continue;
    if (std::find(listed.begin(), listed.end(), step.classes) != listed.end()) continue;
    listed.push_back(step.classes);
    program.needs.push_back(add_masks(step.classes, program));
  }
}

}  // namespace ascribe
