// SPDX-License-Identifier: Apache-2.0
// Gathering a report's claims, speech, headline and counts.
#include "report/evidence.h"

#include "report/metrics.h"

namespace ascribe {

Evidence gather_evidence(const Report& report, const RuleSet& rules) {
  Evidence evidence{report,
                    rules,
                    list_claims(report, rules),
                    list_speech(report),
                    check_headline(report, rules),
                    {}};
  evidence.metrics = count_metrics(report, evidence.claims, evidence.speech, rules);
  return evidence;
}

}  // namespace ascribe
