// SPDX-License-Identifier: Apache-2.0
// The pack's words: every lexicon and literal becomes a class number, and a
// dictionary tells which classes a word or phrase belongs to.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ascribe {

using ClassId = std::uint16_t;

/// Classes the engine computes from a token's shape; numbers 0 to builtin_count - 1.
enum class Builtin : ClassId {
  name,         ///< ":Name"  capitalised and not an ordinary word
  cap,          ///< ":Cap"   begins with a capital
  lower,        ///< ":lower" a word with no capital at its start
  word,         ///< ":word"
  num,          ///< ":num"   digits, or a word of the lexicon "number-word"
  acronym,      ///< ":Acronym" two or more letters, all capital
  open_quote,   ///< ":open-quote"
  close_quote,  ///< ":close-quote"
  comma,        ///< ":comma"
  colon,        ///< ":colon"
  semicolon,    ///< ":semicolon"
  dash,         ///< ":dash"
  stop,         ///< ":stop"
  open_paren,   ///< ":open-paren"
  close_paren,  ///< ":close-paren"
  clitic,       ///< ":clitic" possessive 's
  symbol,       ///< ":symbol"
  barrier,      ///< what ends a gap: , ; : dashes, brackets, quotation marks, stops
  quoted,       ///< ":quoted" a token inside quotation marks
  any,          ///< ":any"
};
inline constexpr ClassId builtin_count = 20;

/// The class with this name after the colon ("Name"), or nothing (0xFFFF).
ClassId builtin_named(std::string_view name);

/// "Name" for the class of number 0, and so on up to builtin_count.
std::string_view builtin_name(ClassId cls);
inline constexpr ClassId no_class = 0xFFFF;

/// One lexicon as written: entries still hold "~" and "@".
///
/// pack    the pack it comes from
/// file    what faults call its file
/// offset  of its name in the file
/// shares  lexicons ("@speech") it is meant to have words in common with
struct LexiconSource {
  struct Entry {
    std::string text;
    std::uint32_t offset = 0;
  };
  std::string pack;
  std::string file;
  std::uint32_t offset = 0;
  std::vector<Entry> entries;
  std::vector<Entry> shares;
};

/// The most words one lexicon may come to, and all together.
inline constexpr std::size_t max_lexicon_words = 100'000;
inline constexpr std::size_t max_pack_words = 1'000'000;

/// The most words an entry may have.
inline constexpr std::size_t max_phrase_words = 32;

/// What the dictionary knows of one word; a view into it.
struct WordEntry {
  std::uint32_t id = 0;
  std::span<const ClassId> classes;  ///< sorted; classes the single word belongs to
  std::uint32_t class_set = 0;       ///< equal for words of equal classes; 0 = none
  std::uint32_t phrases = 0;         ///< trie node of phrases beginning here; 0 = none
};

/// Lower-case words to classes, read only. Views of flat arrays of numbers, so that it
/// can be stored and used where it is stored (stored_rules.h). Cheap to copy.
class Dictionary {
 public:
  /// Nothing for a word no lexicon and no literal holds. O(1).
  std::optional<WordEntry> find(std::string_view folded_word) const;

  /// The classes of the word with this id, sorted.
  std::span<const ClassId> word_classes(std::uint32_t id) const {
    return classes_in(words_[id].classes);
  }

  /// The classes of phrases that end at this node of the trie.
  std::span<const ClassId> phrase_classes(std::uint32_t node) const;

  /// The node that word `id` leads to; 0 when no phrase goes on so. O(log edges).
  std::uint32_t phrase_step(std::uint32_t node, std::uint32_t id) const;

 private:
  friend class DictionaryBuilder;
  friend struct StoredDictionary;  // stored_rules.cpp

  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;   ///< of the word's hash, so that few words are compared
    std::uint32_t word = 0;  ///< id + 1; 0 = free
  };
  struct Word {
    Range text;     ///< of text_
    Range classes;  ///< of classes_
    std::uint32_t phrases = 0;
  };
  struct Node {
    Range classes;
    Range edges;  ///< of edges_, sorted by word
  };
  struct Edge {
    std::uint32_t word = 0;
    std::uint32_t node = 0;
  };
  std::span<const ClassId> classes_in(Range range) const {
    return classes_.subspan(range.begin, range.end - range.begin);
  }

  std::span<const Slot> slots_;  ///< open addressing
  std::span<const Word> words_;  ///< by id
  std::span<const Node> nodes_;
  std::span<const Edge> edges_;
  std::span<const ClassId> classes_;
  std::span<const char> text_;
  std::shared_ptr<const void> owner_;  ///< holds what the views are of
};

/// Gathers words and phrases, then lays them out flat.
class DictionaryBuilder {
 public:
  /// Puts a word or phrase (single spaces, lower case) into a class.
  void put(std::string_view phrase, ClassId cls);

  /// The dictionary of all that was put; the builder is empty afterwards. Equal puts
  /// in equal order give equal bytes.
  Dictionary finish();

 private:
  struct Word {
    std::string text;
    std::vector<ClassId> classes;
    std::uint32_t phrases = 0;
  };
  struct Node {
    std::vector<ClassId> classes;
    std::map<std::uint32_t, std::uint32_t> next;  ///< word id -> node
  };
  struct Arrays;
  std::uint32_t id_of(std::string_view word);
  void put_words(const std::vector<std::string>& words, ClassId cls);

  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<Word> words_;
  std::vector<Node> nodes_{1};  ///< node 0 stands for none
};

/// Splits a phrase the way the tokeniser would: at spaces, and before a possessive 's.
std::vector<std::string> phrase_words(std::string_view phrase);

}  // namespace ascribe
