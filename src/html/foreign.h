// SPDX-License-Identifier: Apache-2.0
// SVG and MathML inside HTML: which elements of theirs hold HTML, and which HTML tags
// end them (WHATWG HTML, 13.2.6 and 13.2.6.5).
#pragma once

#include <gumbo.h>

#include <cstdint>

#include "html/tag_reader.h"

namespace ascribe {

enum class Namespace : std::uint8_t { html, svg, math };

/// What the rules ask of a start tag beyond its name.
///
/// holds_html   an annotation-xml whose encoding is text/html or application/xhtml+xml
/// styles_font  a font with color, face or size
struct StartTag {
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  bool self_closing = false;
  bool holds_html = false;
  bool styles_font = false;
};

/// Notes what an attribute of the tag says of the last two.
void read_foreign_attribute(const RawAttribute& attribute, StartTag& start);

/// True when HTML may stand inside the element (desc, foreignObject, title of SVG;
/// annotation-xml of MathML that says so).
bool is_html_integration_point(GumboTag tag, Namespace space, bool holds_html);

/// True for mi, mo, mn, ms and mtext of MathML, in which most tags are HTML.
bool is_text_integration_point(GumboTag tag, Namespace space);

/// True for the tags that HTML knows well enough to end any SVG around them.
bool breaks_out(const StartTag& start);

}  // namespace ascribe
