// SPDX-License-Identifier: Apache-2.0
// The pack's words: every lexicon and literal becomes a class number, and a
// dictionary tells which classes a word or phrase belongs to.
#pragma once

#include <cstdint>
#include <map>
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
inline constexpr ClassId no_class = 0xFFFF;

/// One lexicon as written: entries still hold "~" and "@".
struct LexiconSource {
  struct Entry {
    std::string text;
    std::uint32_t offset = 0;
  };
  std::string file;
  std::vector<Entry> entries;
};

/// A node of the phrase trie: the classes of phrases that end here.
struct PhraseNode {
  std::vector<ClassId> classes;
  std::unordered_map<std::uint32_t, std::uint32_t> next;  ///< word id -> node
};

/// What the dictionary knows of one word.
struct WordEntry {
  std::uint32_t id = 0;
  std::vector<ClassId> classes;  ///< sorted; classes the single word belongs to
  std::uint32_t phrases = 0;     ///< trie node of phrases beginning here; 0 = none
};

/// Lower-case words to classes. Built once, then read only.
class Dictionary {
 public:
  Dictionary();

  /// Puts a word or phrase (single spaces, lower case) into a class.
  void put(std::string_view phrase, ClassId cls);
  /// Sorts and deduplicates; call once after the last put.
  void finish();

  /// Nothing for a word no lexicon and no literal holds. O(1).
  const WordEntry* find(std::string_view folded_word) const;
  const PhraseNode& phrase_node(std::uint32_t node) const { return phrases_[node]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>{}(s);
    }
  };
  WordEntry& entry(std::string_view word);
  void put_words(const std::vector<std::string>& words, ClassId cls);
  std::unordered_map<std::string, WordEntry, Hash, std::equal_to<>> words_;
  std::vector<PhraseNode> phrases_;
};

/// Splits a phrase the way the tokeniser would: at spaces, and before a possessive 's.
std::vector<std::string> phrase_words(std::string_view phrase);

}  // namespace ascribe
