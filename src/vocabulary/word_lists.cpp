// SPDX-License-Identifier: Apache-2.0
// Looking up a list that must be there.
#include "ascribe/word_lists.h"

#include <string>

#include "ascribe/error.h"

namespace ascribe {

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
