// SPDX-License-Identifier: Apache-2.0
// Lexicons and forms of one pack, laid over those of the packs before it.
#include "rules/read_lexicons.h"

#include <algorithm>

namespace ascribe {
namespace {

void add_forms(const RuleFile& file, Vocabulary& vocabulary, Faults& faults) {
  const JsonValue* forms = file.json.find("forms");
  if (forms == nullptr) return;
  if (!forms->is_object()) {
    faults.add("R004", file.source(), forms->offset, "\"forms\" must be an object");
  }
  for (const JsonMember& member : forms->members) {
    std::vector<std::string>& out = vocabulary.forms[member.key];
    if (member.value.items.empty()) {
      faults.add("R004", file.source(), key_spot(file.text, member),
                 "\"" + member.key + "\" has no forms");
    }
    for (const JsonValue& form : member.value.items) {
      if (form.text.empty()) {
        faults.add("R004", file.source(), form.offset,
                   "\"" + member.key + "\" has a form that is no word");
      }
      out.push_back(form.text);
    }
  }
}

bool is_lexicon_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-';
  });
}

class LexiconReader {
 public:
  LexiconReader(const RuleFile& file, const std::string& pack, Vocabulary& vocabulary,
                Notes& notes, Faults& faults)
      : file_(file),
        pack_(pack),
        vocabulary_(vocabulary),
        notes_(notes),
        faults_(faults) {}

  void run() {
    check_members(file_.json, file_.source(), {"$schema", "forms", "lexicons"},
                  faults_);
    add_forms(file_, vocabulary_, faults_);
    const JsonValue* lexicons = file_.json.find("lexicons");
    if (lexicons == nullptr) return;
    if (!lexicons->is_object()) {
      faults_.add("R003", file_.source(), lexicons->offset,
                  "\"lexicons\" must be an object");
    }
    for (const JsonMember& member : lexicons->members) add_lexicon(member);
  }

 private:
  void add_lexicon(const JsonMember& member) {
    const auto& [name, lexicon] = member;
    const FaultSpot spot = key_spot(file_.text, member);
    check_members(lexicon, file_.source(),
                  {"about", "origin", "licence", "shares", "words"}, faults_);
    const JsonValue* words = lexicon.find("words");
    const auto known = vocabulary_.lexicons.find(name);
    const bool is_there = known != vocabulary_.lexicons.end();
    if (words == nullptr || !words->is_array() ||
        (is_there && known->second.pack == pack_)) {
      faults_.add("R004", file_.source(), spot,
                  "lexicon \"" + name + "\" has no words or stands twice");
      return;
    }
    if (!is_lexicon_name(name)) {
      faults_.add("R004", file_.source(), spot,
                  "a lexicon is named by letters, digits and hyphens");
      return;
    }
    if (is_there) shadow(name, known->second, spot);
    LexiconSource& out = vocabulary_.lexicons[name];
    out = {pack_, file_.shown, spot.offset, {}, {}};
    for (const JsonValue& word : words->items) add_entry(name, word, out);
    add_shares(name, lexicon.find("shares"), out);
  }

  void add_shares(const std::string& name, const JsonValue* shares,
                  LexiconSource& out) {
    if (shares == nullptr) return;
    if (!shares->is_array()) {
      faults_.add("R014", file_.source(), shares->offset,
                  "\"shares\" of lexicon \"" + name + "\" must be an array");
    }
    for (const JsonValue& item : shares->items) {
      out.shares.push_back({item.text, item.offset});
    }
  }

  void shadow(const std::string& name, LexiconSource& shadowed, FaultSpot spot) {
    notes_.add("R065", file_.source(), spot,
               "lexicon \"" + name + "\" takes the place of that of " + shadowed.pack);
    const std::string kept = shadowed.pack + ":" + name;
    vocabulary_.lexicons[kept] = std::move(shadowed);
  }

  void add_entry(const std::string& name, const JsonValue& word, LexiconSource& out) {
    if (phrase_words(word.text).size() > max_phrase_words) {
      faults_.add("R026", file_.source(), string_spot(file_.text, word),
                  "lexicon \"" + name + "\": the entry has over 32 words");
      return;
    }
    out.entries.push_back({word.text, word.offset});
  }

  const RuleFile& file_;
  const std::string& pack_;
  Vocabulary& vocabulary_;
  Notes& notes_;
  Faults& faults_;
};

}  // namespace

void read_lexicons(const std::vector<RuleFile>& files, const std::string& pack,
                   Vocabulary& vocabulary, Notes& notes, Faults& faults) {
  for (const RuleFile& file : files) {
    LexiconReader(file, pack, vocabulary, notes, faults).run();
  }
}

Vocabulary read_vocabulary(const std::vector<PackFiles>& packs) {
  // What they would say has been said when the rules were loaded.
  Faults faults;
  Notes notes;
  Vocabulary vocabulary;
  for (const PackFiles& pack : packs) {
    read_lexicons(pack.lexicons, pack.about.name, vocabulary, notes, faults);
  }
  return vocabulary;
}

}  // namespace ascribe
