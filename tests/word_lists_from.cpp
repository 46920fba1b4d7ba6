// SPDX-License-Identifier: Apache-2.0
// A reader of list files that trusts them.
#include "word_lists_from.h"

#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ascribe {

WordLists word_lists_from(const std::string& folder) {
  WordLists words;
  const std::filesystem::path root(ASCRIBE_SOURCE_DIR);
  for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    rapidjson::Document document;
    document.Parse(bytes.str().c_str());
    if (document.HasParseError() || !document.IsObject()) {
      throw std::runtime_error("not JSON: " + entry.path().string());
    }
    const auto lists = document.FindMember("lists");
    if (lists == document.MemberEnd()) continue;
    for (const auto& list : lists->value.GetObject()) {
      WordList& target = words.lists[list.name.GetString()];
      for (const auto& word : list.value["words"].GetArray()) {
        target.insert(word.GetString());
      }
    }
  }
  return words;
}

}  // namespace ascribe
