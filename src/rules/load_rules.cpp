// SPDX-License-Identifier: Apache-2.0
// A rules folder to a RuleSet: everything read, every fault told at once.
#include <set>
#include <utility>

#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "digest/sha256.h"
#include "rules/folder.h"
#include "rules/pack.h"
#include "rules/read_rule.h"

namespace ascribe {
namespace {

// "en/frame/said.json" gives "en/frame/".
std::string id_prefix(const std::string& name) {
  return name.substr(0, name.rfind('/') + 1);
}

// True when following inclusions from `entry` leads back to lexicon `name`.
bool leads_to(const Vocabulary& vocabulary, std::string_view entry,
              std::string_view name) {
  std::set<std::string_view> seen;
  std::vector<std::string_view> open{entry};
  while (!open.empty()) {
    std::string_view next = open.back();
    open.pop_back();
    if (next.starts_with('-')) next.remove_prefix(1);
    if (next.size() < 2 || next[0] != '@' || !seen.insert(next).second) continue;
    if (next.substr(1) == name) return true;
    const auto lexicon = vocabulary.lexicons.find(next.substr(1));
    if (lexicon == vocabulary.lexicons.end()) continue;
    for (const LexiconSource::Entry& inner : lexicon->second.entries) {
      open.push_back(inner.text);
    }
  }
  return false;
}

void check_lexicons(const Vocabulary& vocabulary, const std::vector<RuleFile>& files,
                    Faults& faults) {
  std::map<std::string, const RuleFile*, std::less<>> by_name;
  for (const RuleFile& file : files) by_name[file.name] = &file;
  for (const auto& [name, lexicon] : vocabulary.lexicons) {
    const RuleFile& file = *by_name.at(lexicon.file);
    for (const LexiconSource::Entry& entry : lexicon.entries) {
      if (entry.text.empty() || !vocabulary.known(entry.text)) {
        faults.add("R012", file.source(), entry.offset,
                   "lexicon \"" + name + "\": unknown entry \"" + entry.text + "\"");
      } else if (leads_to(vocabulary, entry.text, name)) {
        faults.add(
            "R006", file.source(), entry.offset,
            "lexicon \"" + name + "\" includes itself through \"" + entry.text + "\"");
      }
    }
  }
}

void add_rules(const std::vector<RuleFile>& files, Vocabulary& vocabulary,
               std::vector<RuleCard>& cards, CompiledPack& pack, Faults& faults) {
  std::map<std::string, std::string, std::less<>> seen;
  for (const RuleFile& file : files) {
    check_members(file, {"rules"}, faults);
    const JsonValue* rules = file.json.find("rules");
    if (rules == nullptr || !rules->is_array()) {
      faults.add("R003", file.source(), rules == nullptr ? 0 : rules->offset,
                 rules == nullptr ? "the file has no \"rules\""
                                  : "\"rules\" must be an array");
      continue;
    }
    const RuleSource source{file.name, file.text};
    for (const JsonValue& json : rules->items) {
      std::optional<ReadRule> read =
          read_rule(json, id_prefix(file.name), source, vocabulary, faults);
      if (!read) continue;
      if (!seen.emplace(read->card.id, file.name).second) {
        faults.add("R005", file.source(), json.offset,
                   "rule id \"" + read->card.id + "\" stands twice");
      }
      read->rule.card = static_cast<std::uint32_t>(cards.size());
      cards.push_back(std::move(read->card));
      pack.rules.push_back(std::move(read->rule));
    }
  }
}

std::string digest_of(const std::vector<const std::vector<RuleFile>*>& groups) {
  std::map<std::string, const std::string*> texts;
  for (const std::vector<RuleFile>* group : groups) {
    for (const RuleFile& file : *group) texts[file.name] = &file.text;
  }
  std::string all;
  for (const auto& [name, text] : texts) {
    all += name + '\0' + std::to_string(text->size()) + '\0' + *text;
  }
  return "sha256:" + sha256_hex(all);
}

std::string text_of(const RuleFile& file, std::string_view member, Faults& faults) {
  const JsonValue* found = file.json.find(member);
  if (found == nullptr || found->type != JsonValue::Type::string) {
    faults.add("R014", file.source(), 0,
               "the pack lacks the text \"" + std::string(member) + "\"");
    return "";
  }
  return found->text;
}

}  // namespace

ClassId CompiledPack::lexicon(std::string_view name) const {
  const auto found = classes.find(name);
  if (found == classes.end()) {
    throw Error("missing-list", std::string(name),
                "the pack has no lexicon called \"" + std::string(name) + "\"");
  }
  return found->second;
}

double ScoringTable::operator[](std::string_view name) const {
  const auto found = numbers.find(name);
  if (found == numbers.end()) {
    throw Error("missing-list", std::string(name),
                "the scoring table has no number \"" + std::string(name) + "\"");
  }
  return found->second;
}

RuleSet load_rules(const std::filesystem::path& folder, std::string_view language) {
  if (!std::filesystem::is_directory(folder)) {
    throw Error("bad-rules", folder.string(),
                "there is no such rules folder; check --rules");
  }
  Faults faults;
  const std::string lang(language);
  const std::vector<RuleFile> pack_file = {
      read_rule_file(folder, lang + "/pack.json", faults)};
  const std::vector<RuleFile> lexicon_files =
      read_folder(folder, lang + "/lexicon", faults);
  std::vector<RuleFile> rule_files;
  for (const char* part : {"/affiliation", "/flag", "/frame", "/kind", "/mention"}) {
    for (RuleFile& file : read_folder(folder, lang + part, faults)) {
      rule_files.push_back(std::move(file));
    }
  }
  const std::vector<RuleFile> extract = read_folder(folder, "extract", faults);
  const std::vector<RuleFile> segment = read_folder(folder, lang + "/segment", faults);
  const std::vector<RuleFile> report = read_folder(folder, lang + "/report", faults);
  const std::vector<RuleFile> tables = {
      read_rule_file(folder, "findings.json", faults),
      read_rule_file(folder, "scoring/default.json", faults)};

  check_members(pack_file[0], {"pack", "version", "lang"}, faults);

  RuleSet out;
  out.language = lang;
  out.pack = text_of(pack_file[0], "pack", faults);
  out.version = text_of(pack_file[0], "version", faults);
  auto pack = std::make_shared<CompiledPack>();
  Vocabulary vocabulary;
  read_lexicons(lexicon_files, vocabulary, faults);
  check_lexicons(vocabulary, lexicon_files, faults);
  for (const auto& [name, lexicon] : vocabulary.lexicons) {
    pack->classes[name] = vocabulary.class_of("@" + name);
  }
  add_rules(rule_files, vocabulary, out.rules, *pack, faults);
  out.extraction = read_word_lists(extract, faults);
  out.segmentation = read_word_lists(segment, faults);
  out.phrases = read_word_lists(report, faults);
  out.findings = read_findings(tables[0], faults);
  out.scoring = read_scoring(tables[1], faults);
  if (!faults.empty()) throw Error("bad-rules", folder.string(), faults.print());

  pack->dictionary = vocabulary.dictionary();
  pack->class_count = vocabulary.class_count();
  for (const auto& [atom, cls] : vocabulary.classes()) {
    if (atom.starts_with('=')) pack->has_exact = true;
  }
  order_needs(*pack);
  pack->index = RuleIndex(pack->rules);
  out.digest = digest_of(
      {&pack_file, &lexicon_files, &rule_files, &extract, &segment, &report, &tables});
  out.compiled = std::move(pack);
  return out;
}

}  // namespace ascribe
