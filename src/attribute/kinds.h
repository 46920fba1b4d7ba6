// SPDX-License-Identifier: Apache-2.0
// What each sentence asserts, and the flags the pack raises on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/label.h"
#include "attribute/reading.h"

namespace ascribe {

/// The KIND of one sentence and the rule that decided it (index into RuleSet::rules;
/// nothing for the default, fact, and for headings).
struct KindRead {
  Kind kind = Kind::fact;
  std::optional<std::uint32_t> rule;
};

/// Judged on the content: a match that shares a token with the primary frame's source
/// or cue does not count ("Experts contend it is improbable" is a prediction), nor does
/// one inside a person's name ("Dan Gross" is no evaluation). Highest
/// priority wins, then the longest, then the earliest, then rule order.
KindRead kind_of(const ArticleReading& reading, std::size_t index, Matcher& matcher);

/// Every flag the pack's flag rules raise, sorted, once each.
std::vector<std::string> flags_of(const ArticleReading& reading, std::size_t index,
                                  Matcher& matcher);

/// Why a match of a flag rule does not count in this sentence, as refusal() says it;
/// empty when it does.
std::string_view place_refusal(const ArticleReading& reading, std::size_t sentence,
                               const CompiledRule& rule, const Match& match);

/// The same of a kind rule.
std::string_view kind_refusal(const ArticleReading& reading, std::size_t sentence,
                              const CompiledRule& rule, const Match& match);

/// A flag that steers decisions and is not printed: the sentence goes on with what was
/// reported before.
inline constexpr std::string_view continues_flag = "continues";

}  // namespace ascribe
