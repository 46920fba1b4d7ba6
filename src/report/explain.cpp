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
  RuleExplainer(const RuleCard& card, const std::filesystem::path& folder)
      : card_(card), texts_(folder) {}

  Explanation run() {
    out_.id = card_.id;
    out_.kind = "rule";
    out_.name = card_.id.substr(card_.id.rfind('/') + 1);
    out_.summary = card_.summary;
    const JsonValue* json = texts_.json(card_);
    if (json != nullptr) add_sentence(out_, "why", "Why", text_of(*json, "why"));
    add_sentence(out_, "finds", "Finds", card_.finds);
    if (json != nullptr) add_body(*json);
    const WrittenPart place = texts_.rule(card_);
    add_sentence(out_, "place", "Stands in",
                 place.file + ":" + std::to_string(place.place.line) + ":" +
                     std::to_string(place.place.column));
    add_switch(out_);
    return std::move(out_);
  }

 private:
  void add_body(const JsonValue& json) {
    add_number(json, "priority", "Priority, 0 to 100: the higher wins", 50);
    add_number(json, "confidence", "Confidence, 0 to 1", 0.8);
    add_items(json, "patterns", "Patterns");
    add_items(json, "unless", "Unless one of these is there too");
    add_member(json, "where", "Where it may match");
    add_member(json, "emit", "What it says of a match");
    add_texts(json, "refs", "Rests on");
    if (const JsonValue* tests = json.find("tests")) {
      add_examples(tests->find("match"), "match", "Matches");
      add_examples(tests->find("no_match"), "no_match", "Does not match");
    }
  }

  void add_number(const JsonValue& json, const char* key, const char* heading,
                  double otherwise) {
    const JsonValue* found = json.find(key);
    const double value = found == nullptr ? otherwise : found->number;
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

  void add_texts(const JsonValue& json, const char* key, const char* heading) {
    const JsonValue* items = json.find(key);
    if (items == nullptr) return;
    std::vector<std::string> lines;
    for (const JsonValue& item : items->items) lines.push_back(item.text);
    add_lines(out_, key, heading, Form::list, std::move(lines));
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

Explanation explain_finding(const FindingCard& card,
                            const std::filesystem::path& folder) {
  Explanation out{card.rule, "finding", card.name, card.message, {}};
  add_sentence(out, "level", "Level", card.level);
  add_sentence(out, "what_to_do", "What to do", card.hint);
  RuleTexts texts(folder);
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

Explanation explain(const RuleSet& rules, const std::filesystem::path& folder,
                    std::string_view id) {
  for (const RuleCard& card : rules.rules) {
    if (card.id == id) return RuleExplainer(card, folder).run();
  }
  for (const FindingCard& card : rules.findings) {
    if (card.rule == id) return explain_finding(card, folder);
  }
  for (const ErrorCode& row : error_codes()) {
    if (row.id == id) return explain_error(row);
  }
  const RuleFaultCode* fault = rule_fault_code(id);
  return fault == nullptr ? Explanation{} : explain_fault(*fault);
}

}  // namespace ascribe
