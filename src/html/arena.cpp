// SPDX-License-Identifier: Apache-2.0
// A bump allocator with a cap and a deadline.
#include "html/arena.h"

#include <time.h>

#include <algorithm>

namespace ascribe {
namespace {

constexpr std::size_t chunk_bytes = 256u << 10;
constexpr std::size_t takes_between_looks = 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

/// CPU time, not wall time: a busy machine must not change the outcome. This bounds
/// a parse and never reaches a result.
double cpu_seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

Arena::Arena(std::size_t byte_cap, double cpu_seconds)
    : byte_cap_(byte_cap), deadline_(cpu_seconds_now() + cpu_seconds) {}

void* Arena::take(std::size_t bytes) {
  if (bytes > byte_cap_) throw ParseLimit();
  bytes = (std::max<std::size_t>(bytes, 1) + alignment - 1) / alignment * alignment;
  taken_ += bytes;
  if (taken_ > byte_cap_) throw ParseLimit();
  if (++takes_ % takes_between_looks == 0 && cpu_seconds_now() > deadline_) {
    throw ParseLimit();
  }
  if (bytes > left_) {
    left_ = std::max(bytes, chunk_bytes);
    // Not value-initialised: the pages of a chunk are touched only when used.
    chunks_.emplace_back(new std::byte[left_]);
    next_ = chunks_.back().get();
  }
  std::byte* const here = next_;
  next_ += bytes;
  left_ -= bytes;
  return here;
}

}  // namespace ascribe
