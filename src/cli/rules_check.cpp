// SPDX-License-Identifier: Apache-2.0
// `ascribe rules check`: every fault of a rules folder.
#include <algorithm>

#include "ascribe/rule_tests.h"
#include "cli/exit_code.h"
#include "cli/rule_remarks.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"

namespace ascribe {
namespace {

/// "57 rules, 120 lexicons, no faults", or what the remarks come to. A folder that does
/// not load has no number of rules.
std::string closing(const RuleCheck& check) {
  const std::string size =
      counted(check.rules, "rule") + ", " + counted(check.lexicons, "lexicon");
  const auto notes = static_cast<std::size_t>(
      std::count_if(check.remarks.kept.begin(), check.remarks.kept.end(), is_note));
  if (notes == check.remarks.kept.size()) {
    return size + ", no faults" + (notes == 0 ? "" : ", " + counted(notes, "note")) +
           "\n";
  }
  const std::string problems = count_remarks(check.remarks);
  return problems + (check.rules == 0 ? "" : " in " + size) + "\n";
}

std::string as_json(const RuleCheck& check) {
  JsonWriter json(JsonStyle::pretty);
  begin_document(json, "ascribe.rules-check/1");
  write_count(json, "rules", check.rules);
  write_count(json, "lexicons", check.lexicons);
  write_count(json, "left_out", check.remarks.left_out);
  json.key("faults");
  json.begin_array();
  for (const RuleRemark& remark : check.remarks.kept) {
    json.begin_object();
    write_remark_members(json, remark);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

int list_faults(const Options& options, const Environment&) {
  const Sink sink = only_sink(options);
  const RuleCheck check = check_rules(named_rules(options, "rules check"), "en");
  write_to(sink, sink.format == ReportFormat::json
                     ? as_json(check)
                     : printed_remarks(check.remarks.kept) + closing(check));
  const bool has_error =
      std::any_of(check.remarks.kept.begin(), check.remarks.kept.end(), is_error);
  return has_error ? exit_trouble : exit_fine;
}

}  // namespace ascribe
