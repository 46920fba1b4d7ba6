// SPDX-License-Identifier: Apache-2.0
// Prints what one stage made of one input.
#include "cli/show.h"

#include "ascribe/rule_set.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "cli/report_on.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"

namespace ascribe {

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
  Options reading = options;
  // In JSON a sentence and an entity have what later stages made of them.
  if (json && options.stage != Stage::article) reading.stage.reset();
  const Report report = only_report(options.words[0], reading, environment, rules);
  if (report.failure) {
    complain(complaint(*report.failure));
    return report.failure->code == "internal" ? exit_trouble : exit_unread;
  }
  const std::string shown =
      write_stage(report, rules, *options.stage, {json, options.explain});
  write_to(sink, shown);
  return exit_fine;
}

}  // namespace ascribe
