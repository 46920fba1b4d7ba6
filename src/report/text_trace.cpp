// SPDX-License-Identifier: Apache-2.0
// Listing the rules behind the labels.
#include "report/text_trace.h"

#include "report/locator.h"
#include "report/visible.h"

namespace ascribe {
namespace {

std::string rule_place(const RuleSet& rules, std::uint32_t rule) {
  const RuleCard& card = rules.rules.at(rule);
  return visible(card.id) + " (" + visible(card.file) + ":" +
         std::to_string(card.line) + ")";
}

}  // namespace

std::string text_trace(const Report& report, const RuleSet& rules, const Paint& paint,
                       unsigned width) {
  const Locator source(report.article.source);
  std::string text;
  for (std::size_t s = 0; s < report.sentences.size(); ++s) {
    const SentenceLabel& label = report.labelled.sentences[s];
    const Locator::Place at =
        source.place(source_span(report.article, report.sentences[s].where).begin);
    std::string head = std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                       std::string(name(label.who)) + ", " +
                       std::string(name(label.how)) + " by ";
    head += label.rule ? rule_place(rules, *label.rule) : "no rule";
    text += wrapped(head, "   ", width);
    for (const std::uint32_t rule : label.also_matched) {
      text += wrapped("over " + rule_place(rules, rule), "       ", width);
    }
    if (label.kind_rule) {
      text += wrapped(
          std::string(name(label.kind)) + " by " + rule_place(rules, *label.kind_rule),
          "       ", width);
    }
  }
  return text.empty() ? "" : paint.strong("rules") + "\n" + text;
}

}  // namespace ascribe
