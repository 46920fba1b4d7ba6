// SPDX-License-Identifier: Apache-2.0
// glibc's thresholds.
#include "cli/allocator.h"

#include <cstdlib>  // says which C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ascribe {

void keep_large_pieces() {
#ifdef __GLIBC__
  constexpr int mebibyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 64 * mebibyte);
  mallopt(M_TRIM_THRESHOLD, 256 * mebibyte);
  mallopt(M_TOP_PAD, 4 * mebibyte);
#endif
}

}  // namespace ascribe
