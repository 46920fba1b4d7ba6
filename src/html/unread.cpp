// SPDX-License-Identifier: Apache-2.0
// Tables of what is passed over.
#include "html/unread.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

bool begins_with(std::string_view text, std::string_view wanted) {
  return same_ignoring_case(text.substr(0, wanted.size()), wanted);
}

}  // namespace

bool is_content_unread(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_IFRAME ||
         tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_NOFRAMES;
}

bool has_raw_text(GumboTag tag) {
  return is_content_unread(tag) || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_TEXTAREA;
}

bool is_unread(const RawAttribute& attribute) {
  const std::string_view name = attribute.name;
  switch (name.empty() ? '\0' : name[0] | 0x20) {
    case 'd':
      return name.size() == 1 || begins_with(name, "data-");
    case 'i':
      return same_ignoring_case(name, "integrity") ||
             same_ignoring_case(name, "imagesrcset");
    case 'o':
      return begins_with(name, "on");
    case 's':
      return same_ignoring_case(name, "srcset") || same_ignoring_case(name, "sizes") ||
             (same_ignoring_case(name, "src") && begins_with(attribute.value, "data:"));
    default:
      return false;
  }
}

}  // namespace ascribe
