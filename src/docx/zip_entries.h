// SPDX-License-Identifier: Apache-2.0
// Takes single files out of a zip archive in memory, within bounds.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "ascribe/error.h"

namespace ascribe {

/// max_entry_bytes and max_total_bytes are counted while inflating; what an archive
/// says of its sizes is not believed.
struct ZipLimits {
  std::size_t max_entries = 10'000;
  std::size_t max_entry_bytes = 32U << 20U;
  std::size_t max_total_bytes = 48U << 20U;
};

/// An open archive. Holds a view of its bytes, which must outlive it. Not copied.
class ZipEntries {
 public:
  /// Failures, `where` empty: bad-input (no archive, or a broken one), too-complex
  /// (too many entries), unreadable (no libzip on this machine).
  static std::variant<ZipEntries, Failure> open(std::string_view bytes,
                                                const ZipLimits& limits);
  ZipEntries(ZipEntries&&) noexcept;
  ZipEntries& operator=(ZipEntries&&) noexcept;
  ~ZipEntries();

  /// True when the archive has a file of this very name.
  bool has(std::string_view name) const;

  /// The bytes of that file. Failures: bad-input (missing, encrypted, damaged),
  /// too-large (past a cap).
  std::variant<std::string, Failure> read(std::string_view name);

 private:
  struct Handle;
  explicit ZipEntries(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace ascribe
