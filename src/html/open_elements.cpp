// SPDX-License-Identifier: Apache-2.0
// Implied end tags, after WHATWG HTML 13.1.2.4 (optional tags).
#include "html/open_elements.h"

namespace ascribe {
namespace {

bool is_void(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BGSOUND:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_HTML:  // merged into the one that is there
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HEAD:
      return true;
    default:
      return false;
  }
}

/// Elements an open <a> can be closed through: what stands inside a line of text.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
      return true;
    default:
      return false;
  }
}

bool is_paragraph_content(GumboTag tag) {
  return is_inline(tag) || tag == GUMBO_TAG_UNKNOWN || tag == GUMBO_TAG_BUTTON ||
         tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_OPTION ||
         tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_AUDIO || tag == GUMBO_TAG_OBJECT ||
         tag == GUMBO_TAG_TIME || tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
}

/// What an implied </p> does not reach through (13.2.4.2, button scope).
bool bounds_scope(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TH:
      return true;
    default:
      return false;
  }
}

bool is_table_section(GumboTag tag) {
  return tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT;
}

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

}  // namespace

void OpenElements::shrink_to(std::size_t depth) {
  while (stack_.size() > depth) {
    --counts_[stack_.back().tag];
    stack_.pop_back();
  }
}

/// Closes the nearest element `closes` accepts, unless one `stops` accepts, or one of
/// SVG or MathML, is nearer.
template <typename Closes, typename Stops>
void OpenElements::close_back(Closes closes, Stops stops) {
  for (std::size_t depth = stack_.size(); depth > 0; --depth) {
    const Element& element = stack_[depth - 1];
    if (element.space != Namespace::html) return;
    if (closes(element.tag)) return shrink_to(depth - 1);
    if (stops(element.tag)) return;
  }
}

void OpenElements::close_implied(GumboTag tag) {
  const auto is = [](auto... wanted) {
    return [=](GumboTag t) { return ((t == wanted) || ...); };
  };
  const auto is_table = is(GUMBO_TAG_TABLE);
  if (count(GUMBO_TAG_P) > 0 && !is_paragraph_content(tag)) {
    close_back(is(GUMBO_TAG_P), bounds_scope);
  }
  switch (tag) {
    case GUMBO_TAG_A:
      return close_back(is(GUMBO_TAG_A), [](GumboTag t) { return !is_inline(t); });
    case GUMBO_TAG_LI:
      return close_back(is(GUMBO_TAG_LI), is(GUMBO_TAG_UL, GUMBO_TAG_OL));
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      return close_back(is(GUMBO_TAG_DD, GUMBO_TAG_DT), is(GUMBO_TAG_DL));
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
      return close_back(is(GUMBO_TAG_OPTION), is(GUMBO_TAG_SELECT, GUMBO_TAG_OPTGROUP));
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return close_back(is_cell, is(GUMBO_TAG_TR, GUMBO_TAG_TABLE));
    case GUMBO_TAG_TR:
      return close_back(is(GUMBO_TAG_TR), is_table);
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
      return close_back(is_table_section, is_table);
    default:
      return;
  }
}

bool OpenElements::makes_foreign(const StartTag& start) const {
  if (start.tag == GUMBO_TAG_SVG || start.tag == GUMBO_TAG_MATH) return true;
  if (!is_in_foreign()) return false;
  const Element& top = stack_.back();
  if (top.holds_html) return false;
  const bool is_sign =
      start.tag == GUMBO_TAG_MGLYPH || start.tag == GUMBO_TAG_MALIGNMARK;
  if (top.is_integration_point) return is_sign;
  return !breaks_out(start);
}

bool OpenElements::push(const StartTag& start, Namespace space) {
  if (stack_.size() >= max_element_depth) return false;
  const bool holds_html = is_html_integration_point(start.tag, space, start.holds_html);
  stack_.push_back({start.tag, space,
                    holds_html || is_text_integration_point(start.tag, space),
                    holds_html});
  ++counts_[start.tag];
  return true;
}

/// Closes elements of SVG and MathML up to one that holds HTML.
void OpenElements::leave_foreign() {
  std::size_t depth = stack_.size();
  while (depth > 0 && stack_[depth - 1].space != Namespace::html &&
         !stack_[depth - 1].is_integration_point) {
    --depth;
  }
  shrink_to(depth);
}

bool OpenElements::open(const StartTag& start) {
  const bool begins = start.tag == GUMBO_TAG_SVG || start.tag == GUMBO_TAG_MATH;
  if (makes_foreign(start)) {
    if (start.self_closing) return true;
    const bool is_svg = start.tag == GUMBO_TAG_SVG;
    const bool inside = is_in_foreign() && !stack_.back().is_integration_point &&
                        !(is_svg && stack_.back().tag == GUMBO_TAG_ANNOTATION_XML);
    if (!begins || inside) return push(start, stack_.back().space);
    return push(start, is_svg ? Namespace::svg : Namespace::math);
  }
  leave_foreign();
  if (is_void(start.tag)) return true;
  close_implied(start.tag);
  return push(start, Namespace::html);
}

void OpenElements::close(GumboTag tag) {
  if (count(tag) == 0) return;
  std::size_t depth = stack_.size();
  // Out of SVG and MathML an end tag may reach; into it, past what holds HTML, not.
  while (depth > 0 && stack_[depth - 1].space != Namespace::html) {
    if (stack_[depth - 1].tag == tag) return shrink_to(depth - 1);
    --depth;
  }
  for (; depth > 0 && stack_[depth - 1].space == Namespace::html; --depth) {
    if (stack_[depth - 1].tag == tag) return shrink_to(depth - 1);
  }
}

}  // namespace ascribe
