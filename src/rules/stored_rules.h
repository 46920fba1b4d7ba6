// SPDX-License-Identifier: Apache-2.0
// A RuleSet as bytes, so that a run need not compile the same rules again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ascribe/rule_set.h"

namespace ascribe {

/// The bytes that read_stored turns back into an equal RuleSet. They are for this very
/// build of the program only; rules_cache.cpp sees to that.
std::string stored(const RuleSet& rules);

/// Nothing when the bytes are cut or damaged. Linear, and without work for each word of
/// a lexicon.
std::optional<RuleSet> read_stored(std::string_view bytes);

}  // namespace ascribe
