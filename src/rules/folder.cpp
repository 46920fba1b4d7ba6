// SPDX-License-Identifier: Apache-2.0
// Files of a rules folder: sorted, size-capped, parsed, complaints gathered.
//
// A folder of rules may come from anybody, so nothing leads out of it: names of files
// come from listing the folder and are never written in a file, and a link is refused
// wherever it leads. The folder itself may be one; who names it has chosen it.
#include "rules/folder.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t max_file_bytes = 4u << 20;

void add_fault(std::string_view code, const std::string& shown,
               const std::string& message, Faults& faults) {
  faults.add(code, RuleSource{shown, ""}, 0, message);
}

bool is_refused_link(const PackFolder& folder, const std::string& name,
                     Faults& faults) {
  std::error_code failed;
  if (!fs::is_symlink(folder.path / name, failed)) return false;
  add_fault("R008", folder.prefix + name,
            "is a link; rules are read from their own folder only", faults);
  return true;
}

/// Fills text and json; faults leave the json null.
void read_content(const fs::path& path, RuleFile& file, Faults& faults) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path, failed);
  if (failed || size > max_file_bytes) {
    return add_fault("R001", file.shown,
                     failed ? "cannot be read" : "is over the limit of 4 MiB", faults);
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (size > 0) bytes << in.rdbuf();
  if (!in) return add_fault("R001", file.shown, "cannot be read", faults);
  file.text = bytes.str();
  std::variant<JsonValue, JsonFault> read = read_json(file.text);
  if (const JsonFault* fault = std::get_if<JsonFault>(&read)) {
    faults.add("R002", file.source(), fault->offset, fault->message);
    return;
  }
  file.json = std::get<JsonValue>(std::move(read));
  if (!file.json.is_object()) {
    faults.add("R003", file.source(), 0, "a rules file is a JSON object");
  }
}

RuleFile read_one(const PackFolder& folder, const std::string& name, Faults& faults) {
  RuleFile file;
  file.name = name;
  file.shown = folder.prefix + name;
  read_content(folder.path / name, file, faults);
  return file;
}

}  // namespace

std::vector<std::string> list_folder(const PackFolder& folder, const std::string& part,
                                     Faults& faults) {
  std::vector<std::string> names;
  if (is_refused_link(folder, part, faults)) return names;
  const fs::path root = folder.path / part;
  std::error_code failed;
  for (auto entry = fs::recursive_directory_iterator(root, failed);
       !failed && entry != fs::recursive_directory_iterator();
       entry.increment(failed)) {
    const fs::path& path = entry->path();
    if (path.filename().native().starts_with('.')) continue;
    const std::string name =
        part + "/" + path.lexically_relative(root).generic_string();
    const bool is_json = path.extension() == ".json";
    const bool is_link = entry->is_symlink();
    if (is_link && (is_json || entry->is_directory())) {
      is_refused_link(folder, name, faults);
    } else if (is_json && !is_link && entry->is_regular_file()) {
      names.push_back(name);
    }
  }
  if (failed) {
    add_fault("R001", folder.prefix + part,
              "the rules folder has no such readable folder", faults);
    return {};
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<RuleFile> read_folder(const PackFolder& folder, const std::string& part,
                                  Faults& faults) {
  std::vector<RuleFile> files;
  for (const std::string& name : list_folder(folder, part, faults)) {
    RuleFile file = read_one(folder, name, faults);
    if (file.json.is_object()) files.push_back(std::move(file));
  }
  return files;
}

RuleFile read_rule_file(const PackFolder& folder, const std::string& name,
                        Faults& faults) {
  RuleFile absent;
  absent.name = name;
  absent.shown = folder.prefix + name;
  if (is_refused_link(folder, name, faults)) return absent;
  std::error_code failed;
  if (!fs::is_regular_file(folder.path / name, failed)) {
    add_fault("R001", absent.shown, "the rules folder has no such file", faults);
    return absent;
  }
  return read_one(folder, name, faults);
}

void check_members(const JsonValue& object, const RuleSource& source,
                   std::initializer_list<std::string_view> known, Faults& faults) {
  for (const JsonMember& member : object.members) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    faults.add("R011", source, key_spot(source.text, member),
               "unknown member \"" + member.key + "\"",
               suggestion(member.key, {known.begin(), known.end()}));
  }
}

std::string text_member(const JsonValue& object, const RuleSource& source,
                        std::string_view name, Faults& faults) {
  const JsonValue* found = object.find(name);
  if (found != nullptr && found->is_string() && !found->text.empty()) {
    return found->text;
  }
  faults.add("R014", source, found == nullptr ? object.offset : found->offset,
             "\"" + std::string(name) + "\" must be a text");
  return "";
}

}  // namespace ascribe
