// SPDX-License-Identifier: Apache-2.0
// Where the parts of compiled rules stand in the files they came from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ascribe/rule_set.h"
#include "rules/pack.h"
#include "rules/packs.h"

namespace ascribe {

/// Bytes of a rule's file: the rule, each of its patterns, each `unless`, each example.
/// As many as the compiled rule has, in the same order.
struct WrittenRule {
  const RuleFile* file = nullptr;
  std::uint32_t whole = 0;
  std::vector<std::uint32_t> patterns;
  std::vector<std::uint32_t> unless;
  std::vector<std::uint32_t> match;
  std::vector<std::uint32_t> no_match;
};

/// Reads the packs of a RuleSet once more, when it is first asked about one: a compiled
/// pack does not carry what only writers of rules need. `rules` must outlive it.
class RulePlaces {
 public:
  explicit RulePlaces(const RuleSet& rules) : rules_(&rules) {}

  /// Where `rule` stands; lives as long as this object. Throws Error("bad-rules") when
  /// its file has changed since the rules were loaded.
  const WrittenRule& of(const CompiledRule& rule);

  /// The packs as they are now, the base first. Throws Error("bad-rules") when they
  /// cannot be read any more.
  const std::vector<PackFiles>& packs();

 private:
  void note(const std::string& pack, const RuleFile& file);

  const RuleSet* rules_;
  bool has_read_ = false;
  std::vector<PackFiles> packs_;
  std::map<std::pair<std::string, std::string>, WrittenRule> written_;  ///< pack, id
};

}  // namespace ascribe
