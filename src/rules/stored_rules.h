// SPDX-License-Identifier: Apache-2.0
// A RuleSet as bytes, so that a run need not compile the same rules again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ascribe/rule_set.h"

namespace ascribe {

/// The bytes that read_stored turns back into an equal RuleSet. They are for this very
/// build of the program only; rules_cache.cpp sees to that.
std::string stored(const RuleSet& rules);

/// Nothing when the bytes are cut or damaged, or begin at an address that is no
/// multiple of eight. Linear, and without work for each word of a lexicon: those are
/// used where they lie, and `owner` is held as long as they are.
std::optional<RuleSet> read_stored(std::string_view bytes,
                                   std::shared_ptr<const void> owner);

}  // namespace ascribe
