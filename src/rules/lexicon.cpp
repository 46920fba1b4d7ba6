// SPDX-License-Identifier: Apache-2.0
// The dictionary: a hash of words, and a trie of word numbers for phrases.
//
// A lexicon entry is a word ("said") or a phrase ("prime minister"). Words carry the
// classes they belong to; a phrase hangs below its first word in a trie whose edges
// are word numbers, so that looking up all phrases that begin at a token costs one
// hash per token and one step per further word. Nothing is searched by text twice.
#include "rules/lexicon.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::array<std::string_view, builtin_count> builtin_names = {
    "Name",        "Cap",    "lower",  "word",      "num",    "Acronym", "open-quote",
    "close-quote", "comma",  "colon",  "semicolon", "dash",   "stop",    "open-paren",
    "close-paren", "clitic", "symbol", "barrier",   "quoted", "any"};

void sort_unique(std::vector<ClassId>& classes) {
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
}

}  // namespace

ClassId builtin_named(std::string_view name) {
  const auto found = std::find(builtin_names.begin(), builtin_names.end(), name);
  if (found == builtin_names.end()) return no_class;
  return static_cast<ClassId>(found - builtin_names.begin());
}

namespace {

std::vector<std::string> words_at_spaces(std::string_view phrase) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < phrase.size()) {
    const std::size_t space = std::min(phrase.find(' ', at), phrase.size());
    if (space > at) words.emplace_back(phrase.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

}  // namespace

std::vector<std::string> phrase_words(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::string& word : words_at_spaces(phrase)) {
    const bool possessive = word.size() > 2 && word.ends_with("'s");
    if (possessive) word.resize(word.size() - 2);
    words.push_back(std::move(word));
    if (possessive) words.emplace_back("'s");
  }
  return words;
}

Dictionary::Dictionary() : phrases_(1) {}

WordEntry& Dictionary::entry(std::string_view word) {
  const auto found = words_.find(word);
  if (found != words_.end()) return found->second;
  WordEntry fresh;
  fresh.id = static_cast<std::uint32_t>(words_.size());
  return words_.emplace(std::string(word), std::move(fresh)).first->second;
}

void Dictionary::put(std::string_view phrase, ClassId cls) {
  put_words(phrase_words(phrase), cls);
  // "it's" is one token and "Ruiz's" two (contracted-s): an entry with 's is both.
  if (phrase.ends_with("'s") || phrase.find("'s ") != phrase.npos) {
    put_words(words_at_spaces(phrase), cls);
  }
}

void Dictionary::put_words(const std::vector<std::string>& words, ClassId cls) {
  if (words.empty()) return;
  if (words.size() == 1) {
    entry(words[0]).classes.push_back(cls);
    return;
  }
  if (entry(words[0]).phrases == 0) {
    entry(words[0]).phrases = static_cast<std::uint32_t>(phrases_.size());
    phrases_.emplace_back();
  }
  std::uint32_t node = entry(words[0]).phrases;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::uint32_t id = entry(words[i]).id;
    const auto step = phrases_[node].next.find(id);
    if (step != phrases_[node].next.end()) {
      node = step->second;
      continue;
    }
    const auto fresh = static_cast<std::uint32_t>(phrases_.size());
    phrases_[node].next.emplace(id, fresh);
    phrases_.emplace_back();
    node = fresh;
  }
  phrases_[node].classes.push_back(cls);
}

void Dictionary::finish() {
  for (auto& [word, entry] : words_) sort_unique(entry.classes);
  for (PhraseNode& node : phrases_) sort_unique(node.classes);
}

const WordEntry* Dictionary::find(std::string_view folded_word) const {
  const auto found = words_.find(folded_word);
  return found == words_.end() ? nullptr : &found->second;
}

}  // namespace ascribe
