// SPDX-License-Identifier: Apache-2.0
// Prints what one stage made of one input.
#include "cli/show.h"

#include "ascribe/rule_set.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "cli/network_limits.h"
#include "cli/output_file.h"
#include "cli/report_on.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"
#include "cli/url_pages.h"

namespace ascribe {
namespace {

Sink only_sink(const Options& options) {
  const std::vector<Sink> sinks = plan_sinks(options);
  if (sinks.size() != 1 || sinks[0].format == ReportFormat::jsonl) {
    throw Error("bad-option", "--format", "show writes one format: text or json");
  }
  return sinks[0];
}

/// The report on the only page of the input, as far as the stage. In JSON a sentence
/// and an entity have what later stages made of them.
Report only_report(Options options, const Environment& environment,
                   const RuleSet& rules, bool json) {
  if (json && options.stage != Stage::article) options.stage.reset();
  const std::string& input = options.words[0];
  std::vector<Report> reports;
  UrlPages fetched({input}, network_limits(options, environment));
  report_on(input, options, fetched, rules, [&](Report report) {
    if (!reports.empty()) {
      throw Error("bad-option", input, "it holds several pages; show takes one");
    }
    reports.push_back(std::move(report));
  });
  return std::move(reports.front());
}

}  // namespace

int run_show(const Options& options, const Environment& environment) {
  require_inputs(options);
  if (options.words.size() > 1) {
    throw Error("bad-option", options.words[1], "show takes one input at a time");
  }
  if (!options.stage) {
    throw Error("bad-option", "--stage",
                "name the stage to show: article, sentences, tokens, mentions or "
                "attributions");
  }
  if (options.explain && options.stage != Stage::article) {
    throw Error("bad-option", "--explain", "only --stage=article can be explained");
  }
  const Sink sink = only_sink(options);
  const RuleSet rules = load_found_rules(options, environment);
  const bool json = sink.format == ReportFormat::json;
  const Report report = only_report(options, environment, rules, json);
  if (report.failure) {
    complain(complaint(*report.failure));
    return report.failure->code == "internal" ? exit_trouble : exit_unread;
  }
  const std::string shown =
      write_stage(report, rules, *options.stage, {json, options.explain});
  if (sink.path.empty()) {
    write_standard_output(shown);
  } else {
    write_file(sink.path, shown);
  }
  return exit_fine;
}

}  // namespace ascribe
