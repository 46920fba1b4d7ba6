// SPDX-License-Identifier: Apache-2.0
// Putting the parts of the terminal report in order.
#include "report/text_report.h"

#include <algorithm>

#include "report/evidence.h"
#include "report/json_report.h"
#include "report/paint.h"
#include "report/text_findings.h"
#include "report/text_grade.h"
#include "report/text_tables.h"
#include "report/text_trace.h"
#include "report/visible.h"

namespace ascribe {
namespace {

constexpr unsigned least_width = 40;
constexpr std::string_view closing =
    "Form of sourcing only: nothing here says whether a claim is true.";

std::string failure_text(const Report& report, const Paint& paint, unsigned width) {
  const std::string words =
      visible(report.failure->message) + " [" + visible(report.failure->code) + "]";
  return paint.strong(visible(report.input) + ":") + " " +
         paint.level(Level::error, "error") + ": could not be read\n" +
         wrapped(words, "     = ", width);
}

std::string warnings_text(const Report& report, unsigned width) {
  std::string text;
  for (const std::string& warning : report.article.warnings) {
    text += (text.empty() ? "Reading the page: " : ", ") + warning;
    if (warning == "meta-refresh") text += " to " + report.article.refresh_url;
  }
  return text.empty() ? "" : "\n" + wrapped(visible(text), "   ", width);
}

std::string document_text(const Report& report, const RuleSet& rules,
                          const Paint& paint, const RenderOptions& options) {
  const unsigned width = std::max(options.width, least_width);
  if (report.failure) return failure_text(report, paint, width);
  const Evidence evidence = gather_evidence(report, rules);
  std::string text = text_findings(report, paint, width);
  if (!text.empty()) text += "\n";
  text += paint.soft(std::string(width, '-')) + "\n";
  text += text_heading(report, width) + "\n";
  text += text_grade(report, paint, width) + "\n";
  text += text_bar(report.metrics, paint, width);
  for (const std::string& part :
       {text_sources(evidence, width), text_components(evidence, width)}) {
    if (!part.empty()) text += "\n" + part;
  }
  text += warnings_text(report, width);
  if (!options.trace) return text;
  return text + "\n" + text_trace(report, rules, paint, width);
}

std::string counted(std::size_t count, std::string_view word) {
  return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

std::string totals(const std::vector<Report>& reports, const RuleSet& rules) {
  const auto levels = count_levels(reports);
  const std::size_t all = levels[0] + levels[1] + levels[2];
  std::string text;
  if (all == 0) {
    text = "No findings under " + counted(rules.findings.size(), "rule");
  } else {
    text = counted(all, "finding") + ":";
    std::string_view separator = " ";
    for (const Level level : {Level::error, Level::warning, Level::note}) {
      const std::size_t count = levels[static_cast<std::size_t>(level)];
      if (count == 0) continue;
      text.append(separator).append(counted(count, name(level)));
      separator = ", ";
    }
  }
  const auto failed = static_cast<std::size_t>(
      std::count_if(reports.begin(), reports.end(),
                    [](const Report& r) { return r.failure.has_value(); }));
  if (reports.size() > 1) text += " in " + counted(reports.size(), "document");
  text += ".";
  if (failed > 0) text += " " + counted(failed, "input") + " could not be read.";
  return text;
}

}  // namespace

std::string text_report(const std::vector<Report>& reports, const RuleSet& rules,
                        const RenderOptions& options) {
  const unsigned width = std::max(options.width, least_width);
  const Paint paint(options.color);
  std::string text;
  for (const Report& report : reports) {
    text += document_text(report, rules, paint, options) + "\n";
  }
  return text + wrapped(totals(reports, rules), "", width) +
         wrapped(closing, "", width);
}

}  // namespace ascribe
