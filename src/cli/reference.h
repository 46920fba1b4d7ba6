// SPDX-License-Identifier: Apache-2.0
// The generated pages of docs/: every option, every code.
#pragma once

#include <string>

#include "ascribe/rule_set.h"

namespace ascribe {

/// docs/options.md: commands, options with defaults and environment names, exit codes.
std::string options_page();

/// docs/codes.md: what can go wrong (error_codes, and rule_fault_codes in a rules
/// folder) and what can be found (the findings of `rules`).
std::string codes_page(const RuleSet& rules);

}  // namespace ascribe
