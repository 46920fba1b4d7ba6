// SPDX-License-Identifier: Apache-2.0
// Files of a rules folder: sorted, size-capped, parsed, complaints gathered.
#include "rules/folder.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace ascribe {
namespace {

constexpr std::uintmax_t max_file_bytes = 4u << 20;

RuleFile read_one(const std::filesystem::path& path, std::string name, Faults& faults) {
  RuleFile file;
  file.name = std::move(name);
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (failed || size > max_file_bytes) {
    faults.add("R001", RuleSource{file.name, ""}, 0,
               failed ? "cannot be read" : "is over the limit of 4 MiB");
    return file;
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) {
    faults.add("R001", RuleSource{file.name, ""}, 0, "cannot be read");
    return file;
  }
  file.text = bytes.str();
  std::variant<JsonValue, JsonFault> read = read_json(file.text);
  if (const JsonFault* fault = std::get_if<JsonFault>(&read)) {
    faults.add("R002", file.source(), fault->offset, fault->message);
    return file;
  }
  file.json = std::get<JsonValue>(std::move(read));
  if (file.json.type != JsonValue::Type::object) {
    faults.add("R003", file.source(), 0, "a rules file is a JSON object");
  }
  return file;
}

WordList read_words(const JsonValue& words, const std::string& list,
                    const RuleFile& file, Faults& faults) {
  WordList out;
  for (const JsonValue& word : words.items) {
    if (word.text.empty()) {
      faults.add("R004", file.source(), word.offset,
                 "list \"" + list + "\" has an entry that is no word");
    }
    out.insert(word.text);
  }
  return out;
}

}  // namespace

std::vector<RuleFile> read_folder(const std::filesystem::path& folder,
                                  const std::string& part, Faults& faults) {
  const std::filesystem::path root = folder / part;
  std::error_code failed;
  std::vector<std::string> names;
  for (auto entry = std::filesystem::recursive_directory_iterator(root, failed);
       !failed && entry != std::filesystem::recursive_directory_iterator();
       entry.increment(failed)) {
    if (!entry->is_regular_file() || entry->is_symlink()) continue;
    if (entry->path().extension() != ".json") continue;
    names.push_back(part + "/" +
                    entry->path().lexically_relative(root).generic_string());
  }
  if (failed) {
    faults.add("R001", RuleSource{part, ""}, 0,
               "the rules folder has no such readable folder");
    return {};
  }
  std::sort(names.begin(), names.end());
  std::vector<RuleFile> files;
  for (std::string& name : names) {
    const std::filesystem::path path = folder / name;
    RuleFile file = read_one(path, std::move(name), faults);
    if (file.json.type == JsonValue::Type::object) files.push_back(std::move(file));
  }
  return files;
}

RuleFile read_rule_file(const std::filesystem::path& folder, const std::string& name,
                        Faults& faults) {
  if (!std::filesystem::is_regular_file(folder / name)) {
    RuleFile absent;
    absent.name = name;
    faults.add("R001", RuleSource{name, ""}, 0, "the rules folder has no such file");
    return absent;
  }
  return read_one(folder / name, name, faults);
}

void check_members(const RuleFile& file, std::initializer_list<std::string_view> known,
                   Faults& faults) {
  for (const JsonMember& member : file.json.members) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    faults.add("R011", file.source(), member.value.key_offset,
               "unknown member \"" + member.key + "\"");
  }
}

WordLists read_word_lists(const std::vector<RuleFile>& files, Faults& faults) {
  WordLists out;
  for (const RuleFile& file : files) {
    check_members(file, {"lists"}, faults);
    const JsonValue* lists = file.json.find("lists");
    if (lists == nullptr) {
      faults.add("R003", file.source(), 0, "the file has no \"lists\"");
      continue;
    }
    for (const auto& [name, list] : lists->members) {
      const JsonValue* words = list.find("words");
      if (words == nullptr || !words->is_array() || out.lists.contains(name)) {
        faults.add("R004", file.source(), list.offset,
                   "list \"" + name + "\" has no words or stands twice");
        continue;
      }
      out.lists[name] = read_words(*words, name, file, faults);
    }
  }
  return out;
}

void read_lexicons(const std::vector<RuleFile>& files, Vocabulary& vocabulary,
                   Faults& faults) {
  for (const RuleFile& file : files) {
    check_members(file, {"forms", "lexicons"}, faults);
    if (const JsonValue* forms = file.json.find("forms")) {
      for (const auto& [lemma, list] : forms->members) {
        std::vector<std::string>& out = vocabulary.forms[lemma];
        for (const JsonValue& form : list.items) out.push_back(form.text);
      }
    }
    const JsonValue* lexicons = file.json.find("lexicons");
    if (lexicons == nullptr) continue;
    for (const auto& [name, lexicon] : lexicons->members) {
      const JsonValue* words = lexicon.find("words");
      if (words == nullptr || !words->is_array() ||
          vocabulary.lexicons.contains(name)) {
        faults.add("R004", file.source(), lexicon.offset,
                   "lexicon \"" + name + "\" has no words or stands twice");
        continue;
      }
      LexiconSource& out = vocabulary.lexicons[name];
      out.file = file.name;
      for (const JsonValue& word : words->items) {
        out.entries.push_back({word.text, word.offset});
      }
    }
  }
}

std::vector<FindingCard> read_findings(const RuleFile& file, Faults& faults) {
  std::vector<FindingCard> out;
  check_members(file, {"findings", "policies"}, faults);
  const JsonValue* findings = file.json.find("findings");
  if (findings == nullptr) {
    faults.add("R003", file.source(), 0, "the file has no \"findings\"");
    return out;
  }
  for (const JsonValue& row : findings->items) {
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
    if (const JsonValue* policy = row.find("policy")) {
      for (const JsonValue& tag : policy->items) card.policy.push_back(tag.text);
    }
    out.push_back(std::move(card));
  }
  return out;
}

ScoringTable read_scoring(const RuleFile& file, Faults& faults) {
  ScoringTable out;
  check_members(file, {"version", "numbers"}, faults);
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
