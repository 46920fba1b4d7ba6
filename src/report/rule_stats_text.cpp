// SPDX-License-Identifier: Apache-2.0
// Writing the counts of rules as text and as JSON.
#include <algorithm>
#include <numeric>

#include "ascribe/rule_stats.h"
#include "json/writer.h"
#include "report/json_spans.h"
#include "report/visible.h"

namespace ascribe {
namespace {

constexpr std::string_view schema_name = "ascribe.rules-stats/1";

/// "1 rule", "2 rules".
std::string counted(std::uint64_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

double share_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

/// One line of the table, the id last: it may be of any length.
std::string table_row(const RuleStats& stats, const RuleCount& count,
                      const std::string& id) {
  const auto column = [](std::uint64_t value) {
    return right(std::to_string(value), 10);
  };
  const std::string share =
      fixed(100 * share_of(count.sentences, stats.sentences), 1) + "%";
  return column(count.matches) + column(count.sentences) + right(share, 8) +
         column(count.won) + column(count.lost) + "  " + id + "\n";
}

std::string branch_line(const RuleCount& count) {
  std::string line = "  branches:";
  for (const std::uint64_t matches : count.branches) {
    line += " " + std::to_string(matches);
  }
  const auto dead = std::count(count.branches.begin(), count.branches.end(), 0U);
  return line + (dead == 0 ? "" : " (" + std::to_string(dead) + " unused)") + "\n";
}

/// Everything about one rule that matched.
std::string rule_text(const RuleCount& count, const RuleSet& rules,
                      const std::string& id) {
  std::string text = "\n" + id + "\n" + branch_line(count);
  for (const auto& [card, sentences] : count.overlaps) {
    text += "  overlaps " + visible(rules.rules[card].id) + " in " +
            counted(sentences, "sentence") + "\n";
  }
  for (const RuleSample& sample : count.samples) {
    text += "  " + visible(sample.input) + ":" + std::to_string(sample.line) + ":" +
            std::to_string(sample.column) + ": " + visible(sample.words) + "\n";
  }
  return text;
}

std::string as_text(const RuleStats& stats, const RuleSet& rules) {
  std::string table = right("matches", 10) + right("sentences", 10) +
                      right("share", 8) + right("won", 10) + right("lost", 10) +
                      "  rule\n";
  std::string details;
  std::string dead;
  std::uint64_t dead_count = 0;
  for (std::size_t r = 0; r < stats.rules.size(); ++r) {
    const RuleCount& count = stats.rules[r];
    const std::string id = visible(rules.rules[r].id);
    if (count.matches > 0) {
      table += table_row(stats, count, id);
      details += rule_text(count, rules, id);
    } else {
      ++dead_count;
      dead += "  " + id + "\n";
    }
  }
  std::string text = counted(stats.articles, "article") + ", " +
                     counted(stats.sentences, "sentence") + ", " +
                     counted(stats.rules.size(), "rule") + ", " +
                     std::to_string(dead_count) + " dead\n\n" + table + details;
  if (dead_count > 0) text += "\nMatched nothing:\n" + dead;
  return text;
}

void write_count(JsonWriter& json, std::string_view key, std::uint64_t count) {
  json.key(key);
  json.integer(static_cast<std::int64_t>(count));
}

void write_samples(JsonWriter& json, const RuleCount& count) {
  json.key("samples");
  json.begin_array();
  for (const RuleSample& sample : count.samples) {
    json.begin_object();
    json.key("input");
    write_text(json, sample.input);
    write_count(json, "line", sample.line);
    write_count(json, "column", sample.column);
    json.key("text");
    write_text(json, sample.words);
    json.end_object();
  }
  json.end_array();
}

void write_rule(JsonWriter& json, const RuleStats& stats, const RuleSet& rules,
                std::size_t index) {
  const RuleCount& count = stats.rules[index];
  json.begin_object();
  json.key("id");
  json.string(rules.rules[index].id);
  json.key("finds");
  json.string(rules.rules[index].finds);
  write_count(json, "matches", count.matches);
  write_count(json, "sentences", count.sentences);
  json.key("share");
  write_share(json, share_of(count.sentences, stats.sentences));
  write_count(json, "won", count.won);
  write_count(json, "lost", count.lost);
  json.key("branches");
  json.begin_array();
  for (const std::uint64_t matches : count.branches) {
    json.integer(static_cast<std::int64_t>(matches));
  }
  json.end_array();
  json.key("overlaps");
  json.begin_array();
  for (const auto& [card, sentences] : count.overlaps) {
    json.begin_object();
    json.key("rule");
    json.string(rules.rules[card].id);
    write_count(json, "sentences", sentences);
    json.end_object();
  }
  json.end_array();
  write_samples(json, count);
  json.end_object();
}

}  // namespace

std::string write_rule_stats(const RuleStats& stats, const RuleSet& rules,
                             bool as_json) {
  if (!as_json) return as_text(stats, rules);
  JsonWriter json(JsonStyle::pretty);
  json.begin_object();
  json.key("schema");
  json.string(schema_name);
  json.key("pack");
  json.string(rules.pack);
  json.key("version");
  json.string(rules.version);
  write_count(json, "articles", stats.articles);
  write_count(json, "sentences", stats.sentences);
  json.key("rules");
  json.begin_array();
  for (std::size_t r = 0; r < stats.rules.size(); ++r) {
    write_rule(json, stats, rules, r);
  }
  json.end_array();
  json.key("dead");
  json.begin_array();
  for (std::size_t r = 0; r < stats.rules.size(); ++r) {
    if (stats.rules[r].matches == 0) json.string(rules.rules[r].id);
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace ascribe
