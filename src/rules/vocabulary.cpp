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

const LexiconSource* Vocabulary::lexicon(std::string_view name) const {
  const auto found = lexicons.find(name);
  if (found != lexicons.end()) return &found->second;
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return nullptr;
  const auto top = lexicons.find(name.substr(colon + 1));
  const bool is_its_own =
      top != lexicons.end() && top->second.pack == name.substr(0, colon);
  return is_its_own ? &top->second : nullptr;
}

// Each lexicon is expanded once. One that includes itself (check_lexicons makes that a
// fault) meets its own empty place in the memory and adds nothing, and so does what
// lies deeper than max_depth. NOLINTNEXTLINE(misc-no-recursion)
const std::vector<std::string>& Vocabulary::expand_within(std::string_view atom,
                                                          int depth) {
  const auto known = expanded_.find(atom);
  if (known != expanded_.end()) return known->second;
  std::vector<std::string>& out = expanded_[std::string(atom)];
  if (atom.size() < 2 || (atom[0] != '@' && atom[0] != '~')) {
    if (!atom.empty()) out.emplace_back(atom);
  } else if (atom[0] == '~') {
    std::set<std::string> words;
    add_forms(forms, atom.substr(1), words);
    out.assign(words.begin(), words.end());
  } else if (const LexiconSource* source = lexicon(atom.substr(1));
             source != nullptr && depth <= max_depth) {
    out = words_of(*source, depth);
  }
  return out;
}

// Entries are taken in order, so "-state" after "@speech" takes one word out of what
// was included. What inclusion copies is counted, so that a lexicon that names another
// a thousand times ends soon. NOLINTNEXTLINE(misc-no-recursion)
std::vector<std::string> Vocabulary::words_of(const LexiconSource& lexicon, int depth) {
  std::set<std::string, std::less<>> words;
  for (const LexiconSource::Entry& entry : lexicon.entries) {
    if (words.size() > max_lexicon_words || is_overfull()) break;
    const bool takes = entry.text.size() > 1 && entry.text[0] == '-';
    const std::string_view inner = std::string_view(entry.text).substr(takes ? 1 : 0);
    const bool plain = inner.size() < 2 || (inner[0] != '@' && inner[0] != '~');
    if (plain) {
      ++words_;
      if (!takes) {
        words.emplace_hint(words.end(), inner);
      } else if (const auto found = words.find(inner); found != words.end()) {
        words.erase(found);
      }
      continue;
    }
    const std::vector<std::string>& inside = expand_within(inner, depth + 1);
    words_ += inside.size();
    for (const std::string& word : inside) {
      if (takes) {
        words.erase(word);
      } else {
        words.insert(word);
      }
    }
  }
  return {words.begin(), words.end()};
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
  if (atom.starts_with('@')) return lexicon(atom.substr(1)) != nullptr;
  if (!atom.starts_with('~')) return true;
  return forms.contains(atom.substr(1, std::min(atom.find(' '), atom.size()) - 1));
}

ClassId Vocabulary::class_of(std::string_view atom) {
  const auto handed_out = classes_.find(atom);
  if (handed_out != classes_.end()) return handed_out->second;
  if (!known(atom)) return no_class;
  if (next_ >= max_classes) {
    is_full_ = true;
    return no_class;
  }
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
