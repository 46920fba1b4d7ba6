// SPDX-License-Identifier: Apache-2.0
// A pattern on its way from JSON to a program: one step after the other.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/program.h"

namespace ascribe {

/// One step. `next` is the step after it; `other` the second choice of a fork. What
/// looks at a token becomes a Position of the same `op`.
struct Step {
  enum class Op : std::uint8_t { position, fork, open, close };
  Op op = Op::position;
  PositionOp looks = PositionOp::accept;
  std::uint16_t next = 0;
  std::uint16_t other = 0;
  Capture capture = Capture::source;
  std::uint16_t types = 0;       ///< bit i = MentionType i
  std::uint32_t offset = 0;      ///< of the element it was made from, in bytes
  std::vector<ClassId> classes;  ///< any of these
  std::vector<ClassId> stops;
};

/// Steps, each leading to lower numbers only; step 0 accepts. Execution begins at
/// `first`. reach as in Program.
struct Steps {
  std::vector<Step> all;
  std::uint16_t first = 0;
  std::uint32_t reach = 0;
};

/// The program that matches as the steps say. O(steps^2) at worst, in practice steps.
Program program_of(const Steps& steps);

/// Fills `needs` and `needs_types` of a program made from these steps. O(steps).
void find_needs(const Steps& steps, Program& program);

/// Fills what a match can begin with. O(steps).
void find_starts(const Steps& steps, Program& program);

/// Appends the classes as masks to the program's.
Range add_masks(const std::vector<ClassId>& classes, Program& program);

}  // namespace ascribe
