// SPDX-License-Identifier: Apache-2.0
// `ascribe rules test`: the examples that rules carry, and what they leave untried.
#include <optional>

#include "ascribe/rule_tests.h"
#include "cli/exit_code.h"
#include "cli/rule_remarks.h"
#include "cli/rules_command.h"
#include "cli/rules_folder.h"
#include "cli/sinks.h"

namespace ascribe {
namespace {

using Coverage = std::optional<RuleCoverage>;

std::string share(std::size_t part, std::size_t whole, const std::string& nouns) {
  return std::to_string(part) + " of " + std::to_string(whole) + " " + nouns;
}

std::string as_text(const RuleTests& tests, const Coverage& coverage) {
  std::vector<RuleRemark> remarks;
  for (const FailedExample& failed : tests.failed) remarks.push_back(failed.remark);
  std::string text = printed_remarks(remarks);
  if (coverage) {
    text += printed_remarks(coverage->gaps) + "tried: " +
            share(coverage->patterns_tried, coverage->patterns, "branches") + ", " +
            share(coverage->unless_tried, coverage->unless, "unless") + ", " +
            share(coverage->entries_tried, coverage->entries, "lexicon entries") + "\n";
  }
  return text + counted(tests.rules, "rule") + ", " +
         counted(tests.examples, "example") + ", " +
         std::to_string(tests.failed.size()) + " failed\n";
}

void write_share(JsonWriter& json, std::string_view key, std::size_t part,
                 std::size_t whole) {
  json.key(key);
  json.begin_object();
  write_count(json, "tried", part);
  write_count(json, "all", whole);
  json.end_object();
}

void write_coverage(JsonWriter& json, const RuleCoverage& coverage) {
  json.key("coverage");
  json.begin_object();
  write_share(json, "branches", coverage.patterns_tried, coverage.patterns);
  write_share(json, "unless", coverage.unless_tried, coverage.unless);
  write_share(json, "entries", coverage.entries_tried, coverage.entries);
  json.key("gaps");
  json.begin_array();
  for (const RuleRemark& gap : coverage.gaps) {
    json.begin_object();
    write_remark_members(json, gap);
    json.end_object();
  }
  json.end_array();
  json.key("lexicons");
  json.begin_array();
  for (const UntriedWords& words : coverage.words) {
    json.begin_object();
    write_words(json, "lexicon", words.lexicon);
    write_count(json, "entries", words.entries);
    json.key("untried");
    json.begin_array();
    for (const std::string& entry : words.untried) json.string(entry);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

std::string as_json(const RuleTests& tests, const Coverage& coverage) {
  JsonWriter json(JsonStyle::pretty);
  begin_document(json, "ascribe.rules-test/1");
  write_count(json, "rules", tests.rules);
  write_count(json, "examples", tests.examples);
  json.key("failed");
  json.begin_array();
  for (const FailedExample& failed : tests.failed) {
    json.begin_object();
    write_words(json, "rule", failed.rule);
    write_remark_members(json, failed.remark);
    write_words(json, "text", failed.text);
    write_words(json, "expected", failed.expected);
    write_words(json, "matched", failed.matched);
    json.end_object();
  }
  json.end_array();
  if (coverage) write_coverage(json, *coverage);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

int run_examples(const Options& options, const Environment&) {
  const Sink sink = only_sink(options);
  const RuleSet rules = load_rules(named_rules(options, "rules test"), "en");
  const RuleTests tests = test_rules(rules);
  Coverage coverage;
  if (options.coverage) coverage = cover_rules(rules);
  write_to(sink, sink.format == ReportFormat::json ? as_json(tests, coverage)
                                                   : as_text(tests, coverage));
  return tests.failed.empty() ? exit_fine : exit_findings;
}

}  // namespace ascribe
