// SPDX-License-Identifier: Apache-2.0
// Raw text ends (WHATWG HTML, 13.2.5.9 to 13.2.5.31).
#include "html/raw_text.h"

#include <algorithm>

#include "html/tag_reader.h"

namespace ascribe {
namespace {

/// True when "<name" or "</name" at `at` is a whole name, not the start of a longer
/// one.
bool is_tag_here(std::string_view html, std::size_t at, std::string_view open,
                 std::string_view name) {
  if (html.substr(at, open.size()) != open) return false;
  at += open.size();
  if (!same_ignoring_case(html.substr(at, name.size()), name)) return false;
  at += name.size();
  return at < html.size() &&
         (is_html_space(html[at]) || html[at] == '/' || html[at] == '>');
}

}  // namespace

std::size_t end_of_raw_text(std::string_view html, std::size_t from,
                            std::string_view name) {
  std::size_t at = html.find("</", from);
  while (at != std::string_view::npos && !is_tag_here(html, at, "</", name)) {
    at = html.find("</", at + 2);
  }
  return std::min(at, html.size());
}

std::size_t end_of_script(std::string_view html, std::size_t from) {
  bool escaped = false;
  bool twice = false;
  std::size_t at = from;
  while ((at = html.find('<', at)) != std::string_view::npos) {
    // Looked for only as far as here, so that the whole stays linear.
    if (escaped && html.substr(from, at - from).find("-->") != std::string_view::npos) {
      escaped = twice = false;
    }
    from = at;
    if (is_tag_here(html, at, "</", "script")) {
      if (!twice) return at;
      twice = false;
    } else if (html.substr(at, 4) == "<!--") {
      escaped = true;
      from = at + 2;  // its dashes may also be those of "-->"
    } else if (escaped && is_tag_here(html, at, "<", "script")) {
      twice = true;
    }
    ++at;
  }
  return html.size();
}

}  // namespace ascribe
