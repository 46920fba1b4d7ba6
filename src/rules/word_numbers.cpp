// SPDX-License-Identifier: Apache-2.0
// Open addressing with linear probing, at most half full (Knuth, TAOCP 6.4, algorithm
// L).
//
// A word of prose has five letters: up to eight bytes are their own key, and no text is
// compared. Of longer words the key is a hash. The seed is taken from where the table
// lies in memory, which differs from run to run: who writes a page cannot choose words
// that all meet in one slot. Numbers do not depend on it.
#include "rules/word_numbers.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "digest/checksum.h"

namespace ascribe {
namespace {

template <typename Number>
std::uint64_t load(const char* bytes) {
  Number value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

/// The bytes of a word of at most eight, in some order.
std::uint64_t load_short(std::string_view word) {
  const char* const begin = word.data();
  const char* const end = begin + word.size();
  if (word.size() == 8) return load<std::uint64_t>(begin);
  if (word.size() >= 4) {
    return load<std::uint32_t>(begin) | load<std::uint32_t>(end - 4) << 32;
  }
  if (word.size() >= 2) {
    return load<std::uint16_t>(begin) | load<std::uint16_t>(end - 2) << 32;
  }
  return word.empty() ? 0 : load<std::uint8_t>(begin);
}

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93;
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93;
  return value ^ (value >> 32);
}

}  // namespace

WordNumbers::WordNumbers(std::size_t words)
    : seed_(mix(reinterpret_cast<std::uintptr_t>(this))),
      slots_(std::bit_ceil(2 * std::max<std::size_t>(words, 16))) {
  words_.reserve(words);
}

WordNumbers::Key WordNumbers::key_of(std::string_view word) const {
  const auto size = static_cast<std::uint32_t>(word.size());
  if (size > 16) return {checksum(word, seed_), size};
  if (size <= 8) return {load_short(word) ^ seed_, size};
  const auto first = load<std::uint64_t>(word.data());
  const auto last = load<std::uint64_t>(word.data() + size - 8);
  return {mix(first ^ seed_) + last, size};
}

std::uint32_t WordNumbers::number_of(std::string_view word) {
  const Key key = key_of(word);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = mix(key.bytes + key.size) & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.key.bytes != key.bytes || slot.key.size != key.size) continue;
    if (key.size <= 8 || words_[slot.number - 1] == word) return slot.number - 1;
  }
  words_.push_back(word);
  slots_[at] = {key, static_cast<std::uint32_t>(words_.size())};
  if (words_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(words_.size() - 1);
}

void WordNumbers::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    std::size_t at = mix(slot.key.bytes + slot.key.size) & mask;
    while (slots[at].number != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

}  // namespace ascribe
