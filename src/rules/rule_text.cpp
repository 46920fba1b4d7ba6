// SPDX-License-Identifier: Apache-2.0
// Looking rules up in their files.
#include "rules/rule_text.h"

#include <utility>

#include "json/value_text.h"
#include "rules/folder.h"

namespace ascribe {
namespace {

/// "source-said" of "en/frame/source-said".
std::string_view own_name(std::string_view id) { return id.substr(id.rfind('/') + 1); }

}  // namespace

const RuleTexts::File& RuleTexts::file(const std::string& name) {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second;
  Faults ignored;  // a file that cannot be read has nothing to show
  RuleFile read = read_rule_file(folder_, name, ignored);
  return files_.emplace(name, File{std::move(read.text), std::move(read.json)})
      .first->second;
}

const JsonValue* RuleTexts::json(const RuleCard& card) {
  const JsonValue* rules = file(card.file).json.find("rules");
  if (rules == nullptr) return nullptr;
  for (const JsonValue& rule : rules->items) {
    const JsonValue* id = rule.find("id");
    if (id != nullptr && id->text == own_name(card.id)) return &rule;
  }
  return nullptr;
}

WrittenPart RuleTexts::element(const RuleCard& card, std::uint32_t offset) {
  const std::string& text = file(card.file).text;
  return {value_line(text, offset), card.file, line_column(text, offset)};
}

WrittenPart RuleTexts::rule(const RuleCard& card) {
  const JsonValue* found = json(card);
  const std::uint32_t offset = found == nullptr ? 0 : found->offset;
  return {"", card.file, line_column(file(card.file).text, offset)};
}

WrittenPart RuleTexts::item(const RuleCard& card, std::string_view list,
                            std::size_t index) {
  const JsonValue* rule = json(card);
  const JsonValue* items = rule == nullptr ? nullptr : rule->find(list);
  if (items == nullptr || index >= items->items.size()) return {"", card.file, {}};
  return element(card, items->items[index].offset);
}

WrittenPart RuleTexts::unless(const RuleCard& card, std::size_t index) {
  return item(card, "unless", index);
}

WrittenPart RuleTexts::pattern(const RuleCard& card, std::size_t index) {
  return item(card, "patterns", index);
}

}  // namespace ascribe
