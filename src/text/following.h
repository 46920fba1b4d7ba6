// SPDX-License-Identifier: Apache-2.0
// What stands after an end mark, as far as it matters to the sentence.
#pragma once

#include <cstddef>
#include <string_view>

namespace ascribe {

/// The first word after an end mark and what leads to it.
///
///   ended. — “The council
///          ^ ^           after_dash, opens_quote
///             ^^^        word
struct Following {
  std::string_view word;     ///< letters, digits, apostrophes; a view into the text
  bool opens_quote = false;  ///< a quotation mark leads to it
  bool after_dash = false;   ///< a dash leads to it
  bool is_joiner = false;    ///< , ; : % or a closer: the sentence goes on
  bool is_bullet = false;
  bool is_upper = false;  ///< first letter of the word
  bool is_lower = false;
  bool is_number = false;  ///< digits, a roman numeral, or $ # № before digits
  bool is_hiragana = false;
  bool has_inner_capital = false;  ///< "iPhone", "al-Noor"
  bool is_joined = false;  ///< a dot, slash or @ follows the word: a host or a path
};

/// Reads from byte `at`, where no space stands. Looks at a bounded stretch.
Following read_following(std::string_view text, std::size_t at);

/// True for what numbers an item of a list: "1", "12", "a", "B", "iv".
bool is_enumerator(std::string_view word);

}  // namespace ascribe
