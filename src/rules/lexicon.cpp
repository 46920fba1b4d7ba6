// SPDX-License-Identifier: Apache-2.0
// The dictionary: a hash table of words, and a trie of word numbers for phrases.
//
// A lexicon entry is a word ("said") or a phrase ("prime minister"). Words carry the
// classes they belong to; a phrase hangs below its first word in a trie whose edges
// are word numbers, so that looking up all phrases that begin at a token costs one
// hash per token and one step per further word. Nothing is searched by text twice.
//
// It is built in maps and used flat: the table is open addressing with linear probing
// at most half full (Knuth, TAOCP 6.4, algorithm L) over FNV-1a, which gives the same
// table on every machine.
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

std::string_view builtin_name(ClassId cls) { return builtin_names.at(cls); }

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

namespace {

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return hash ^ (hash >> 32);
}

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

std::optional<WordEntry> Dictionary::find(std::string_view folded_word) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  const std::uint64_t hash = hash_of(folded_word);
  for (std::size_t at = hash & mask; slots_[at].word != 0; at = (at + 1) & mask) {
    if (slots_[at].tag != tag_of(hash)) continue;
    const std::uint32_t id = slots_[at].word - 1;
    const Word& word = words_[id];
    if (std::string_view(text_.data(), text_.size())
            .substr(word.text.begin, word.text.end - word.text.begin) == folded_word) {
      // Where a list ends is its number: equal lists are laid out once, and none is
      // empty.
      const bool none = word.classes.begin == word.classes.end;
      return WordEntry{id, classes_in(word.classes), none ? 0 : word.classes.end,
                       word.phrases};
    }
  }
  return std::nullopt;
}

std::span<const ClassId> Dictionary::phrase_classes(std::uint32_t node) const {
  return classes_in(nodes_[node].classes);
}

std::uint32_t Dictionary::phrase_step(std::uint32_t node, std::uint32_t id) const {
  const Range range = nodes_[node].edges;
  const auto end = edges_.begin() + range.end;
  const auto found = std::lower_bound(
      edges_.begin() + range.begin, end, id,
      [](const Edge& edge, std::uint32_t word) { return edge.word < word; });
  return found != end && found->word == id ? found->node : 0;
}

std::uint32_t DictionaryBuilder::id_of(std::string_view word) {
  const auto [place, fresh] =
      ids_.emplace(std::string(word), static_cast<std::uint32_t>(words_.size()));
  if (fresh) words_.push_back({std::string(word), {}, 0});
  return place->second;
}

/// What a Dictionary that was built here views.
struct DictionaryBuilder::Arrays {
  Dictionary::Range lay_out(std::vector<ClassId>& of_one) {
    sort_unique(of_one);
    const auto [known, is_new] = class_sets.try_emplace(of_one);
    if (is_new) known->second = append(of_one);
    return known->second;
  }

  Dictionary::Range append(const std::vector<ClassId>& of_one) {
    const auto begin = static_cast<std::uint32_t>(classes.size());
    classes.insert(classes.end(), of_one.begin(), of_one.end());
    return {begin, static_cast<std::uint32_t>(classes.size())};
  }

  std::vector<Dictionary::Slot> slots;
  std::vector<Dictionary::Word> words;
  std::vector<Dictionary::Node> nodes;
  std::vector<Dictionary::Edge> edges;
  std::vector<ClassId> classes;
  std::string text;
  std::map<std::vector<ClassId>, Dictionary::Range> class_sets;
};

void DictionaryBuilder::put(std::string_view phrase, ClassId cls) {
  put_words(phrase_words(phrase), cls);
  // "it's" is one token and "Ruiz's" two (contracted-s): an entry with 's is both.
  if (phrase.ends_with("'s") || phrase.find("'s ") != phrase.npos) {
    put_words(words_at_spaces(phrase), cls);
  }
}

void DictionaryBuilder::put_words(const std::vector<std::string>& words, ClassId cls) {
  if (words.empty()) return;
  const std::uint32_t first = id_of(words[0]);
  if (words.size() == 1) {
    words_[first].classes.push_back(cls);
    return;
  }
  if (words_[first].phrases == 0) {
    words_[first].phrases = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  std::uint32_t node = words_[first].phrases;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto [step, fresh] = nodes_[node].next.emplace(
        id_of(words[i]), static_cast<std::uint32_t>(nodes_.size()));
    node = step->second;
    if (fresh) nodes_.emplace_back();
  }
  nodes_[node].classes.push_back(cls);
}

Dictionary DictionaryBuilder::finish() {
  const auto arrays = std::make_shared<Arrays>();
  std::size_t slots = 2;
  while (slots < 2 * words_.size()) slots *= 2;
  arrays->slots.assign(slots, {});
  for (Word& word : words_) {
    const auto begin = static_cast<std::uint32_t>(arrays->text.size());
    arrays->text += word.text;
    const std::uint64_t hash = hash_of(word.text);
    std::size_t at = hash & (slots - 1);
    while (arrays->slots[at].word != 0) at = (at + 1) & (slots - 1);
    arrays->slots[at] = {tag_of(hash),
                         static_cast<std::uint32_t>(arrays->words.size() + 1)};
    arrays->words.push_back({{begin, static_cast<std::uint32_t>(arrays->text.size())},
                             arrays->lay_out(word.classes),
                             word.phrases});
  }
  for (Node& node : nodes_) {
    const auto begin = static_cast<std::uint32_t>(arrays->edges.size());
    for (const auto& [word, next] : node.next) arrays->edges.push_back({word, next});
    arrays->nodes.push_back(
        {arrays->lay_out(node.classes),
         {begin, static_cast<std::uint32_t>(arrays->edges.size())}});
  }
  *this = {};
  Dictionary out;
  out.slots_ = arrays->slots;
  out.words_ = arrays->words;
  out.nodes_ = arrays->nodes;
  out.edges_ = arrays->edges;
  out.classes_ = arrays->classes;
  out.text_ = arrays->text;
  out.owner_ = arrays;
  return out;
}

}  // namespace ascribe
