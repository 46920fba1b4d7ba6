// SPDX-License-Identifier: Apache-2.0
// What there is to know of one rule, finding, error or fault of rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ascribe/rule_set.h"

namespace ascribe {

/// A text that shows something, and the words in it that a rule takes.
struct ShownExample {
  std::string text;
  std::vector<std::pair<std::string, std::string>> captures;  ///< "source", its words
};

/// One part of an explanation.
///
/// key      the member of the JSON form ("what_to_do")
/// heading  for people ("What to do")
/// form     sentence: lines[0]; list: every line an item; code: every line as it is
///          written; number: `number`; examples: `examples`
struct ExplainedPart {
  enum class Form : std::uint8_t { sentence, list, code, number, examples };
  std::string key;
  std::string heading;
  Form form = Form::sentence;
  std::vector<std::string> lines;
  double number = 0;
  std::vector<ShownExample> examples;
};

/// id       "en/frame/source-said", "AS201", "E217", "R021"
/// kind     rule, finding, error or rule-fault
/// name     "source-said", "vague-group", "too-complex"
/// summary  one sentence
struct Explanation {
  std::string id;
  std::string kind;
  std::string name;
  std::string summary;
  std::vector<ExplainedPart> parts;
};

/// The ids that `word` may mean: one for an id, and for a name or the end of a rule's
/// id from a "/" on that nothing else has; several when more are called so, rules
/// first; none for what is unknown. Letters of codes may be small.
std::vector<std::string> meant_ids(const RuleSet& rules, std::string_view word);

/// Every id and name there is, and the last part of every rule's id.
std::vector<std::string> explained_words(const RuleSet& rules);

/// `id` must be one that meant_ids() gave. Reads the rule's file, or the table of
/// findings, where the rules were loaded from; what is not there any more is left out.
/// Never throws.
Explanation explain(const RuleSet& rules, std::string_view id);

enum class ExplanationFormat : std::uint8_t { text, markdown, json };

struct ExplanationForm {
  ExplanationFormat format = ExplanationFormat::text;
  bool color = false;   ///< text only
  unsigned width = 80;  ///< text only
};

/// Ends in a line feed. Control and bidirectional characters of rules are made visible,
/// escaped in JSON.
std::string write_explanation(const Explanation& explanation,
                              const ExplanationForm& form);

}  // namespace ascribe
