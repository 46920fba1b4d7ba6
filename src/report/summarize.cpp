// SPDX-License-Identifier: Apache-2.0
// Completing a report: counts, score, findings, summary; and the report on a failure.
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "ascribe/report.h"
#include "report/evidence.h"
#include "report/findings.h"
#include "report/score.h"
#include "report/summary_line.h"

namespace ascribe {
namespace {

/// True when a sentence has as many attributions, or findings of a rule, as are listed:
/// there may be more.
bool is_crowded(const Report& report) {
  for (const SentenceLabel& label : report.labelled.sentences) {
    if (label.attributions.size() >= max_frames) return true;
  }
  std::map<std::pair<std::uint32_t, std::string_view>, std::size_t> of_rule;
  return std::any_of(
      report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
        return finding.sentence &&
               ++of_rule[{*finding.sentence, finding.rule}] >= max_findings_of_rule;
      });
}

}  // namespace

Report summarize(Report report, const RuleSet& rules) {
  Evidence evidence = gather_evidence(report, rules);
  Score score = score_report(evidence);
  std::vector<Finding> findings = list_findings(evidence);
  std::string summary = summary_line(evidence);
  // The evidence looks into `report`, so the report is written to only now.
  report.metrics = std::move(evidence.metrics);
  report.score = std::move(score);
  report.findings = std::move(findings);
  report.summary = std::move(summary);
  if (is_crowded(report)) report.article.warnings.emplace_back("crowded-sentence");
  return report;
}

Report failed_report(const std::string& input, const Failure& failure) {
  Report report;
  report.input = input;
  report.failure = failure;
  return report;
}

Report failed_report(const Page& page, const Failure& failure) {
  Report report = failed_report(page.input, failure);
  report.retrieval = page.retrieval;
  report.sha256 = page.sha256;
  return report;
}

}  // namespace ascribe
