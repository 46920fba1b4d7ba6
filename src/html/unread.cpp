// SPDX-License-Identifier: Apache-2.0
// Tables of what is passed over.
#include "html/unread.h"

#include <algorithm>
#include <array>

namespace ascribe {
bool is_content_unread(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_IFRAME ||
         tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

bool has_raw_text(GumboTag tag) {
  return is_content_unread(tag) || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_TEXTAREA;
}

bool names_json_ld(std::string_view type) {
  while (!type.empty() && is_html_space(type.front())) type.remove_prefix(1);
  type = type.substr(0, type.find(';'));
  while (!type.empty() && is_html_space(type.back())) type.remove_suffix(1);
  return same_ignoring_case(type, "application/ld+json");
}

std::size_t inked_bytes(std::string_view markup) {
  const auto spaces = std::count_if(markup.begin(), markup.end(), is_html_space);
  return markup.size() - static_cast<std::size_t>(spaces);
}

bool is_unread(const RawAttribute& attribute) {
  return read_name(attribute.name).empty();
}

std::string_view read_name(std::string_view name) {
  static constexpr std::array<std::string_view, 25> read = {
      "action",     "aria-hidden", "class",    "color",    "content",
      "datetime",   "encoding",    "face",     "hidden",   "href",
      "http-equiv", "id",          "itemprop", "itemtype", "lang",
      "name",       "prompt",      "property", "pubdate",  "rel",
      "role",       "size",        "style",    "title",    "type"};
  const auto found = std::find_if(read.begin(), read.end(), [&](std::string_view each) {
    return each.size() == name.size() && same_ignoring_case(each, name);
  });
  return found == read.end() ? std::string_view() : *found;
}

bool is_held_back(const RawAttribute& attribute, std::string_view source) {
  constexpr std::array<std::string_view, 6> names = {"class", "content", "href",
                                                     "id",    "style",   "title"};
  const bool is_ours = std::any_of(names.begin(), names.end(), [&](auto each) {
    return each.size() == attribute.name.size() &&
           same_ignoring_case(each, attribute.name);
  });
  const std::string_view value = attribute.value;
  if (!is_ours || value.empty()) return false;
  // These are all that the tokeniser changes in a value.
  for (const char changed : {'&', '\r', '\0'}) {
    if (value.find(changed) != value.npos) return false;
  }
  const auto begin = static_cast<std::size_t>(value.data() - source.data());
  const std::size_t end = begin + value.size();
  if (end >= source.size() || source[begin - 1] != source[end]) return false;
  return source[end] == '"' || source[end] == '\'';
}

std::string_view held_back_value(std::string_view source, std::size_t quote) {
  const char mark = source[quote];
  if (mark != '"' && mark != '\'') return {};
  const std::size_t end = source.find(mark, quote + 1);
  if (end == std::string_view::npos) return {};
  return source.substr(quote + 1, end - quote - 1);
}

}  // namespace ascribe
