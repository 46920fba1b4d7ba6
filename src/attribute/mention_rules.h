// SPDX-License-Identifier: Apache-2.0
// Running the pack's mention rules over every sentence.
#pragma once

#include <optional>
#include <vector>

#include "ascribe/mention.h"
#include "rules/classify.h"
#include "rules/pack.h"

namespace ascribe {

/// A mention as its rule found it, with the captures that linking needs.
///
/// name  the proper name ("Hossam Badran"), or the deciding noun of an unnamed one
/// role  "senior official"; org "Toro Mining"; each only when captured
struct FoundMention {
  Mention mention;
  TokenRange name;
  std::optional<TokenRange> role;
  std::optional<TokenRange> org;
};

/// All mentions in reading order, disjoint. Where rules overlap, the order is total:
/// priority, then length, then earlier start, then rule. O(tokens) for a fixed pack.
std::vector<FoundMention> match_mentions(const Annotated& read,
                                         const ClassifiedTokens& classes,
                                         const CompiledPack& pack);

/// The bytes from the first token of a range to the last. REQUIRES: not empty.
Span bytes_of(const Tokens& tokens, TokenRange range);

}  // namespace ascribe
