// SPDX-License-Identifier: Apache-2.0
// Gathering what the rule's file and the tables of codes say of one id.
#include "ascribe/explain.h"

#include <algorithm>

#include "ascribe/error.h"
#include "ascribe/rule_fault.h"
#include "json/value_text.h"
#include "rules/rule_text.h"

namespace ascribe {
namespace {

using Form = ExplainedPart::Form;

void add_sentence(Explanation& out, const char* key, const char* heading,
                  std::string_view text) {
  if (text.empty()) return;
  out.parts.push_back({key, heading, Form::sentence, {std::string(text)}, 0, {}});
}

void add_lines(Explanation& out, const char* key, const char* heading, Form form,
               std::vector<std::string> lines) {
  if (lines.empty()) return;
  out.parts.push_back({key, heading, form, std::move(lines), 0, {}});
}

std::string text_of(const JsonValue& object, std::string_view key) {
  const JsonValue* found = object.find(key);
  return found != nullptr && found->is_string() ? found->text : "";
}

/// What to write in a house pack so that `id` counts no longer.
void add_switch(Explanation& out) {
  add_lines(out, "switch_off", "To switch it off, in the pack.json of a house pack",
            Form::code, {"\"rules\": {\"" + out.id + "\": \"off\"}"});
}

class RuleExplainer {
 public:
  RuleExplainer(const RuleCard& card, const RuleSet& rules)
      : card_(card), texts_(rules) {}

  Explanation run() {
    out_.id = card_.id;
    out_.kind = "rule";
    out_.name = card_.id.substr(card_.id.rfind('/') + 1);
    out_.summary = card_.summary;
    add_sentence(out_, "why", "Why", card_.why);
    add_sentence(out_, "finds", "Finds", card_.finds);
    add_number("priority", "Priority, 0 to 100: the higher wins", card_.priority);
    add_number("confidence", "Confidence, 0 to 1", card_.confidence);
    if (const JsonValue* json = texts_.json(card_)) add_body(*json);
    add_lines(out_, "refs", "Rests on", Form::list, card_.refs);
    add_sentence(out_, "since", "Since version", card_.since);
    add_sentence(out_, "deprecated", "Deprecated since version",
                 card_.deprecated_since);
    add_sentence(out_, "use", "Use instead", card_.deprecated_use);
    add_sentence(out_, "pack", "Pack", card_.pack);
    const WrittenPart place = texts_.rule(card_);
    add_sentence(out_, "place", "Stands in",
                 place.file + ":" + std::to_string(place.place.line) + ":" +
                     std::to_string(place.place.column));
    add_switch(out_);
    return std::move(out_);
  }

 private:
  void add_body(const JsonValue& json) {
    add_items(json, "patterns", "Patterns");
    add_items(json, "unless", "Unless one of these is there too");
    add_member(json, "where", "Where it may match");
    add_member(json, "emit", "What it says of a match");
    if (const JsonValue* tests = json.find("tests")) {
      add_examples(tests->find("match"), "match", "Matches");
      add_examples(tests->find("no_match"), "no_match", "Does not match");
    }
  }

  void add_number(const char* key, const char* heading, double value) {
    out_.parts.push_back({key, heading, Form::number, {}, value, {}});
  }

  void add_items(const JsonValue& json, const char* key, const char* heading) {
    const JsonValue* items = json.find(key);
    if (items == nullptr) return;
    std::vector<std::string> lines;
    for (const JsonValue& item : items->items) {
      lines.push_back(texts_.element(card_, item.offset).text);
    }
    add_lines(out_, key, heading, Form::code, std::move(lines));
  }

  void add_member(const JsonValue& json, const char* key, const char* heading) {
    const JsonValue* value = json.find(key);
    if (value == nullptr) return;
    add_lines(out_, key, heading, Form::code,
              {texts_.element(card_, value->offset).text});
  }

  void add_examples(const JsonValue* list, const char* key, const char* heading) {
    if (list == nullptr) return;
    ExplainedPart part{key, heading, Form::examples, {}, 0, {}};
    for (const JsonValue& item : list->items) {
      ShownExample example;
      example.text = item.is_string() ? item.text : text_of(item, "text");
      for (const auto& [name, value] : item.members) {
        if (name != "text") example.captures.emplace_back(name, value.text);
      }
      part.examples.push_back(std::move(example));
    }
    out_.parts.push_back(std::move(part));
  }

  const RuleCard& card_;
  RuleTexts texts_;
  Explanation out_;
};

/// "NPR: NPR Ethics Handbook. Attribute everything."
std::string standard(const JsonValue* policies, const std::string& tag) {
  const JsonValue* policy = policies == nullptr ? nullptr : policies->find(tag);
  if (policy == nullptr) return tag;
  return tag + ": " + text_of(*policy, "name") + ". " + text_of(*policy, "says");
}

Explanation explain_finding(const FindingCard& card, const RuleSet& rules) {
  Explanation out{card.rule, "finding", card.name, card.message, {}};
  add_sentence(out, "level", "Level", card.level);
  add_sentence(out, "what_to_do", "What to do", card.hint);
  RuleTexts texts(rules);
  const JsonValue& table = texts.table("findings.json");
  std::vector<std::string> standards;
  for (const std::string& tag : card.policy) {
    standards.push_back(standard(table.find("policies"), tag));
  }
  add_lines(out, "policy", "Who asks for it", Form::list, std::move(standards));
  const JsonValue* rows = table.find("findings");
  for (const JsonValue& row :
       rows == nullptr ? std::vector<JsonValue>() : rows->items) {
    if (text_of(row, "rule") != card.rule) continue;
    for (const auto& [key, heading] : {std::pair{"bad", "A text that gives it"},
                                       std::pair{"good", "One that does not"}}) {
      const std::string text = text_of(row, key);
      if (text.empty()) continue;
      out.parts.push_back({key, heading, Form::examples, {}, 0, {{text, {}}}});
    }
  }
  add_switch(out);
  return out;
}

Explanation explain_error(const ErrorCode& row) {
  Explanation out{std::string(row.id),
                  "error",
                  std::string(row.name),
                  std::string(row.meaning),
                  {}};
  add_sentence(out, "cause", "Cause", row.cause);
  add_sentence(out, "what_to_do", "What to do", row.advice);
  out.parts.push_back({"exit_code",
                       "Exit code",
                       Form::number,
                       {},
                       static_cast<double>(row.exit_code),
                       {}});
  return out;
}

Explanation explain_fault(const RuleFaultCode& row) {
  Explanation out{std::string(row.id),
                  "rule-fault",
                  std::string(row.name),
                  std::string(row.meaning),
                  {}};
  add_sentence(out, "level", "Level", row.level);
  add_sentence(out, "what_to_do", "What to do", row.advice);
  if (row.level == "error") {
    const double code = error_code("bad-rules").exit_code;
    out.parts.push_back({"exit_code", "Exit code", Form::number, {}, code, {}});
  }
  return out;
}

}  // namespace

Explanation explain(const RuleSet& rules, std::string_view id) {
  for (const RuleCard& card : rules.rules) {
    if (card.id == id) return RuleExplainer(card, rules).run();
  }
  for (const FindingCard& card : rules.findings) {
    if (card.rule == id) return explain_finding(card, rules);
  }
  for (const ErrorCode& row : error_codes()) {
    if (row.id == id) return explain_error(row);
  }
  const RuleFaultCode* fault = rule_fault_code(id);
  return fault == nullptr ? Explanation{} : explain_fault(*fault);
}

}  // namespace ascribe
