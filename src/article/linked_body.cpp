// SPDX-License-Identifier: Apache-2.0
// Splits an articleBody into paragraphs.
#include "article/linked_body.h"

#include <algorithm>
#include <string>
#include <utility>

#include "article/letter_case.h"
#include "article/markup_words.h"

namespace ascribe {
namespace {

constexpr double much_longer = 1.6;
constexpr std::size_t short_story = 1500;  ///< characters
constexpr std::size_t least_story = 200;
constexpr std::size_t longest_body = 200'000;  ///< bytes; a novel is no articleBody
constexpr std::size_t most_paragraphs = 2000;

/// True when a tag that parts paragraphs begins at `at`.
bool is_parting_tag(std::string_view text, std::size_t at) {
  const std::string tag = lower_ascii(text.substr(at, 4));
  return tag.starts_with("<p>") || tag.starts_with("<p ") || tag == "</p>" ||
         tag.starts_with("<br") || tag.starts_with("</h") || tag == "</li";
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> found;
  std::size_t begin = 0;
  const auto end_at = [&](std::size_t end) {
    std::string words = markup_words(text.substr(begin, end - begin));
    if (!words.empty()) found.push_back(std::move(words));
    begin = end;
  };
  for (std::size_t at = 0; at < text.size() && found.size() < most_paragraphs; ++at) {
    // The tag itself heads the next piece, where markup_words drops it.
    if (text[at] == '\n' || (text[at] == '<' && is_parting_tag(text, at))) end_at(at);
  }
  end_at(text.size());
  return found;
}

}  // namespace

bool take_linked_body(std::string_view text, Span script, Body& body) {
  const std::size_t shown = body.figures.story_characters;
  if (text.size() < least_story || text.size() > longest_body) return false;
  if (shown >= short_story) return false;
  std::vector<std::string> paragraphs = paragraphs_of(text);
  std::size_t characters = 0;
  for (const std::string& words : paragraphs) {
    characters +=
        static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char c) {
          return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
  }
  if (characters < least_story ||
      static_cast<double>(characters) < much_longer * static_cast<double>(shown)) {
    return false;
  }
  std::erase_if(body.blocks, [](const Block& block) { return !block.is_headline; });
  for (std::string& words : paragraphs) {
    Block block;
    block.text = std::move(words);
    block.runs.push_back({0, script.begin, script.end});
    body.blocks.push_back(std::move(block));
  }
  body.figures.story_characters = characters;
  body.confidence = std::max(body.confidence, 0.6);
  return true;
}

}  // namespace ascribe
