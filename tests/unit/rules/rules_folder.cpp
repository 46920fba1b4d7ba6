// SPDX-License-Identifier: Apache-2.0
// Rules folders made for tests.
#include "unit/rules/rules_folder.h"

#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <utility>

#include "ascribe/error.h"
#include "ascribe/rule_set.h"

namespace ascribe {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, std::string_view> members[] = {
    {"finds", R"("attribution")"},
    {"summary", R"("A source and a verb.")"},
    {"patterns", R"([["@speech"]])"},
    {"tests", R"({"match": ["She said so.", "He told me."],
      "no_match": ["Nobody came.", "It rained."]})"},
};

}  // namespace

RulesFolder::RulesFolder(Content content) {
  std::string name = (fs::temp_directory_path() / "ascribe-rules-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder " + name);
  path_ = name;
  if (content == Content::none) return;
  write("findings.json", R"({"findings": [{"rule": "AS201", "name": "vague-group",
    "level": "note", "message": "m", "hint": "h", "policy": ["BBC"]}]})");
  write("scoring/default.json",
        R"({"version": "1", "numbers": {"weight": {"support": 2.5}, "floor": 3}})");
  write("extract/words.json", R"({"lists": {"stop-words": {"words": ["the"]}}})");
  write("en/pack.json", R"({"pack": "tiny", "version": "0.1", "lang": "en"})");
  write("en/segment/s.json", R"({"lists": {"titles": {"words": ["dr", "mr"]}}})");
  write("en/report/r.json", R"({"lists": {"promo": {"words": ["newsletter"]}}})");
  write("en/lexicon/l.json",
        R"({"forms": {"say": ["say", "said"]},
            "lexicons": {"speech": {"words": ["~say", "told"]}}})");
  write("en/frame/f.json", "{\"rules\": [" + rule_text("said") + "]}");
  for (const char* part : {"affiliation", "flag", "kind", "mention"}) {
    fs::create_directories(path_ / "en" / part);
  }
}

RulesFolder::~RulesFolder() {
  std::error_code ignored;  // a folder left behind must not end the test program
  fs::remove_all(path_, ignored);
}

void RulesFolder::write(const std::string& name, std::string_view bytes) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream out(path_ / name, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + name);
}

void RulesFolder::remove(const std::string& name) const {
  if (fs::remove_all(path_ / name) == 0) throw std::runtime_error("no file " + name);
}

std::string RulesFolder::complaint() const { return complaint_of({path_}); }

std::string complaint_of(const std::vector<fs::path>& folders) {
  try {
    load_rules(folders, "en");
  } catch (const Error& error) {
    if (error.code().name != "bad-rules") throw;
    return error.what();
  }
  return "";
}

std::string rule_text(std::string_view id, std::string_view patch) {
  std::string text = "{\"id\": \"" + std::string(id) + "\"";
  for (const auto& [name, value] : members) {
    const std::string key = "\"" + std::string(name) + "\":";
    if (patch.find(key) != patch.npos) continue;
    text += ",\n " + key + " " + std::string(value);
  }
  if (!patch.empty()) text += ",\n " + std::string(patch);
  return text + "}";
}

}  // namespace ascribe
