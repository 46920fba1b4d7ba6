// SPDX-License-Identifier: Apache-2.0
// Showing labels and mentions in short.
#include "unit/attribute/checked.h"

#include "catch.h"

#include <stdexcept>

#include "pack.h"

namespace ascribe {
namespace {

std::string key(const Report& report, std::optional<std::uint32_t> entity) {
  return entity ? report.mentions.entities[*entity].key : "";
}

}  // namespace

std::string speaker(const Report& report, std::size_t sentence) {
  const SentenceLabel& label = report.labelled.sentences.at(sentence);
  std::string out = std::string(name(label.who)) + " " + std::string(name(label.how));
  if (!label.rule) return out;
  const std::string who = key(report, primary(report, sentence).entity);
  return out + (who.empty() ? "" : " ") + who;
}

std::vector<std::string> speakers(const std::string& text) {
  const Report report = check_text(text);
  std::vector<std::string> out;
  for (std::size_t s = 0; s < report.sentences.size(); ++s) {
    out.push_back(speaker(report, s));
  }
  return out;
}

void check_speakers(std::span<const SpeakersRow> rows) {
  for (const SpeakersRow& row : rows) {
    INFO(row.text);
    CHECK(speakers(row.text) == row.speakers);
  }
}

std::string mention(const Report& report, std::string_view words, std::size_t nth) {
  for (const Mention& each : report.mentions.all) {
    if (slice(report.article.text, each.where) != words || nth-- > 0) continue;
    const std::string who = key(report, each.entity);
    return std::string(name(each.who)) + " " + (who.empty() ? "-" : who);
  }
  throw std::runtime_error("no mention \"" + std::string(words) + "\"");
}

std::string flags(const Report& report, std::size_t sentence) {
  std::string out;
  for (const std::string& flag : report.labelled.sentences.at(sentence).flags) {
    out += (out.empty() ? "" : " ") + flag;
  }
  return out;
}

const Attribution& primary(const Report& report, std::size_t sentence) {
  const SentenceLabel& label = report.labelled.sentences.at(sentence);
  return report.labelled.attributions.at(label.attributions.at(0));
}

std::string rule_id(std::optional<std::uint32_t> rule) {
  return rule ? own_rules().rules[*rule].id : "-";
}

}  // namespace ascribe
