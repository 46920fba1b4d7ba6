// SPDX-License-Identifier: Apache-2.0
// Reads pack.json and what lies beside it.
//
// A base holds everything the program needs; a house pack holds what differs:
//
//   our-rules/en/pack.json      {"pack": "our-desk", "version": "1.0", "lang": "en",
//                                "extends": "core-en", "requires": "0.1",
//                                "rules": {"AS105": "off"}}
//   our-rules/en/lexicon/….json
//   our-rules/en/frame/….json
//
// Names of packs are words and never paths: what a pack extends is one of those that
// were given.
#include "rules/packs.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> rule_parts = {"affiliation", "flag", "frame",
                                                        "kind", "mention"};

/// "1.10.2" as numbers; empty when it is something else.
std::vector<unsigned> version_numbers(std::string_view text) {
  std::vector<unsigned> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    unsigned number = 0;
    const auto [stop, error] = std::from_chars(at, end, number);
    if (error != std::errc() || stop == at) return {};
    numbers.push_back(number);
    if (stop == end) return numbers;
    if (*stop != '.') return {};
    at = stop + 1;
  }
}

bool is_pack_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

class PackReader {
 public:
  PackReader(PackFolder folder, const std::string& language, Faults& faults)
      : language_(language), faults_(faults), out_{{}, std::move(folder), false, {}, {},
                                                   {}} {}

  PackFiles run(RuleFile head, bool is_house) {
    out_.head = std::move(head);
    out_.is_house = is_house;
    out_.about.folder = out_.folder.path.string();
    if (out_.head.json.is_object()) read_head();
    read_parts();
    return std::move(out_);
  }

 private:
  void read_head() {
    const JsonValue& json = out_.head.json;
    const RuleSource source = out_.head.source();
    out_.about.name = text_member(json, source, "pack", faults_);
    out_.about.version = text_member(json, source, "version", faults_);
    const std::string lang = text_member(json, source, "lang", faults_);
    if (out_.is_house) {
      check_members(
          json, source,
          {"$schema", "pack", "version", "lang", "extends", "requires", "rules"},
          faults_);
      out_.about.extends = text_member(json, source, "extends", faults_);
    } else {
      check_members(json, source, {"$schema", "pack", "version", "lang", "extends"},
                    faults_);
    }
    if (!out_.about.name.empty() && !is_pack_name(out_.about.name)) {
      fault("pack", "a pack is named by small letters, digits and hyphens");
    }
    if (!out_.about.version.empty() && version_numbers(out_.about.version).empty()) {
      fault("version", "a version is numbers with points between, such as 1.0.2");
    }
    if (!lang.empty() && lang != language_) {
      fault("lang", "the pack lies in the folder \"" + language_ +
                        "\" and says its language is \"" + lang + "\"");
    }
  }

  void fault(std::string_view member, const std::string& message) {
    const JsonValue* found = out_.head.json.find(member);
    faults_.add("R014", out_.head.source(), string_spot(out_.head.text, *found),
                message);
  }

  void read_parts() {
    out_.lexicons = read_part("lexicon");
    for (const std::string_view part : rule_parts) {
      for (RuleFile& file : read_part(part)) out_.rules.push_back(std::move(file));
    }
    if (out_.is_house) refuse_strays();
  }

  /// A house pack need not have every part.
  std::vector<RuleFile> read_part(std::string_view part) {
    const std::string name = language_ + "/" + std::string(part);
    std::error_code failed;
    const bool absent = fs::symlink_status(out_.folder.path / name, failed).type() ==
                        fs::file_type::not_found;
    if (out_.is_house && absent) return {};
    return read_folder(out_.folder, name, faults_);
  }

  /// What no part holds would be passed over in silence.
  void refuse_strays() {
    for (const std::string& name : list_folder(out_.folder, language_, faults_)) {
      const std::string_view inner =
          std::string_view(name).substr(language_.size() + 1);
      const std::string_view part = inner.substr(0, inner.find('/'));
      if (inner == "pack.json" || part == "lexicon" ||
          std::find(rule_parts.begin(), rule_parts.end(), part) != rule_parts.end()) {
        continue;
      }
      const std::string shown = out_.folder.prefix + name;
      faults_.add("R003", RuleSource{shown, ""}, 0,
                  "a house pack has lexicons, rules and pack.json, and this is none of "
                  "them");
    }
  }

  const std::string& language_;
  Faults& faults_;
  PackFiles out_;
};

/// Faults R060 to R063 of one pack that is laid over `below`.
void check_place(const PackFiles& pack, const std::vector<PackFiles>& below,
                 Faults& faults) {
  const RuleSource source = pack.head.source();
  const auto spot = [&](std::string_view member) {
    return string_spot(pack.head.text, *pack.head.json.find(member));
  };
  std::vector<std::string> names;
  names.reserve(below.size());
  for (const PackFiles& lower : below) names.push_back(lower.about.name);
  const auto named = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name);
  };
  if (!pack.about.name.empty() && named(pack.about.name) != names.end()) {
    faults.add("R063", source, spot("pack"),
               "two packs are called \"" + pack.about.name + "\"");
  }
  if (pack.about.extends.empty()) return;  // told when it was read
  const auto extended = named(pack.about.extends);
  if (extended == names.end()) {
    const std::string hint = suggestion(pack.about.extends, names);
    faults.add("R060", source, spot("extends"),
               "no pack below this one is called \"" + pack.about.extends + "\"",
               hint.empty() ? "name its folder before this one" : hint);
    return;
  }
  const JsonValue* needed = pack.head.json.find("requires");
  if (needed == nullptr) return;
  const std::vector<unsigned> least = version_numbers(needed->text);
  const RulePack& lower =
      below[static_cast<std::size_t>(extended - names.begin())].about;
  if (least.empty()) {
    faults.add("R014", source, string_spot(pack.head.text, *needed),
               "\"requires\" is a version, such as \"0.1\"");
  } else if (version_numbers(lower.version) < least) {
    faults.add("R061", source, spot("requires"),
               "this needs " + lower.name + " " + needed->text +
                   " or later, and it is " + lower.version);
  }
}

bool says_extends(const RuleFile& head) { return head.json.find("extends") != nullptr; }

}  // namespace

bool is_house_pack(const fs::path& folder, std::string_view language) {
  Faults passed_over;  // loading will tell them
  return says_extends(
      read_rule_file(folder, std::string(language) + "/pack.json", passed_over));
}

std::vector<PackFiles> read_packs(const std::vector<fs::path>& folders,
                                  const std::string& language, Faults& faults) {
  std::vector<PackFiles> packs;
  std::vector<PackFiles> house;
  for (const fs::path& path : folders) {
    const bool is_house = is_house_pack(path, language);
    const bool is_first = !is_house && packs.empty();
    const PackFolder folder(path, is_first ? "" : path.generic_string() + "/");
    RuleFile head = read_rule_file(folder, language + "/pack.json", faults);
    if (!is_house && !packs.empty()) {
      faults.add("R063", head.source(), 0,
                 "both this folder and " + packs[0].about.folder +
                     " are whole packs; one that is laid over another says what it "
                     "extends");
      continue;
    }
    (is_house ? house : packs)
        .push_back(PackReader(folder, language, faults).run(std::move(head), is_house));
  }
  if (packs.empty()) {
    for (const PackFiles& pack : house) {
      faults.add("R060", pack.head.source(), 0,
                 "there is no pack for this one to be laid over");
    }
    return {};
  }
  for (PackFiles& pack : house) {
    check_place(pack, packs, faults);
    packs.push_back(std::move(pack));
  }
  return packs;
}

}  // namespace ascribe
