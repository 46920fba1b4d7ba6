// SPDX-License-Identifier: Apache-2.0
// One atom of a pattern: "@quant|:num{0,2}", "!:Name", "~say", ":Source".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile.h"

namespace ascribe {

struct Times {
  int least = 1;
  int most = 1;
};

/// An atom taken apart.
///
/// classes    token classes, any of which fits
/// types      mention types, bit i = MentionType i; 0 when it names none
/// negative   "!": the next token must be none of `classes`, nothing is consumed
/// longest    tokens the longest phrase among the classes takes
struct Atom {
  std::vector<ClassId> classes;
  std::uint16_t types = 0;
  bool negative = false;
  bool at_start = false;
  bool at_end = false;
  Times times;
  std::uint32_t longest = 1;
};

/// The most alternatives of an "any", whose branches multiply, and of an atom, where
/// they are one look at a token.
inline constexpr std::size_t max_branches = 16;
inline constexpr std::size_t max_alternatives = 64;

/// Reads atoms of one rule file, adding faults R010, R012, R013, R021, R024, R026 and
/// R028 as it goes.
class AtomReader {
 public:
  AtomReader(const RuleSource& source, Vocabulary& vocabulary, Faults& faults)
      : source_(source), vocabulary_(vocabulary), faults_(faults) {}

  Atom read(const JsonValue& item);

  /// The classes of "a|@b|:c" with neither suffix nor edge, as gaps name them.
  Atom read_classes(const JsonValue& item);

 private:
  void add_alternative(const JsonValue& item, std::string_view word, Atom& atom);

  /// `part` is a part of the item's text, and what the fault points at.
  void fault(std::string_view code, const JsonValue& item, std::string_view part,
             const std::string& message, const std::string& hint = "");
  /// False, and a fault, when there are too many.
  bool check_count(const JsonValue& item, std::string_view word, std::size_t count);
  void fault_empty(const JsonValue& item);
  void fault_unknown(const JsonValue& item, std::string_view word);

  const RuleSource& source_;
  Vocabulary& vocabulary_;
  Faults& faults_;
};

}  // namespace ascribe
