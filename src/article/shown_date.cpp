// SPDX-License-Identifier: Apache-2.0
// Looks for dates in the order in which pages are right about them.
#include "article/shown_date.h"

#include <utility>

#include "article/white_space.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t date_cap = 200;  // bytes of visible text
constexpr std::size_t line_cap = 100;
constexpr std::size_t opening_cap = 40;

bool is_published(const HtmlTree& tree, std::uint32_t node) {
  const std::string_view property = tree.attribute(node, "itemprop");
  return has_token(property, "datepublished") || has_token(property, "datecreated");
}

bool is_date_element(const HtmlTree& tree, std::uint32_t node) {
  const std::string_view tag = tree.nodes[node].tag;
  return tag == "time" || tag == "abbr" || is_published(tree, node);
}

bool is_modified(const HtmlTree& tree, std::uint32_t node) {
  return has_token(tree.attribute(node, "itemprop"), "datemodified") ||
         has_token(tree.attribute(node, "class"), "updated");
}

std::string date_of(const HtmlTree& tree, std::uint32_t node,
                    const DateReading& reading) {
  for (const std::string_view attribute : {"datetime", "content", "title"}) {
    std::string date = iso_date(tree.attribute(node, attribute), reading);
    if (!date.empty()) return date;
  }
  return iso_date(short_text(tree, node, date_cap), reading);
}

/// The date at the very beginning of a text: "(15 March 2025) The bridge …".
std::string opening_date(std::string_view text, const DateReading& reading) {
  text = trimmed(text);
  if (text.starts_with('(')) text.remove_prefix(1);
  if (text.empty() || text[0] < '0' || text[0] > '9') return {};
  const std::size_t cut =
      text.size() <= opening_cap ? text.size() : text.rfind(' ', opening_cap);
  return cut == std::string_view::npos ? std::string()
                                       : iso_date(text.substr(0, cut), reading);
}

/// Dates in marked elements: the first of all, and those of changes apart.
struct MarkedDates {
  FoundText published;
  FoundText modified;
};

MarkedDates marked_dates(const MarkedElements& page, const DateReading& reading) {
  const HtmlTree& tree = page.tree();
  MarkedDates found;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (page.of(node).foreign || !is_date_element(tree, node)) continue;
    std::string date = date_of(tree, node, reading);
    if (date.empty()) continue;
    const std::string_view from = is_published(tree, node) ? "microdata" : "time";
    if (!is_modified(tree, node)) {
      found.published = {std::move(date), from};
      return found;
    }
    if (found.modified.text.empty()) found.modified = {std::move(date), from};
  }
  return found;
}

std::string named_date(const MarkedElements& page, const DateReading& reading) {
  const HtmlTree& tree = page.tree();
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (page.of(node).foreign || !page.of(node).date) continue;
    std::string date = iso_date(short_text(tree, node, date_cap), reading);
    if (!date.empty()) return date;
  }
  return {};
}

/// The date in the first short text after the headline, or at the beginning of a long
/// one; else in the first short text of all.
std::string dated_line(const MarkedElements& page, const DateReading& reading) {
  const HtmlTree& tree = page.tree();
  std::string before;
  std::string opening;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    if (!here.is_text() || page.of(node).foreign) continue;
    if (tree.nodes[here.parent].tag == "script") continue;
    const std::string_view text = trimmed(here.text);
    const bool is_after = page.headline() != no_node && node > page.headline();
    if (text.size() > line_cap) {
      if (is_after && opening.empty()) opening = opening_date(text, reading);
      continue;
    }
    std::string date = iso_date(text, reading);
    if (date.empty()) continue;
    if (is_after) return date;
    if (before.empty()) before = std::move(date);
  }
  return opening.empty() ? before : opening;
}

}  // namespace

FoundText shown_date(const MarkedElements& page, const DateReading& reading) {
  MarkedDates marked = marked_dates(page, reading);
  if (!marked.published.text.empty()) return std::move(marked.published);
  std::string date = named_date(page, reading);
  if (!date.empty()) return {std::move(date), "visible"};
  if (!marked.modified.text.empty()) return std::move(marked.modified);
  date = dated_line(page, reading);
  if (date.empty()) return {};
  return {std::move(date), "visible"};
}

}  // namespace ascribe
