// SPDX-License-Identifier: Apache-2.0
// From a pattern as written in JSON to a Program.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json/reader.h"
#include "rules/faults.h"
#include "rules/lexicon.h"
#include "rules/program.h"

namespace ascribe {

/// Words behind the atoms of patterns: lexicons by name, forms by lemma, and the
/// classes given to literals so far. One for a whole pack.
class Vocabulary {
 public:
  /// Lexicons and forms must be complete before the first class_of().
  std::map<std::string, LexiconSource, std::less<>> lexicons;
  std::map<std::string, std::vector<std::string>, std::less<>> forms;

  /// The lexicon that "@name" means; null when there is none. "pack:name" is the
  /// lexicon as that pack has it, whether another has taken its place or not.
  const LexiconSource* lexicon(std::string_view name) const;

  /// False for "@x" with no such lexicon and "~x" with no such lemma.
  bool known(std::string_view atom) const;

  /// The class of one atom: "@speech", "~say", "=Said" or a plain literal. no_class
  /// unless known(), and when there are max_classes already. The same atom gives the
  /// same class every time.
  ClassId class_of(std::string_view atom);

  /// True once a class was refused because there are too many.
  bool is_full() const { return is_full_; }

  /// True once expansion stopped because lexicons come to over max_pack_words.
  bool is_overfull() const { return words_ > max_pack_words; }

  /// The dictionary of every class handed out so far; lexicons always.
  Dictionary dictionary();

  /// Every word behind one entry of a lexicon or one atom, sorted; phrases keep
  /// spaces. "-word" and "-@lexicon" entries take words out again. Past the caps of
  /// lexicon.h the rest is left out; check_lexicons makes that a fault.
  const std::vector<std::string>& expand(std::string_view atom);

  /// Tokens that the longest phrase behind the atom takes; at least 1.
  std::uint32_t longest(std::string_view atom);

  ClassId class_count() const { return next_; }
  const std::map<std::string, ClassId, std::less<>>& classes() const {
    return classes_;
  }

  /// Lexicons that include lexicons that …; one with no inclusion has depth 0.
  static constexpr int max_depth = 16;
  static constexpr ClassId max_classes = 32'768;

 private:
  const std::vector<std::string>& expand_within(std::string_view atom, int depth);
  std::vector<std::string> words_of(const LexiconSource& lexicon, int depth);

  std::map<std::string, std::vector<std::string>, std::less<>> expanded_;
  std::map<std::string, std::uint32_t, std::less<>> longest_;
  std::map<std::string, ClassId, std::less<>> classes_;  ///< by atom
  ClassId next_ = builtin_count;
  bool is_full_ = false;
  std::size_t words_ = 0;  ///< that expansion has copied
};

/// The names of all captures.
std::vector<std::string> capture_list();

/// Compiles one pattern array. Faults (unknown lexicon, malformed element, caps of
/// interfaces.md: 256 steps, gap 40, repeat 8, nesting 8) are added to `faults` and
/// give an unusable Program. Codes R010 to R028.
Program compile_pattern(const JsonValue& pattern, const RuleSource& source,
                        Vocabulary& vocabulary, Faults& faults);

}  // namespace ascribe
