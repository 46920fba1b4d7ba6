// SPDX-License-Identifier: Apache-2.0
// What score and findings are made from, gathered once for one report.
#pragma once

#include <vector>

#include "ascribe/report.h"
#include "ascribe/rule_set.h"
#include "report/claims.h"
#include "report/headline_claim.h"
#include "report/speech.h"

namespace ascribe {

/// One report read for its claims. Holds references: report and rules must outlive it.
struct Evidence {
  const Report& report;
  const RuleSet& rules;
  std::vector<Claim> claims;
  std::vector<Speech> speech;
  HeadlineCheck headline;
  Metrics metrics;

  const SentenceLabel& label(std::uint32_t sentence) const {
    return report.labelled.sentences[sentence];
  }
  const Attribution& attribution(std::uint32_t index) const {
    return report.labelled.attributions[index];
  }
  double number(std::string_view name) const { return rules.scoring[name]; }
};

/// `report` must have everything up to `labelled`. Linear in the text.
Evidence gather_evidence(const Report& report, const RuleSet& rules);

}  // namespace ascribe
