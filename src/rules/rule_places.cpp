// SPDX-License-Identifier: Apache-2.0
// Noting the offsets of a rule file's values.
#include "rules/rule_places.h"

#include <filesystem>

#include "ascribe/error.h"

namespace ascribe {
namespace {

std::vector<std::uint32_t> offsets_of(const JsonValue* list) {
  std::vector<std::uint32_t> offsets;
  if (list == nullptr) return offsets;
  for (const JsonValue& item : list->items) offsets.push_back(item.offset);
  return offsets;
}

bool is_same(const WrittenRule& written, const CompiledRule& rule) {
  return written.patterns.size() == rule.patterns.size() &&
         written.unless.size() == rule.unless.size() &&
         written.match.size() == rule.must_match.size() &&
         written.no_match.size() == rule.must_not_match.size();
}

}  // namespace

const std::vector<PackFiles>& RulePlaces::packs() {
  if (has_read_) return packs_;
  std::vector<std::filesystem::path> folders;
  for (const RulePack& pack : rules_->packs) folders.emplace_back(pack.folder);
  Faults faults;
  packs_ = read_packs(folders, rules_->language, faults);
  if (!faults.empty()) {
    throw Error("bad-rules", rules_->packs.front().folder,
                "the files have changed while their rules were being run; start anew");
  }
  for (const PackFiles& pack : packs_) {
    for (const RuleFile& file : pack.rules) note(pack.about.name, file);
  }
  has_read_ = true;
  return packs_;
}

void RulePlaces::note(const std::string& pack, const RuleFile& file) {
  const std::string prefix = file.name.substr(0, file.name.rfind('/') + 1);
  const JsonValue* rules = file.json.find("rules");
  if (rules == nullptr) return;
  for (const JsonValue& rule : rules->items) {
    const JsonValue* id = rule.find("id");
    if (id == nullptr) continue;
    WrittenRule& written = written_[{pack, prefix + id->text}];
    written.file = &file;
    written.whole = rule.offset;
    written.patterns = offsets_of(rule.find("patterns"));
    written.unless = offsets_of(rule.find("unless"));
    const JsonValue* tests = rule.find("tests");
    if (tests == nullptr) continue;
    written.match = offsets_of(tests->find("match"));
    written.no_match = offsets_of(tests->find("no_match"));
  }
}

const WrittenRule& RulePlaces::of(const CompiledRule& rule) {
  packs();
  const RuleCard& card = rules_->rules[rule.card];
  const auto found = written_.find({card.pack, card.id});
  if (found == written_.end() || !is_same(found->second, rule)) {
    throw Error("bad-rules", card.file,
                "the file has changed while its rules were being run; start anew");
  }
  return found->second;
}

}  // namespace ascribe
