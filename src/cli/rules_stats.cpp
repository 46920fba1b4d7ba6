// SPDX-License-Identifier: Apache-2.0
// `ascribe rules stats`: what each rule did in a number of articles.
#include "ascribe/error.h"
#include "ascribe/rule_stats.h"
#include "cli/complaint.h"
#include "cli/exit_code.h"
#include "cli/folder_inputs.h"
#include "cli/input_list.h"
#include "cli/network_limits.h"
#include "cli/report_on.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"
#include "cli/url_pages.h"

namespace ascribe {
namespace {

std::vector<std::string> readable(const std::vector<ListedInput>& inputs) {
  std::vector<std::string> names;
  for (const ListedInput& listed : inputs) {
    if (!listed.fault) names.push_back(listed.input);
  }
  return names;
}

/// Says what could not be read, and counts the rest.
class Counting {
 public:
  Counting(const Options& options, const RuleSet& rules)
      : options_(options), rules_(rules) {}

  void take(Report report, const ListedInput& listed) {
    if (report.failure) {
      const bool ours = report.failure->code == "internal";
      (ours ? outcome_.internal_fault : outcome_.unread) = true;
      complain(complaint(placed(*report.failure, listed, options_.files_from)));
    }
    count_rules(report, rules_, stats_);
  }

  const RuleStats& stats() const { return stats_; }
  int code() const { return outcome_.code(false); }

 private:
  const Options& options_;
  const RuleSet& rules_;
  RuleStats stats_;
  Outcome outcome_;
};

}  // namespace

int count_matches(const Options& options, const Environment& environment) {
  if (options.words.empty() && options.files_from.empty()) {
    throw Error("no-input", "",
                "no input was given; name articles, or a folder of them");
  }
  const Sink sink = only_sink(options);
  const std::vector<ListedInput> inputs = with_folders_opened(gather_inputs(options));
  const RuleSet rules = load_found_rules(options, environment);
  Counting counting(options, rules);
  UrlPages fetched(readable(inputs), network_limits(options, environment));
  for (const ListedInput& listed : inputs) {
    const auto take = [&](Report report) { counting.take(std::move(report), listed); };
    if (listed.fault) {
      take(failed_report(listed.input, *listed.fault));
    } else {
      report_on(listed.input, options, fetched, rules, take);
    }
  }
  write_to(sink, write_rule_stats(counting.stats(), rules,
                                  sink.format == ReportFormat::json));
  return counting.code();
}

}  // namespace ascribe
