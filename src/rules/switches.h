// SPDX-License-Identifier: Apache-2.0
// What house packs switch in the packs below them.
#pragma once

#include <vector>

#include "ascribe/rule_set.h"
#include "rules/notes.h"
#include "rules/pack.h"
#include "rules/packs.h"

namespace ascribe {

/// Applies the "rules" of each house pack to the rules and findings of `set` and
/// `pack`, whose rule i has card i:
///
///   "en/frame/source-said": "off"              or "on", when a pack below said off
///   "en/frame/source-said": {"priority": 70, "confidence": 0.5}
///   "AS105": "off"                             or "on", "error", "warning", "note"
///
/// Later packs win. Rules and findings that are off in the end are taken out, and cards
/// numbered anew. Faults R014 and R062; note R066.
void apply_switches(const std::vector<PackFiles>& packs, RuleSet& set,
                    CompiledPack& pack, Notes& notes, Faults& faults);

}  // namespace ascribe
