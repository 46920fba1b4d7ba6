// SPDX-License-Identifier: Apache-2.0
// Reads rules/en/segment/*.json with RapidJSON directly.
#include "segment_lists.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ascribe {
namespace {

void read_lists(const std::filesystem::path& path, WordLists& words) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  rapidjson::Document document;
  document.Parse(bytes.data(), bytes.size());
  if (document.HasParseError() || !document.IsObject() ||
      !document.HasMember("lists") || !document["lists"].IsObject()) {
    throw std::runtime_error(path.filename().string() + " is no list file");
  }
  for (const auto& list : document["lists"].GetObject()) {
    WordList& into = words.lists[list.name.GetString()];
    if (!into.empty()) throw std::runtime_error("a list stands in two files");
    for (const auto& word : list.value["words"].GetArray()) {
      into.insert(word.GetString());
    }
  }
}

WordLists read_folder() {
  WordLists words;
  const std::filesystem::path folder =
      std::filesystem::path(ASCRIBE_SOURCE_DIR) / "rules" / "en" / "segment";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") read_lists(entry.path(), words);
  }
  return words;
}

}  // namespace

const WordLists& segment_lists() {
  static const WordLists words = read_folder();
  return words;
}

Article article_of(std::string_view text) {
  Article article;
  article.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      article.paragraphs.push_back(
          {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
           ParagraphKind::paragraph,
           false});
    }
    begin = end + 1;
  }
  return article;
}

}  // namespace ascribe
