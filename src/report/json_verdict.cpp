// SPDX-License-Identifier: Apache-2.0
// Writing findings, counts and the score.
#include "report/json_verdict.h"

namespace ascribe {
namespace {

// Metrics spell the bands as names of fields.
constexpr std::array<std::string_view, band_count> band_fields = {
    "named", "organisation", "second_hand", "unnamed", "none"};

void write_count(JsonWriter& json, std::string_view key, std::int64_t count) {
  json.key(key);
  json.integer(count);
}

void write_finding(JsonWriter& json, const Finding& finding, SpanWriter& spans) {
  json.begin_object();
  json.key("id");
  json.string(finding.id);
  json.key("rule");
  json.string(finding.rule);
  json.key("name");
  json.string(finding.name);
  json.key("level");
  json.string(name(finding.level));
  json.key("message");
  json.string(finding.message);
  json.key("hint");
  json.string(finding.hint);
  json.key("sentence");
  if (finding.sentence) {
    json.integer(*finding.sentence);
  } else {
    json.null();
  }
  const bool marked = finding.sentence && !finding.span.empty();
  json.key("span");
  marked ? spans.span(finding.span) : json.null();
  json.key("at");
  marked ? spans.at(finding.span) : json.null();
  json.key("policy");
  json.begin_array();
  for (const std::string& tag : finding.policy) json.string(tag);
  json.end_array();
  json.key("suppressed");
  json.null();
  json.end_object();
}

void write_top(JsonWriter& json, const std::string& top, double share, bool shown) {
  if (top.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("name");
  json.string(top);
  json.key("share");
  shown ? write_share(json, share) : json.null();
  json.end_object();
}

}  // namespace

void write_findings(JsonWriter& json, const Report& report, SpanWriter& spans) {
  json.begin_array();
  for (const Finding& finding : report.findings) write_finding(json, finding, spans);
  json.end_array();
}

void write_metrics(JsonWriter& json, const Metrics& metrics,
                   const ScoringTable& scoring) {
  json.begin_object();
  write_count(json, "claims", metrics.claims);
  json.key("bands");
  json.begin_object();
  for (std::size_t i = 0; i < band_count; ++i) {
    write_count(json, band_fields[i], metrics.bands[i]);
  }
  json.end_object();
  json.key("who");
  json.begin_object();
  for (std::size_t i = 0; i < who_count; ++i) {
    write_count(json, name(static_cast<Who>(i)), metrics.who[i]);
  }
  json.end_object();
  write_count(json, "identified_sources", metrics.identified_sources);
  write_count(json, "affiliations", metrics.affiliations);
  write_count(json, "attributed", metrics.attributed);
  write_count(json, "figures", metrics.figures);
  write_count(json, "figures_unsourced", metrics.figures_unsourced);
  write_count(json, "quotes", metrics.quotes);
  write_count(json, "quotes_unspoken", metrics.quotes_unspoken);
  write_count(json, "max_hearsay", metrics.max_hearsay);
  write_count(json, "links", metrics.links);
  const bool shown = metrics.attributed >= scoring["threshold.share-base"];
  json.key("top_source");
  write_top(json, metrics.top_source, metrics.top_source_share, shown);
  json.key("top_affiliation");
  write_top(json, metrics.top_affiliation, metrics.top_affiliation_share, shown);
  json.end_object();
}

void write_score(JsonWriter& json, const Score& score) {
  json.begin_object();
  json.key("graded");
  json.boolean(score.graded);
  json.key("why_not");
  write_text_or_null(json, score.why_not);
  json.key("value");
  score.graded ? json.integer(score.value) : json.null();
  json.key("letter");
  write_text_or_null(json, score.letter);
  json.key("interval");
  if (score.graded) {
    json.begin_array();
    json.integer(score.low);
    json.integer(score.high);
    json.end_array();
  } else {
    json.null();
  }
  json.key("components");
  json.begin_array();
  for (const ScoreComponent& component : score.components) {
    json.begin_object();
    json.key("name");
    json.string(component.name);
    json.key("weight");
    json.number(component.weight);
    json.key("value");
    write_share(json, component.value);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace ascribe
