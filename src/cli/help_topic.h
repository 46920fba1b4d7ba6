// SPDX-License-Identifier: Apache-2.0
// `ascribe help [TOPIC]`.
#pragma once

#include <string>

#include "cli/options.h"

namespace ascribe {

/// What the command prints: help on a command, or a generated page of docs/ (options,
/// codes, man). Throws Error("bad-option") for an unknown topic, and what load_rules
/// throws for the topic codes, which lists the findings of the rules too.
std::string help_topic(const Options& options);

}  // namespace ascribe
