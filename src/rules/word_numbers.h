// SPDX-License-Identifier: Apache-2.0
// Words to small numbers, in order of first appearance.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ascribe {

/// A hash table of words that the caller keeps. For one thread.
class WordNumbers {
 public:
  /// `words`: how many different ones to make room for; more may come.
  explicit WordNumbers(std::size_t words);

  /// The word's number; size() before the call for one that is new. `word` must live as
  /// long as this. O(its length); allocates only while the table grows.
  std::uint32_t number_of(std::string_view word);

  std::size_t size() const { return words_.size(); }

 private:
  /// Equal for equal words; the other way round for words of up to eight bytes.
  struct Key {
    std::uint64_t bytes = 0;
    std::uint32_t size = 0;
  };
  struct Slot {
    Key key;
    std::uint32_t number = 0;  ///< plus one; 0 = free
  };
  Key key_of(std::string_view word) const;
  void grow();

  std::uint64_t seed_;
  std::vector<Slot> slots_;  ///< a power of two, at most half full
  std::vector<std::string_view> words_;
};

}  // namespace ascribe
