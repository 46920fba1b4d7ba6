// SPDX-License-Identifier: Apache-2.0
// The rules behind one label, as JSON.
#pragma once

#include "ascribe/attribution.h"
#include "ascribe/rule_set.h"
#include "json/writer.h"

namespace ascribe {

/// {"rule": …, "over": […], "kind_rule": …}, where a rule is {"id", "file", "line"} or
/// null.
void write_trace(JsonWriter& json, const SentenceLabel& label, const RuleSet& rules);

}  // namespace ascribe
