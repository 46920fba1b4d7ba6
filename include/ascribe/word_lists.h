// SPDX-License-Identifier: Apache-2.0
// Named lists of words, loaded from rules/: the only way a word reaches the code.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// One list: its entries, lower case as written in the file, each once. Ordered by
/// bytes, so that anything derived from a list is the same on every machine.
///
/// Most words that are asked for are on no list. A word whose first byte or length no
/// entry has is turned away at once; the others cost O(log entries).
class WordList {
 public:
  using const_iterator = std::vector<std::string>::const_iterator;
  using value_type = std::string;

  WordList() = default;
  WordList(std::initializer_list<std::string> words) {
    for (const std::string& word : words) insert(word);
  }

  const_iterator begin() const { return words_.begin(); }
  const_iterator end() const { return words_.end(); }
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }

  bool contains(std::string_view word) const {
    if (!lengths_[length_bit(word)] || !first_bytes_[first_byte(word)]) return false;
    const const_iterator at = lower_bound(word);
    return at != end() && *at == word;
  }

  std::size_t count(std::string_view word) const { return contains(word) ? 1 : 0; }

  /// The first entry that is not before `word`.
  const_iterator lower_bound(std::string_view word) const {
    return std::lower_bound(begin(), end(), word, std::less<>());
  }

  /// The first entry that is after `word`.
  const_iterator upper_bound(std::string_view word) const {
    return std::upper_bound(begin(), end(), word, std::less<>());
  }

  /// False when the word is there already. O(1) for words that come in order.
  bool insert(std::string word);

  /// As a standard container takes it; where it goes is not for the caller to say.
  void insert(const_iterator /*hint*/, std::string word) { insert(std::move(word)); }

  bool operator==(const WordList& other) const { return words_ == other.words_; }

 private:
  static std::size_t length_bit(std::string_view word) {
    return std::min<std::size_t>(word.size(), 63);
  }
  static std::size_t first_byte(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word.front());
  }

  std::vector<std::string> words_;
  std::bitset<64> lengths_;
  std::bitset<256> first_bytes_;
};

/// The lists of one folder, by name. Immutable once loaded.
struct WordLists {
  std::map<std::string, WordList, std::less<>> lists;

  /// The list called `name`. Throws Error("missing-list") when no file has it, so
  /// that a deleted file is a loud fault and never a quieter run.
  const WordList& operator[](std::string_view name) const;
};

}  // namespace ascribe
