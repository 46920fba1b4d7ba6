// SPDX-License-Identifier: Apache-2.0
// Exponential back-off with a jitter that is no chance: a hash of the URL, so that the
// same run behaves the same twice.
#include "fetch/backoff.h"

#include <cstdint>

namespace ascribe {
namespace {

using std::chrono::milliseconds;

/// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view text, int retry) {
  std::uint64_t hash = 14'695'981'039'346'656'037u + static_cast<std::uint64_t>(retry);
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1'099'511'628'211u;
  }
  return hash;
}

}  // namespace

std::optional<milliseconds> wait_before_retry(const FetchLimits& limits,
                                              const std::string& url, int retry,
                                              std::string_view retry_after,
                                              HttpSeconds now) {
  milliseconds wait = limits.retry_wait * (1 << (retry - 1));
  wait += wait * static_cast<std::int64_t>(hash_of(url, retry) % 256) / 1'024;
  if (const auto asked = parse_retry_after(retry_after, now)) wait = *asked;
  if (wait > limits.max_retry_wait) return std::nullopt;
  return wait;
}

}  // namespace ascribe
