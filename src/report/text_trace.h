// SPDX-License-Identifier: Apache-2.0
// The rules behind the labels of a text report.
#pragma once

#include <string>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "report/paint.h"

namespace ascribe {

/// For each sentence its place and label, the rule that decided WHO and HOW with its
/// file and line, the rules that gave way to it, and the rule that decided the KIND
/// where one did:
///
///   rules
///      3:1 named-official, direct by en/frame/source-said (en/frame/saying.json:5)
///          over en/frame/told-outlet (en/frame/saying.json:88)
///          figure by en/kind/count (en/kind/figure.json:74)
///
/// Empty when there is no sentence.
std::string text_trace(const Report& report, const RuleSet& rules, const Paint& paint,
                       unsigned width);

}  // namespace ascribe
