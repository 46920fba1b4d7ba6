// SPDX-License-Identifier: Apache-2.0
// Folders of rules to a RuleSet: everything read, every fault told at once.
//
// Packs are laid over each other while they are read, the base first. A lexicon or a
// rule that a later pack has too takes the place of the earlier one: the place itself,
// too, so that a copy with one word changed wins and loses against other rules as the
// original did. Patterns are compiled once all lexicons are known, so that "@speech"
// means the uppermost list of that name everywhere.
#include <algorithm>
#include <map>
#include <utility>

#include "ascribe/error.h"
#include "ascribe/rule_set.h"
#include "digest/sha256.h"
#include "rules/pack.h"
#include "rules/packs.h"
#include "rules/read_lexicons.h"
#include "rules/read_rule.h"
#include "rules/rule_index.h"
#include "rules/switches.h"
#include "rules/tables.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

// "en/frame/said.json" gives "en/frame/".
std::string id_prefix(const std::string& name) {
  return name.substr(0, name.rfind('/') + 1);
}

/// The rules of all packs, each in its place.
class RuleTable {
 public:
  RuleTable(Vocabulary& vocabulary, Notes& notes, Faults& faults)
      : vocabulary_(vocabulary), notes_(notes), faults_(faults) {}

  void add(const PackFiles& pack) {
    for (const RuleFile& file : pack.rules) {
      check_members(file.json, file.source(), {"$schema", "rules"}, faults_);
      const JsonValue* rows = file.json.find("rules");
      if (rows == nullptr || !rows->is_array()) {
        faults_.add("R003", file.source(), rows == nullptr ? 0 : rows->offset,
                    rows == nullptr ? "the file has no \"rules\""
                                    : "\"rules\" must be an array");
        continue;
      }
      for (const JsonValue& json : rows->items) add_rule(pack, file, json);
    }
  }

  /// What "deprecated" names has to be there.
  void check_successors() {
    std::vector<std::string> known;
    for (const auto& [id, place] : places_) known.push_back(id);
    for (const Successor& each : successors_) {
      if (places_.contains(each.use->text)) continue;
      faults_.add("R062", each.file->source(), string_spot(each.file->text, *each.use),
                  "no rule is called \"" + each.use->text + "\"",
                  suggestion(each.use->text, known));
    }
  }

  std::vector<RuleCard> cards;
  std::vector<CompiledRule> rules;  ///< rule i has card i

 private:
  struct Successor {
    const RuleFile* file;
    const JsonValue* use;
  };

  /// The line of a byte. Rules are asked about in their order, so each line is counted
  /// once: a file may hold as many rules as lines.
  std::uint32_t line_of(const RuleFile& file, std::uint32_t offset) {
    if (counted_ != &file) {
      counted_ = &file;
      counted_bytes_ = 0;
      lines_ = 1;
    }
    const std::string_view between =
        std::string_view(file.text).substr(counted_bytes_, offset - counted_bytes_);
    lines_ +=
        static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
    counted_bytes_ = offset;
    return lines_;
  }

  void add_rule(const PackFiles& pack, const RuleFile& file, const JsonValue& json) {
    const RuleSource source = file.source();
    std::optional<ReadRule> read =
        read_rule(json, id_prefix(file.name), source, vocabulary_, faults_);
    if (!read) return;
    read->card.file = file.name;
    read->card.line = line_of(file, json.offset);
    read->card.pack = pack.about.name;
    if (!read->card.deprecated_use.empty()) {
      successors_.push_back({&file, json.find("deprecated")->find("use")});
    }
    const auto [place, fresh] = places_.emplace(read->card.id, cards.size());
    read->rule.card = static_cast<std::uint32_t>(place->second);
    if (fresh) {
      cards.push_back(std::move(read->card));
      rules.push_back(std::move(read->rule));
      return;
    }
    RuleCard& card = cards[place->second];
    const FaultSpot spot = string_spot(file.text, *json.find("id"));
    if (card.pack == pack.about.name) {
      faults_.add("R005", source, spot, "rule id \"" + card.id + "\" stands twice");
      return;
    }
    notes_.add("R064", source, spot,
               "rule \"" + card.id + "\" takes the place of that of " + card.pack);
    card = std::move(read->card);
    rules[place->second] = std::move(read->rule);
  }

  Vocabulary& vocabulary_;
  Notes& notes_;
  Faults& faults_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<Successor> successors_;
  const RuleFile* counted_ = nullptr;  ///< as far as counted_bytes_
  std::size_t counted_bytes_ = 0;
  std::uint32_t lines_ = 1;
};

/// What only the base has.
struct BaseFiles {
  std::vector<RuleFile> extract;
  std::vector<RuleFile> segment;
  std::vector<RuleFile> report;
  std::vector<RuleFile> tables;  ///< findings.json, scoring/default.json

  BaseFiles(const PackFolder& folder, const std::string& language, Faults& faults)
      : extract(read_folder(folder, "extract", faults)),
        segment(read_folder(folder, language + "/segment", faults)),
        report(read_folder(folder, language + "/report", faults)) {
    tables.push_back(read_rule_file(folder, "findings.json", faults));
    tables.push_back(read_rule_file(folder, "scoring/default.json", faults));
  }
};

/// Files in order of name, as the digest takes them.
using FilesByName = std::map<std::string, const RuleFile*>;

void add_files(const std::vector<RuleFile>& files, FilesByName& all) {
  for (const RuleFile& file : files) all[file.name] = &file;
}

std::string digest_of(const std::vector<PackFiles>& packs, const BaseFiles& base) {
  std::string all;
  for (const PackFiles& pack : packs) {
    FilesByName files{{pack.head.name, &pack.head}};
    add_files(pack.lexicons, files);
    add_files(pack.rules, files);
    if (!pack.is_house) {
      for (const auto* group :
           {&base.extract, &base.segment, &base.report, &base.tables}) {
        add_files(*group, files);
      }
    } else {
      all += "pack";
      all += '\0';
    }
    for (const auto& [name, file] : files) {
      all += name + '\0' + std::to_string(file->text.size()) + '\0' + file->text;
    }
  }
  return "sha256:" + sha256_hex(all);
}

void load_lexicons(const std::vector<PackFiles>& packs, Vocabulary& vocabulary,
                   Notes& notes, Faults& faults) {
  std::vector<const RuleFile*> files;
  for (const PackFiles& pack : packs) {
    read_lexicons(pack.lexicons, pack.about.name, vocabulary, notes, faults);
    for (const RuleFile& file : pack.lexicons) files.push_back(&file);
  }
  check_lexicons(files, vocabulary, faults);
}

/// Fills what comes from the base alone.
void load_tables(const BaseFiles& base, RuleSet& out, Faults& faults) {
  out.extraction = read_word_lists(base.extract, faults);
  out.segmentation = read_word_lists(base.segment, faults);
  out.phrases = read_word_lists(base.report, faults);
  out.findings = read_findings(base.tables[0], faults);
  out.scoring = read_scoring(base.tables[1], faults);
}

/// A RuleSet of packs that are there; faults leave it unusable.
RuleSet compile_packs(const std::vector<PackFiles>& packs, const BaseFiles& base,
                      const std::string& language, Faults& faults) {
  RuleSet out;
  out.language = language;
  out.pack = packs[0].about.name;
  out.version = packs[0].about.version;
  for (const PackFiles& pack : packs) out.packs.push_back(pack.about);
  auto compiled = std::make_shared<CompiledPack>();
  Notes notes;
  Vocabulary vocabulary;
  load_lexicons(packs, vocabulary, notes, faults);
  for (const auto& [name, lexicon] : vocabulary.lexicons) {
    compiled->classes[name] = vocabulary.class_of("@" + name);
  }
  if (vocabulary.is_full()) {
    faults.add("R028", packs[0].head.source(), 0,
               "the packs name over 32768 words and lexicons");
  }
  RuleTable table(vocabulary, notes, faults);
  for (const PackFiles& pack : packs) table.add(pack);
  table.check_successors();
  out.rules = std::move(table.cards);
  compiled->rules = std::move(table.rules);
  load_tables(base, out, faults);
  apply_switches(packs, out, *compiled, notes, faults);
  if (!faults.empty()) return out;
  compiled->dictionary = vocabulary.dictionary();
  compiled->class_count = vocabulary.class_count();
  for (const auto& [atom, cls] : vocabulary.classes()) {
    if (atom.starts_with('=')) compiled->has_exact = true;
  }
  order_needs(*compiled);
  compiled->index = RuleIndex(compiled->rules);
  out.notes = notes.take();
  out.digest = digest_of(packs, base);
  out.compiled = std::move(compiled);
  return out;
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

RuleSet load_rules(const std::vector<fs::path>& folders, std::string_view language) {
  for (const fs::path& folder : folders) {
    if (fs::is_directory(folder)) continue;
    throw Error("bad-rules", folder.string(),
                "there is no such rules folder; check --rules");
  }
  Faults faults;
  const std::string lang(language);
  const std::vector<PackFiles> packs = read_packs(folders, lang, faults);
  RuleSet rules;
  if (!packs.empty()) {
    const BaseFiles base(packs[0].folder, lang, faults);
    rules = compile_packs(packs, base, lang, faults);
  }
  if (!faults.empty()) {
    throw BadRules(packs.empty() ? "" : packs[0].about.folder, faults.print(),
                   faults.remarks());
  }
  return rules;
}

RuleSet load_rules(const fs::path& folder, std::string_view language) {
  return load_rules(std::vector{folder}, language);
}

}  // namespace ascribe
