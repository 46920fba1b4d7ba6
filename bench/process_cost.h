// SPDX-License-Identifier: Apache-2.0
// What a run of a program costs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ascribe {

struct ProcessCost {
  double seconds = 0;     ///< of CPU, in user and system
  std::size_t bytes = 0;  ///< most memory resident at a time
};

/// Runs the program `words[0]`, its output thrown away, and waits for it. Throws
/// std::runtime_error when it cannot be started or ends by a signal.
ProcessCost cost_of_running(const std::vector<std::string>& words);

}  // namespace ascribe
