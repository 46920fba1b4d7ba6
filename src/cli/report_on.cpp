// SPDX-License-Identifier: Apache-2.0
// Keeps one bad page from stopping the others.
#include "cli/report_on.h"

#include <exception>

#include "ascribe/check.h"
#include "cli/input_pages.h"
#include "cli/network_limits.h"

namespace ascribe {
namespace {

Report report_on_page(const std::variant<Page, Failure>& read, const RuleSet& rules,
                      Stage last) {
  if (const Failure* failure = std::get_if<Failure>(&read)) {
    return failed_report(failure->where, *failure);
  }
  const Page& page = std::get<Page>(read);
  try {
    return check(page, rules, last);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& fault) {
    return failed_report(page.input, {"internal", page.input, fault.what()});
  }
}

}  // namespace

void report_on(const std::string& input, const Options& options, UrlPages& fetched,
               const RuleSet& rules, const std::function<void(Report)>& take) {
  InputPages pages(input, options, fetched);
  for (;;) {
    std::optional<std::variant<Page, Failure>> read;
    try {
      read = pages.next();
    } catch (const Error&) {
      throw;
    } catch (const std::exception& fault) {
      take(failed_report(input, {"internal", input, fault.what()}));
      return;
    }
    if (!read) return;
    take(report_on_page(*read, rules, options.stage.value_or(Stage::attributions)));
  }
}

Report only_report(const std::string& input, const Options& options,
                   const Environment& environment, const RuleSet& rules) {
  std::vector<Report> reports;
  UrlPages fetched({input}, network_limits(options, environment));
  report_on(input, options, fetched, rules, [&](Report report) {
    if (!reports.empty()) {
      throw Error("bad-option", input,
                  "it holds several pages; " + std::string(name(options.command)) +
                      " takes one");
    }
    reports.push_back(std::move(report));
  });
  return std::move(reports.front());
}

}  // namespace ascribe
