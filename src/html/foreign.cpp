// SPDX-License-Identifier: Apache-2.0
// Tables of foreign content.
#include "html/foreign.h"

#include <algorithm>
#include <array>

namespace ascribe {

void read_foreign_attribute(const RawAttribute& attribute, StartTag& start) {
  if (start.tag == GUMBO_TAG_FONT) {
    for (const std::string_view name : {"color", "face", "size"}) {
      start.styles_font |= same_ignoring_case(attribute.name, name);
    }
  } else if (start.tag == GUMBO_TAG_ANNOTATION_XML &&
             same_ignoring_case(attribute.name, "encoding")) {
    start.holds_html = same_ignoring_case(attribute.value, "text/html") ||
                       same_ignoring_case(attribute.value, "application/xhtml+xml");
  }
}

bool is_html_integration_point(GumboTag tag, Namespace space, bool holds_html) {
  switch (tag) {
    case GUMBO_TAG_FOREIGNOBJECT:
    case GUMBO_TAG_DESC:
    case GUMBO_TAG_TITLE:
      return space == Namespace::svg;
    case GUMBO_TAG_ANNOTATION_XML:
      return space == Namespace::math && holds_html;
    default:
      return false;
  }
}

bool is_text_integration_point(GumboTag tag, Namespace space) {
  const bool is_token = tag == GUMBO_TAG_MI || tag == GUMBO_TAG_MO ||
                        tag == GUMBO_TAG_MN || tag == GUMBO_TAG_MS ||
                        tag == GUMBO_TAG_MTEXT;
  return is_token && space == Namespace::math;
}

bool breaks_out(const StartTag& start) {
  constexpr std::array tags = {
      GUMBO_TAG_B,       GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
      GUMBO_TAG_BR,      GUMBO_TAG_CENTER, GUMBO_TAG_CODE,       GUMBO_TAG_DD,
      GUMBO_TAG_DIV,     GUMBO_TAG_DL,     GUMBO_TAG_DT,         GUMBO_TAG_EM,
      GUMBO_TAG_EMBED,   GUMBO_TAG_H1,     GUMBO_TAG_H2,         GUMBO_TAG_H3,
      GUMBO_TAG_H4,      GUMBO_TAG_H5,     GUMBO_TAG_H6,         GUMBO_TAG_HEAD,
      GUMBO_TAG_HR,      GUMBO_TAG_I,      GUMBO_TAG_IMG,        GUMBO_TAG_LI,
      GUMBO_TAG_LISTING, GUMBO_TAG_MENU,   GUMBO_TAG_META,       GUMBO_TAG_NOBR,
      GUMBO_TAG_OL,      GUMBO_TAG_P,      GUMBO_TAG_PRE,        GUMBO_TAG_RUBY,
      GUMBO_TAG_S,       GUMBO_TAG_SMALL,  GUMBO_TAG_SPAN,       GUMBO_TAG_STRONG,
      GUMBO_TAG_STRIKE,  GUMBO_TAG_SUB,    GUMBO_TAG_SUP,        GUMBO_TAG_TABLE,
      GUMBO_TAG_TT,      GUMBO_TAG_U,      GUMBO_TAG_UL,         GUMBO_TAG_VAR};
  if (start.tag == GUMBO_TAG_FONT) return start.styles_font;
  return std::find(tags.begin(), tags.end(), start.tag) != tags.end();
}

}  // namespace ascribe
