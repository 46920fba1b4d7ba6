// SPDX-License-Identifier: Apache-2.0
// Keeping a list in order, and looking one up that must be there.
#include "ascribe/word_lists.h"

#include <string>
#include <utility>

#include "ascribe/error.h"

namespace ascribe {

bool WordList::insert(std::string word) {
  const bool comes_last = words_.empty() || words_.back() < word;
  const const_iterator at = comes_last ? end() : lower_bound(word);
  if (at != end() && *at == word) return false;
  lengths_.set(length_bit(word));
  first_bytes_.set(first_byte(word));
  words_.insert(at, std::move(word));
  return true;
}

const WordList& WordLists::operator[](std::string_view name) const {
  const auto found = lists.find(name);
  if (found == lists.end()) {
    throw Error("missing-list", std::string(name),
                "the rules folder has no word list called \"" + std::string(name) +
                    "\"; restore its file");
  }
  return found->second;
}

}  // namespace ascribe
