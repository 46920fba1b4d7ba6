// SPDX-License-Identifier: Apache-2.0
// One input, whatever happens to it, becomes one Report for each of its pages.
#pragma once

#include <functional>
#include <string>

#include "ascribe/report.h"
#include "cli/options.h"
#include "cli/url_pages.h"

namespace ascribe {

/// Reads and checks the pages of one input in order and hands each report to `take`;
/// one report at least. The next page of `fetched` is this input's when it is a URL.
/// What cannot be read is a failed report, and so is a fault of ours on one page alone
/// ("internal"): the other inputs must still be served. Throws Error for what the user
/// has to change first, such as a list the rules lack.
void report_on(const std::string& input, const Options& options, UrlPages& fetched,
               const RuleSet& rules, const std::function<void(Report)>& take);

/// The report on the only page of an input. Throws Error("bad-option") when it holds
/// several, and what report_on throws.
Report only_report(const std::string& input, const Options& options,
                   const Environment& environment, const RuleSet& rules);

}  // namespace ascribe
