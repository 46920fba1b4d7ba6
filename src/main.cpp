// SPDX-License-Identifier: Apache-2.0
// The program: hands its words to the command line room and ends with its code.
#include <string>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/environment.h"
#include "cli/run.h"
#include "cli/signals.h"

namespace {

// A run takes and gives back a few large pieces of memory for each page. Kept by the
// allocator instead of going back to the system each time, they need not be cleared and
// mapped anew, a fifth of the time of a large text.
void keep_large_pieces() {
#ifdef __GLIBC__
  constexpr int mebibyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 64 * mebibyte);
  mallopt(M_TRIM_THRESHOLD, 256 * mebibyte);
  mallopt(M_TOP_PAD, 4 * mebibyte);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_large_pieces();
  ascribe::install_signals();
  // argc may be 0: nothing promises a program its own name.
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return ascribe::run(words, ascribe::process_environment());
}
