// SPDX-License-Identifier: Apache-2.0
// Counts the pages that have come, on a terminal's standard error.
#pragma once

#include <cstddef>

#include "cli/environment.h"
#include "cli/options.h"

namespace ascribe {

/// One line that is written over itself and is gone at the end. Says nothing when there
/// are fewer than two pages, when standard error is no terminal, with --no-progress or
/// -qq, and when CI is set.
class Progress {
 public:
  Progress(std::size_t pages, const Options& options, const Environment& environment);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more page has come.
  void step();

  /// Takes the line away, so that another can be printed.
  void clear();

 private:
  bool is_shown_;
  std::size_t pages_;
  std::size_t come_ = 0;
};

}  // namespace ascribe
