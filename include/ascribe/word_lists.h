// SPDX-License-Identifier: Apache-2.0
// Named lists of words, loaded from rules/: the only way a word reaches the code.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace ascribe {

/// One list: its entries, lower case as written in the file. Ordered, so that
/// anything derived from a list is the same on every machine.
using WordList = std::set<std::string, std::less<>>;

/// The lists of one folder, by name. Immutable once loaded.
struct WordLists {
  std::map<std::string, WordList, std::less<>> lists;

  /// The list called `name`. Throws Error("missing-list") when no file has it, so
  /// that a deleted file is a loud fault and never a quieter run.
  const WordList& operator[](std::string_view name) const;
};

}  // namespace ascribe
