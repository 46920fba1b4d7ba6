// SPDX-License-Identifier: Apache-2.0
// A ByteSource gives the bytes of an archive in order, from a file or from memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "ascribe/error.h"

namespace ascribe {

/// Move-only.
class ByteSource {
 public:
  /// Opens a file, or takes standard input for "-". Failure codes: not-found,
  /// unreadable.
  static std::variant<ByteSource, Failure> open(const std::string& path);
  explicit ByteSource(std::string bytes);

  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ~ByteSource();

  /// The first bytes of a regular file, at most `count`; fewer, or none, when there are
  /// no more or it cannot be read. Other files are left alone: what is read from a pipe
  /// is gone.
  static std::string first_bytes(const std::string& path, std::size_t count);

  /// Appends the next bytes to `into`, at most 64 KiB; false at the end, and when the
  /// reading failed: then fault() says how.
  bool read(std::string& into);

  /// The system's words for why reading stopped; empty when it did not fail.
  const std::string& fault() const { return fault_; }

  /// How many bytes there are in all; nothing for a pipe.
  std::optional<std::uint64_t> size() const { return size_; }

 private:
  explicit ByteSource(int file) : file_(file) {}

  int file_ = -1;  ///< -1: memory
  std::string memory_;
  std::size_t taken_ = 0;
  std::string fault_;
  std::optional<std::uint64_t> size_;
};

}  // namespace ascribe
