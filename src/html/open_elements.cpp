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

/// Elements an open <p> can be closed through: what stands inside a line of text.
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

bool is_table_section(GumboTag tag) {
  return tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT;
}

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

}  // namespace

void OpenElements::shrink_to(std::size_t depth) {
  while (stack_.size() > depth) {
    --counts_[stack_.back()];
    stack_.pop_back();
  }
}

/// Closes the nearest element `closes` accepts, unless one `stops` accepts is nearer.
template <typename Closes, typename Stops>
void OpenElements::close_back(Closes closes, Stops stops) {
  for (std::size_t depth = stack_.size(); depth > 0; --depth) {
    const GumboTag tag = stack_[depth - 1];
    if (closes(tag)) return shrink_to(depth - 1);
    if (stops(tag)) return;
  }
}

void OpenElements::close_implied(GumboTag tag) {
  const auto is = [](auto... wanted) {
    return [=](GumboTag t) { return ((t == wanted) || ...); };
  };
  const auto is_table = is(GUMBO_TAG_TABLE);
  if (count(GUMBO_TAG_P) > 0 && !is_paragraph_content(tag)) {
    close_back(is(GUMBO_TAG_P), [](GumboTag t) { return !is_inline(t); });
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

bool OpenElements::open(GumboTag tag, bool self_closing) {
  if (is_void(tag)) return true;
  const bool foreign =
      in_foreign_content() || tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
  if (foreign && self_closing) return true;
  close_implied(tag);
  if (stack_.size() >= max_element_depth) return false;
  stack_.push_back(tag);
  ++counts_[tag];
  return true;
}

void OpenElements::close(GumboTag tag) {
  if (count(tag) == 0) return;
  std::size_t depth = stack_.size();
  while (stack_[depth - 1] != tag) --depth;
  shrink_to(depth - 1);
}

}  // namespace ascribe
