// SPDX-License-Identifier: Apache-2.0
// Counting one report's claims, sources, figures and quotations.
#pragma once

#include <vector>

#include "ascribe/report.h"
#include "report/claims.h"
#include "report/speech.h"

namespace ascribe {

/// The counts of one report. `claims` and `speech` are list_claims() and list_speech()
/// of the same report. Linear in claims and their attributions.
Metrics count_metrics(const Report& report, const std::vector<Claim>& claims,
                      const std::vector<Speech>& speech, const RuleSet& rules);

/// One body and its part of the attributed claims.
struct AffiliationShare {
  std::uint32_t claims = 0;
  std::uint32_t sources = 0;  ///< distinct sources that speak for it
  std::string name;           ///< as printed at its first claim
};

/// The affiliation with most claims, the first met on a tie; zero claims when no claim
/// has an identified source.
AffiliationShare top_affiliation(const Report& report,
                                 const std::vector<Claim>& claims);

/// True when a figure from `who` has somebody a reader could ask: an identified source
/// or the outlet's own count.
bool has_countable_source(Who who);

}  // namespace ascribe
