// SPDX-License-Identifier: Apache-2.0
// The program: hands its words to the command line room and ends with its code.
#include <string>
#include <vector>

#include "cli/allocator.h"
#include "cli/environment.h"
#include "cli/run.h"
#include "cli/signals.h"

int main(int argc, char** argv) {
  ascribe::keep_large_pieces();
  ascribe::install_signals();
  // argc may be 0: nothing promises a program its own name.
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return ascribe::run(words, ascribe::process_environment());
}
