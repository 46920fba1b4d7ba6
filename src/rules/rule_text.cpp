// SPDX-License-Identifier: Apache-2.0
// Looking rules up in their files.
#include "rules/rule_text.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "json/value_text.h"
#include "rules/folder.h"

namespace ascribe {
namespace {

/// "source-said" of "en/frame/source-said".
std::string_view own_name(std::string_view id) { return id.substr(id.rfind('/') + 1); }

}  // namespace

const RuleTexts::File& RuleTexts::file(const std::string& pack,
                                       const std::string& name) {
  const auto from = std::find_if(rules_.packs.begin(), rules_.packs.end(),
                                 [&](const RulePack& p) { return p.name == pack; });
  const bool is_base = from == rules_.packs.end() || from == rules_.packs.begin();
  std::string shown = is_base ? name : from->folder + "/" + name;
  const auto known = files_.find(shown);
  if (known != files_.end()) return known->second;
  Faults ignored;  // a file that cannot be read has nothing to show
  RuleFile read;
  if (!rules_.packs.empty()) {
    const std::string& folder = is_base ? rules_.packs[0].folder : from->folder;
    read = read_rule_file(std::filesystem::path(folder), name, ignored);
  }
  File found{shown, std::move(read.text), std::move(read.json)};
  return files_.emplace(std::move(shown), std::move(found)).first->second;
}

const JsonValue* RuleTexts::json(const RuleCard& card) {
  const JsonValue* rules = file(card.pack, card.file).json.find("rules");
  if (rules == nullptr) return nullptr;
  for (const JsonValue& rule : rules->items) {
    const JsonValue* id = rule.find("id");
    if (id != nullptr && id->text == own_name(card.id)) return &rule;
  }
  return nullptr;
}

WrittenPart RuleTexts::element(const RuleCard& card, std::uint32_t offset) {
  const File& from = file(card.pack, card.file);
  return {value_line(from.text, offset), from.shown, line_column(from.text, offset)};
}

WrittenPart RuleTexts::rule(const RuleCard& card) {
  const JsonValue* found = json(card);
  const std::uint32_t offset = found == nullptr ? 0 : found->offset;
  const File& from = file(card.pack, card.file);
  return {"", from.shown, line_column(from.text, offset)};
}

WrittenPart RuleTexts::item(const RuleCard& card, std::string_view list,
                            std::size_t index) {
  const JsonValue* rule = json(card);
  const JsonValue* items = rule == nullptr ? nullptr : rule->find(list);
  if (items == nullptr || index >= items->items.size())
    return {"", file(card.pack, card.file).shown, {}};
  return element(card, items->items[index].offset);
}

WrittenPart RuleTexts::unless(const RuleCard& card, std::size_t index) {
  return item(card, "unless", index);
}

WrittenPart RuleTexts::pattern(const RuleCard& card, std::size_t index) {
  return item(card, "patterns", index);
}

}  // namespace ascribe
