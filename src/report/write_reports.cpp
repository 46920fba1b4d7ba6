// SPDX-License-Identifier: Apache-2.0
// Choosing the writer for a format or a stage.
#include "ascribe/report.h"
#include "ascribe/why.h"
#include "report/explained_article.h"
#include "report/json_report.h"
#include "report/reasons_json.h"
#include "report/reasons_text.h"
#include "report/stage_dump.h"
#include "report/stage_json.h"
#include "report/text_report.h"

namespace ascribe {

std::string write_reports(const std::vector<Report>& reports, const RuleSet& rules,
                          ReportFormat format, const RenderOptions& options) {
  switch (format) {
    case ReportFormat::json:
      return json_report(reports, rules, options);
    case ReportFormat::jsonl:
      return jsonl_report(reports, rules, options);
    default:
      return text_report(reports, rules, options);
  }
}

std::string write_stage(const Report& report, const RuleSet& rules, Stage stage,
                        StageForm form) {
  if (form.as_json) return stage_json(report, rules, stage, form.explain);
  if (form.explain && stage == Stage::article) return explained_article(report.article);
  return stage_text(report, rules, stage);
}

std::string write_reasons(const Report& report, const RuleSet& rules,
                          const std::vector<Reasons>& reasons,
                          const ReasonsForm& form) {
  return form.as_json ? reasons_json(report, rules, reasons, form)
                      : reasons_text(report, rules, reasons, form);
}

}  // namespace ascribe
