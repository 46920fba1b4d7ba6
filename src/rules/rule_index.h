// SPDX-License-Identifier: Apache-2.0
// Which rules a sentence may hold a match of, without asking each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/finds.h"
#include "rules/lexicon.h"

namespace ascribe {

struct CompiledRule;
struct Program;
struct CompiledPack;

/// Rules by what their patterns need first (Program::needs[0]). Read only once made;
/// safe to share between threads.
class RuleIndex {
 public:
  RuleIndex() = default;
  explicit RuleIndex(const std::vector<CompiledRule>& rules);

  /// Appends, ascending, the rules of one kind with a pattern whose first need the
  /// sentence meets: `present` has a bit for each class and `types` one for each
  /// mention type that the sentence has. O(classes present + rules listed for them +
  /// rules / 64).
  void find(Finds finds, std::span<const std::uint64_t> present, std::uint16_t types,
            std::vector<std::uint32_t>& out) const;

 private:
  /// Of one kind of rules. by_class[begin[c], begin[c + 1]) are those that need class
  /// c, among others perhaps.
  struct Part {
    std::vector<std::uint64_t> always;  ///< rules as bits
    std::vector<std::vector<std::uint32_t>> by_type;
    std::vector<std::uint32_t> begin;
    std::vector<std::uint32_t> by_class;
    std::vector<std::uint64_t> asked_for;  ///< classes as bits
  };
  using Lists = std::vector<std::vector<std::uint32_t>>;
  static void list(const Program& program, std::uint32_t rule, Lists& by_class,
                   Part& part);
  static Part index(const std::vector<CompiledRule>& rules, Finds finds);

  std::array<Part, finds_count> parts_;
};

/// Puts the rarest of what each pattern needs first, by how many of the examples of the
/// pack's rules have it: they are the only text a pack brings along. To be called once
/// the dictionary is made. O(words of the examples + needs).
void order_needs(CompiledPack& pack);

}  // namespace ascribe
