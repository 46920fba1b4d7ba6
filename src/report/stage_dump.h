// SPDX-License-Identifier: Apache-2.0
// One stage of one report as text, for people and tests.
#pragma once

#include <string>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"

namespace ascribe {

/// One item a line, each line ended by a line feed:
///
///   article       body paragraphs; no headline, heading, caption or furniture
///   sentences     the sentences' words
///   tokens        sentence number, bytes, kind, marks, words
///   mentions      sentence number, bytes, type, who, words, entity; then entities
///   attributions  bytes and words of source, cue and content, then labels
///
/// Control and bidirectional characters are made visible, so that no page can drive a
/// terminal.
std::string stage_text(const Report& report, const RuleSet& rules, Stage stage);

}  // namespace ascribe
