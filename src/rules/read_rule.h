// SPDX-License-Identifier: Apache-2.0
// One rule as written in JSON, checked and compiled.
#pragma once

#include <optional>
#include <string>

#include "ascribe/rule_set.h"
#include "rules/compile.h"
#include "rules/pack.h"

namespace ascribe {

/// A rule and its card. Unknown members, wrong types, missing examples and unusable
/// patterns are faults R011, R014, R030 to R033; the rule is then nothing.
/// `id_prefix` is "en/frame/" for a file below rules/en/frame/.
struct ReadRule {
  RuleCard card;
  CompiledRule rule;
};
std::optional<ReadRule> read_rule(const JsonValue& json, const std::string& id_prefix,
                                  const RuleSource& source, Vocabulary& vocabulary,
                                  Faults& faults);

}  // namespace ascribe
