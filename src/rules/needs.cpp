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

#include "rules/program.h"

namespace ascribe {
namespace {

constexpr std::size_t most_steps = 257;  // one more than compile.cpp's cap
using StepSet = std::bitset<most_steps>;

}  // namespace

void find_needs(Program& program) {
  program.needs.clear();
  program.needs_types.clear();
  if (program.steps.size() > most_steps) return;  // refused by the compiler
  std::vector<StepSet> needed(program.steps.size());
  for (std::size_t s = 0; s < program.steps.size(); ++s) {
    const Step& step = program.steps[s];
    if (step.op == Step::Op::fork) {
      needed[s] = needed[step.next] & needed[step.other];
    } else if (step.op != Step::Op::accept) {
      needed[s] = needed[step.next];
    }
    needed[s].set(s);
  }
  for (std::size_t s = 0; s < program.steps.size(); ++s) {
    if (!needed[program.first].test(s)) continue;
    const Step& step = program.steps[s];
    if (step.op == Step::Op::mention) program.needs_types.push_back(step.types);
    if (step.op != Step::Op::token && step.op != Step::Op::is_token) continue;
    if (std::find(program.needs.begin(), program.needs.end(), step.classes) ==
        program.needs.end()) {
      program.needs.push_back(step.classes);
    }
  }
}

}  // namespace ascribe
