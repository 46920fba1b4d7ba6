// SPDX-License-Identifier: Apache-2.0
// Keeps one bad input from stopping the others.
#include "cli/report_on.h"

#include <exception>

#include "ascribe/check.h"
#include "cli/inputs.h"

namespace ascribe {

Report report_on(const std::string& input, const Options& options,
                 const RuleSet& rules) {
  try {
    const std::variant<Page, Failure> read = read_input(input, options);
    if (const Failure* failure = std::get_if<Failure>(&read)) {
      return failed_report(failure->where, *failure);
    }
    return check(std::get<Page>(read), rules);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& fault) {
    return failed_report(input, {"internal", input, fault.what()});
  }
}

}  // namespace ascribe
