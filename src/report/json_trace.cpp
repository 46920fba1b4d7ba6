// SPDX-License-Identifier: Apache-2.0
// Writing rules with their places.
#include "report/json_trace.h"

#include "report/json_spans.h"

namespace ascribe {
namespace {

void write_rule(JsonWriter& json, const std::optional<std::uint32_t>& rule,
                const RuleSet& rules) {
  if (!rule) return json.null();
  const RuleCard& card = rules.rules.at(*rule);
  json.begin_object();
  json.key("id");
  write_text(json, card.id);
  json.key("file");
  write_text(json, card.file);
  json.key("line");
  json.integer(card.line);
  json.end_object();
}

}  // namespace

void write_trace(JsonWriter& json, const SentenceLabel& label, const RuleSet& rules) {
  json.begin_object();
  json.key("rule");
  write_rule(json, label.rule, rules);
  json.key("over");
  json.begin_array();
  for (const std::uint32_t rule : label.also_matched) write_rule(json, rule, rules);
  json.end_array();
  json.key("kind_rule");
  write_rule(json, label.kind_rule, rules);
  json.end_object();
}

}  // namespace ascribe
