// SPDX-License-Identifier: Apache-2.0
// Memory for one parse: taken in order, freed all at once, bounded in bytes and time.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <vector>

namespace ascribe {

/// The parse took more memory or CPU time than it may.
class ParseLimit : public std::runtime_error {
 public:
  ParseLimit() : std::runtime_error("parse limit reached") {}
};

/// Single thread. Nothing is ever given back before the arena dies, which frees
/// without recursion whatever shape the tree in it has.
class Arena {
 public:
  /// `byte_cap` bounds the sum of all takes; `cpu_seconds` the CPU time the thread
  /// spends from now on, looked at once every 1,024 takes.
  Arena(std::size_t byte_cap, double cpu_seconds);

  /// `bytes` bytes aligned for any type. Throws ParseLimit.
  void* take(std::size_t bytes);

 private:
  std::size_t byte_cap_;
  double deadline_;
  std::size_t taken_ = 0;
  std::size_t takes_ = 0;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
};

}  // namespace ascribe
