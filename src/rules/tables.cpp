// SPDX-License-Identifier: Apache-2.0
// Tables of a rules folder: each row checked, complaints gathered.
#include "rules/tables.h"

namespace ascribe {

bool is_level(std::string_view word) {
  return word == "error" || word == "warning" || word == "note";
}

namespace {

WordList read_words(const JsonValue& words, const std::string& list,
                    const RuleFile& file, Faults& faults) {
  WordList out;
  for (const JsonValue& word : words.items) {
    if (word.text.empty()) {
      faults.add("R004", file.source(), string_spot(file.text, word),
                 "list \"" + list + "\" has an entry that is no word");
    }
    out.insert(word.text);
  }
  return out;
}

}  // namespace

WordLists read_word_lists(const std::vector<RuleFile>& files, Faults& faults) {
  WordLists out;
  for (const RuleFile& file : files) {
    check_members(file.json, file.source(), {"$schema", "lists"}, faults);
    const JsonValue* lists = file.json.find("lists");
    if (lists == nullptr || !lists->is_object()) {
      faults.add("R003", file.source(), lists == nullptr ? 0 : lists->offset,
                 lists == nullptr ? "the file has no \"lists\""
                                  : "\"lists\" must be an object");
      continue;
    }
    for (const JsonMember& member : lists->members) {
      const auto& [name, list] = member;
      check_members(list, file.source(), {"about", "origin", "licence", "words"},
                    faults);
      const JsonValue* words = list.find("words");
      if (words == nullptr || !words->is_array() || out.lists.contains(name)) {
        faults.add("R004", file.source(), key_spot(file.text, member),
                   "list \"" + name + "\" has no words or stands twice");
        continue;
      }
      out.lists[name] = read_words(*words, name, file, faults);
    }
  }
  return out;
}

std::vector<FindingCard> read_findings(const RuleFile& file, Faults& faults) {
  std::vector<FindingCard> out;
  if (!file.json.is_object()) return out;  // told when it was read
  check_members(file.json, file.source(), {"$schema", "findings", "policies"}, faults);
  const JsonValue* findings = file.json.find("findings");
  if (findings == nullptr) {
    faults.add("R003", file.source(), 0, "the file has no \"findings\"");
    return out;
  }
  for (const JsonValue& row : findings->items) {
    check_members(row, file.source(),
                  {"rule", "name", "level", "message", "hint", "policy", "bad", "good"},
                  faults);
    const auto text = [&](std::string_view name) {
      const JsonValue* found = row.find(name);
      if (found == nullptr || found->type != JsonValue::Type::string) {
        faults.add("R014", file.source(), row.offset,
                   "finding lacks the text \"" + std::string(name) + "\"");
        return std::string();
      }
      return found->text;
    };
    FindingCard card{text("rule"),    text("name"), text("level"),
                     text("message"), text("hint"), {}};
    const JsonValue* level = row.find("level");
    if (level != nullptr && level->is_string() && !is_level(card.level)) {
      faults.add("R014", file.source(), string_spot(file.text, *level),
                 "a level is error, warning or note",
                 suggestion(card.level, {"error", "warning", "note"}));
    }
    if (const JsonValue* policy = row.find("policy")) {
      for (const JsonValue& tag : policy->items) card.policy.push_back(tag.text);
    }
    out.push_back(std::move(card));
  }
  return out;
}

ScoringTable read_scoring(const RuleFile& file, Faults& faults) {
  ScoringTable out;
  if (!file.json.is_object()) return out;  // told when it was read
  check_members(file.json, file.source(), {"$schema", "version", "numbers"}, faults);
  const JsonValue* version = file.json.find("version");
  const JsonValue* numbers = file.json.find("numbers");
  if (version == nullptr || numbers == nullptr) {
    faults.add("R003", file.source(), 0, "the file lacks version or numbers");
    return out;
  }
  out.version = version->text;
  std::vector<std::pair<std::string, const JsonValue*>> open{{"", numbers}};
  while (!open.empty()) {
    const auto [name, value] = open.back();
    open.pop_back();
    if (value->type == JsonValue::Type::number) out.numbers[name] = value->number;
    for (const auto& [inner, child] : value->members) {
      open.emplace_back(name.empty() ? inner : name + "." + inner, &child);
    }
  }
  return out;
}

}  // namespace ascribe
