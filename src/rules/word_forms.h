// SPDX-License-Identifier: Apache-2.0
// The words of one article, each looked up in the dictionary once.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.h"
#include "rules/word_numbers.h"

namespace ascribe {

/// A word as the article uses it, letter case apart, and the lexicons that decide
/// whether a capital makes a name (classify.cpp).
struct WordUse {
  std::optional<WordEntry> entry;
  bool seen_lower = false;
  bool seen_capital = false;  ///< in mid-sentence, outside headings
  bool not_name = false;
  bool ordinary = false;
  bool given_name = false;
  bool name_verb = false;
  bool number_word = false;
};

/// A word as written, letter case and all.
///
/// use    number of what it shares with other spellings of the word
/// rows   numbers of rows made for it before, for whoever makes them (classify.cpp)
/// shape  what else the rows hold for; 0 before the first
struct WordForm {
  static constexpr std::uint32_t no_row = 0xFFFFFFFF;
  std::uint32_t use = 0;
  std::array<std::uint32_t, 4> rows = {no_row, no_row, no_row, no_row};
  std::uint16_t shape = 0;
};

/// For one thread.
class WordForms {
 public:
  /// The pack must live as long. `tokens`: of the article.
  WordForms(const CompiledPack& pack, std::size_t tokens);

  /// The number of the form of a word written so; `written` must live as long as this.
  /// O(its length), and no allocation for a form met before.
  std::uint32_t number_of(std::string_view written);

  WordForm& form(std::uint32_t number) { return forms_[number]; }
  const WordUse& use(std::uint32_t form) const { return uses_[forms_[form].use]; }
  WordUse& use(std::uint32_t form) { return uses_[forms_[form].use]; }

 private:
  std::uint32_t use_of(std::string_view written);
  WordUse looked_up(std::string_view folded) const;

  const CompiledPack& pack_;
  ClassId not_name_;
  ClassId ordinary_word_;
  ClassId given_name_;
  ClassId name_verb_;
  ClassId number_word_;
  WordNumbers written_;
  WordNumbers folded_;
  std::deque<std::string> folded_words_;  ///< those that are not as written
  std::vector<WordForm> forms_;
  std::vector<WordUse> uses_;
};

}  // namespace ascribe
