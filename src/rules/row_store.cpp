// SPDX-License-Identifier: Apache-2.0
// A set of row numbers that hashes and compares what the numbers stand for.
#include "rules/row_store.h"

#include <algorithm>
#include <string_view>

#include "digest/checksum.h"

namespace ascribe {

std::size_t RowStore::Hash::operator()(std::uint32_t row) const {
  const std::uint64_t* const begin = store->begin_of(row);
  return checksum({reinterpret_cast<const char*>(begin),
                   store->row_words_ * sizeof(std::uint64_t)});
}

bool RowStore::Equal::operator()(std::uint32_t one, std::uint32_t other) const {
  const std::uint64_t* const begin = store->begin_of(one);
  return std::equal(begin, begin + store->row_words_, store->begin_of(other));
}

std::uint32_t RowStore::add(const std::vector<std::uint64_t>& row) {
  const auto number = static_cast<std::uint32_t>(rows_.size() / row_words_);
  rows_.insert(rows_.end(), row.begin(), row.end());
  const auto [known, is_new] = known_.insert(number);
  if (!is_new) rows_.resize(rows_.size() - row_words_);
  return *known;
}

}  // namespace ascribe
