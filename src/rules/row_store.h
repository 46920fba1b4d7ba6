// SPDX-License-Identifier: Apache-2.0
// Rows of bits, each kept once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace ascribe {

/// Gives equal rows one number. The tokens of a long text have a few hundred different
/// rows between them, and a row is as long as the pack has classes.
class RowStore {
 public:
  explicit RowStore(std::size_t row_words)
      : row_words_(row_words), known_(16, Hash{this}, Equal{this}) {}
  RowStore(const RowStore&) = delete;  // the set asks this object
  RowStore& operator=(const RowStore&) = delete;

  /// The number of a row of `row_words` words. O(row_words).
  std::uint32_t add(const std::vector<std::uint64_t>& row);

  /// The rows in order of number, one after the other.
  std::vector<std::uint64_t> take() { return std::move(rows_); }

 private:
  struct Hash {
    const RowStore* store;
    std::size_t operator()(std::uint32_t row) const;
  };
  struct Equal {
    const RowStore* store;
    bool operator()(std::uint32_t one, std::uint32_t other) const;
  };

  const std::uint64_t* begin_of(std::uint32_t row) const {
    return rows_.data() + row * row_words_;
  }

  std::size_t row_words_;
  std::vector<std::uint64_t> rows_;
  std::unordered_set<std::uint32_t, Hash, Equal> known_;
};

}  // namespace ascribe
