// SPDX-License-Identifier: Apache-2.0
// Expanding atoms: inclusion of lexicons, inflection by the form table.
#include <algorithm>
#include <set>
#include <utility>

#include "rules/compile.h"

namespace ascribe {
namespace {

void add_forms(
    const std::map<std::string, std::vector<std::string>, std::less<>>& forms,
    std::string_view entry, std::set<std::string>& out) {
  const std::size_t space = std::min(entry.find(' '), entry.size());
  const auto found = forms.find(entry.substr(0, space));
  if (found == forms.end()) return;
  for (const std::string& form : found->second) {
    out.insert(form + std::string(entry.substr(space)));
  }
}

}  // namespace

const std::vector<std::string>& Vocabulary::expand(std::string_view atom) {
  return expand_within(atom, 0);
}

// A lexicon's entries are taken in order, so "-state" after "@speech" takes one word
// out of what was included. Each lexicon is expanded once. One that includes itself
// (load_rules makes that a fault) meets its own empty place in the memory and adds
// nothing. The depth cap is for chains of inclusions that no person would write.
// NOLINTNEXTLINE(misc-no-recursion)
const std::vector<std::string>& Vocabulary::expand_within(std::string_view atom,
                                                          int depth) {
  constexpr int max_depth = 16;
  const auto known = expanded_.find(atom);
  if (known != expanded_.end()) return known->second;
  std::vector<std::string>& out = expanded_[std::string(atom)];
  const bool lone = atom.size() < 2;  // "@" and "~" alone are the characters
  const auto lexicon =
      !lone && atom[0] == '@' ? lexicons.find(atom.substr(1)) : lexicons.end();
  std::set<std::string> words;
  if (!lone && atom[0] == '~') {
    add_forms(forms, atom.substr(1), words);
  } else if (lexicon != lexicons.end() && depth <= max_depth) {
    for (const LexiconSource::Entry& entry : lexicon->second.entries) {
      const bool takes = entry.text.size() > 1 && entry.text[0] == '-';
      const std::string_view inner = std::string_view(entry.text).substr(takes ? 1 : 0);
      for (const std::string& word : expand_within(inner, depth + 1)) {
        if (takes)
          words.erase(word);
        else
          words.insert(word);
      }
    }
  } else if (!atom.empty() && (lone || atom[0] != '@')) {
    words.emplace(atom);
  }
  out.assign(words.begin(), words.end());
  return out;
}

std::uint32_t Vocabulary::longest(std::string_view atom) {
  const auto known = longest_.find(atom);
  if (known != longest_.end()) return known->second;
  std::size_t longest = 1;
  for (const std::string& phrase : expand(atom)) {
    longest = std::max(longest, phrase_words(phrase).size());
  }
  return longest_[std::string(atom)] = static_cast<std::uint32_t>(longest);
}

bool Vocabulary::known(std::string_view atom) const {
  if (atom.size() > 1 && atom[0] == '-') atom.remove_prefix(1);
  if (atom.size() < 2) return true;
  if (atom.starts_with('@')) return lexicons.contains(atom.substr(1));
  if (!atom.starts_with('~')) return true;
  return forms.contains(atom.substr(1, std::min(atom.find(' '), atom.size()) - 1));
}

ClassId Vocabulary::class_of(std::string_view atom) {
  const auto handed_out = classes_.find(atom);
  if (handed_out != classes_.end()) return handed_out->second;
  if (!known(atom)) return no_class;
  classes_.emplace(std::string(atom), next_);
  return next_++;
}

Dictionary Vocabulary::dictionary() {
  DictionaryBuilder builder;
  for (const auto& [atom, cls] : classes_) {
    for (const std::string& word : expand(atom)) builder.put(word, cls);
  }
  return builder.finish();
}

}  // namespace ascribe
