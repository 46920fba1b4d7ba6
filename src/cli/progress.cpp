// SPDX-License-Identifier: Apache-2.0
// Writes the line, and takes it away.
#include "cli/progress.h"

#include <unistd.h>

#include <string>

#include "cli/complaint.h"

namespace ascribe {

Progress::Progress(std::size_t pages, const Options& options,
                   const Environment& environment)
    : is_shown_(pages > 1 && !options.no_progress && options.quiet < 2 &&
                environment("CI").value_or("").empty() && isatty(STDERR_FILENO) == 1),
      pages_(pages) {}

void Progress::step() {
  ++come_;
  if (!is_shown_) return;
  complain("\r\x1b[Kfetched " + std::to_string(come_) + " of " +
           std::to_string(pages_));
}

void Progress::clear() {
  if (is_shown_) complain("\r\x1b[K");
}

}  // namespace ascribe
