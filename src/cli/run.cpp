// SPDX-License-Identifier: Apache-2.0
// Dispatches the commands, runs `check`, and catches every Error once.
#include "cli/run.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "ascribe/rule_set.h"
#include "cli/command_line.h"
#include "cli/complaint.h"
#include "cli/config_command.h"
#include "cli/exit_code.h"
#include "cli/explain_command.h"
#include "cli/fetch.h"
#include "cli/help.h"
#include "cli/help_topic.h"
#include "cli/input_list.h"
#include "cli/network_limits.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/report_on.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"
#include "cli/show.h"
#include "cli/sinks.h"
#include "cli/url_pages.h"
#include "cli/version.h"
#include "cli/why_command.h"

namespace ascribe {
namespace {

bool has_finding(const Report& report, std::optional<Level> least) {
  if (!least) return false;
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& finding) { return finding.level >= *least; });
}

/// What one report means for the exit code and for standard error.
void note(const Report& report, const Options& options, Outcome& outcome) {
  if (has_finding(report, options.fail_on)) outcome.findings = true;
  if (!report.failure) return;
  const bool ours = report.failure->code == "internal";
  (ours ? outcome.internal_fault : outcome.unread) = true;
  if (options.quiet < 2) complain(complaint(*report.failure));
}

std::vector<std::string> readable(const std::vector<ListedInput>& inputs) {
  std::vector<std::string> urls;
  for (const ListedInput& listed : inputs) {
    if (!listed.fault) urls.push_back(listed.input);
  }
  return urls;
}

std::vector<Report> check_all(const std::vector<ListedInput>& inputs,
                              const Options& options, const Environment& environment,
                              const RuleSet& rules, Outcome& outcome) {
  std::vector<Report> reports;
  std::vector<std::string> names = readable(inputs);
  Progress progress(
      static_cast<std::size_t>(std::count_if(names.begin(), names.end(), is_url)),
      options, environment);
  UrlPages fetched(std::move(names), network_limits(options, environment));
  for (const ListedInput& listed : inputs) {
    const auto take = [&](Report report) {
      if (report.failure) {
        report.failure = placed(*report.failure, listed, options.files_from);
      }
      if (report.failure) progress.clear();
      note(report, options, outcome);
      reports.push_back(std::move(report));
    };
    if (listed.fault) {
      take(failed_report(listed.input, *listed.fault));
    } else {
      report_on(listed.input, options, fetched, rules, take);
      if (is_url(listed.input)) progress.step();
    }
  }
  return reports;
}

RenderOptions render_options(const Sink& sink, const Options& options,
                             const Environment& environment) {
  RenderOptions render;
  render.timestamps = options.timestamps;
  render.trace = options.trace;
  if (!sink.path.empty()) return render;
  render.width = output_width();
  render.color = sink.format == ReportFormat::text &&
                 wants_color(options.color, environment, output_is_terminal());
  return render;
}

bool is_clean(const Report& report) {
  return report.findings.empty() && !report.failure;
}

/// What one sink gets. With -q the text report is about the others only.
std::string written(const Sink& sink, const std::vector<Report>& reports,
                    const RuleSet& rules, const Options& options,
                    const RenderOptions& render) {
  if (options.quiet == 0 || sink.format != ReportFormat::text) {
    return write_reports(reports, rules, sink.format, render);
  }
  std::vector<Report> unclean;
  std::remove_copy_if(reports.begin(), reports.end(), std::back_inserter(unclean),
                      is_clean);
  return unclean.empty() ? "" : write_reports(unclean, rules, sink.format, render);
}

int run_check(const Options& options, const Environment& environment) {
  const std::vector<ListedInput> inputs = gather_inputs(options);
  const std::vector<Sink> sinks = plan_sinks(options);
  const RuleSet rules = load_found_rules(options, environment);
  Outcome outcome;
  const std::vector<Report> reports =
      check_all(inputs, options, environment, rules, outcome);
  for (const Sink& sink : sinks) {
    if (sink.path.empty() && options.quiet > 1) continue;
    const RenderOptions render = render_options(sink, options, environment);
    const std::string bytes = written(sink, reports, rules, options, render);
    if (sink.path.empty()) {
      write_standard_output(bytes);
    } else {
      write_file(sink.path, bytes);
    }
  }
  return outcome.code(options.exit_zero);
}

int dispatch(const Options& options, const Environment& environment) {
  if (options.command == Command::version) {
    write_standard_output(version_text(options));
    return exit_fine;
  }
  if (options.help != HelpWanted::none) {
    write_standard_output(help_text(options.command, options.help));
    return exit_fine;
  }
  if (options.command == Command::help) {
    write_standard_output(help_topic(options));
    return exit_fine;
  }
  if (options.command == Command::config) return run_config(options);
  if (options.command == Command::rules) return run_rules(options, environment);
  if (options.command == Command::fetch) return run_fetch(options, environment);
  if (options.command == Command::show) return run_show(options, environment);
  if (options.command == Command::explain) return run_explain(options, environment);
  if (options.command == Command::why) return run_why(options, environment);
  return run_check(options, environment);
}

}  // namespace

int run(const std::vector<std::string>& words, const Environment& environment) {
  try {
    return dispatch(parse_command_line(words, environment), environment);
  } catch (const Error& error) {
    complain(complaint(error));
  } catch (const std::exception& fault) {
    complain(internal_complaint(fault.what()));
  }
  return exit_trouble;
}

}  // namespace ascribe
