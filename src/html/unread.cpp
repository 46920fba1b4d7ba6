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
  constexpr std::array<std::string_view, 24> read = {
      "action",   "aria-hidden", "class",  "color",  "content",  "datetime",
      "encoding", "face",        "hidden", "href",   "id",       "itemprop",
      "itemtype", "lang",        "name",   "prompt", "property", "pubdate",
      "rel",      "role",        "size",   "style",  "title",    "type"};
  const std::string_view name = attribute.name;
  return std::none_of(read.begin(), read.end(), [&](std::string_view each) {
    return each.size() == name.size() && same_ignoring_case(each, name);
  });
}

}  // namespace ascribe
