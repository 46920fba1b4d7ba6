// SPDX-License-Identifier: Apache-2.0
// Compares titles word by word.
#include "article/page_title.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "article/folded_words.h"
#include "article/white_space.h"
#include "html/visible_text.h"

namespace ascribe {
namespace {

constexpr std::size_t title_cap = 400;

constexpr std::array<std::string_view, 10> marks = {" | ",
                                                    " - ",
                                                    " \xE2\x80\x93 ",
                                                    " \xE2\x80\x94 ",
                                                    " \xC2\xB7 ",
                                                    " \xE2\x80\xA2 ",
                                                    " \xC2\xBB ",
                                                    " :: ",
                                                    " / ",
                                                    ": "};

/// Letters and digits only, so that "The Varnby-Courier" is "thevarnbycourier".
std::string squeezed(std::string_view text) {
  std::string out;
  for (const std::string& word : folded_words(text)) out += word;
  return out;
}

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Cut last_mark(std::string_view title) {
  Cut cut;
  for (const std::string_view mark : marks) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos &&
        (cut.at == std::string_view::npos || at > cut.at)) {
      cut = {at, mark.size()};
    }
  }
  return cut;
}

Cut first_mark(std::string_view title) {
  Cut cut;
  for (const std::string_view mark : marks) {
    const std::size_t at = title.find(mark);
    if (at < cut.at) cut = {at, mark.size()};
  }
  return cut;
}

bool is_site(std::string_view part, const std::string& site) {
  const std::string squeezed_part = squeezed(part);
  return !squeezed_part.empty() && !site.empty() &&
         (squeezed_part == site ||
          (site.size() > 5 && squeezed_part.starts_with(site)) ||
          (squeezed_part.size() > 5 && site.starts_with(squeezed_part)));
}

bool words_all_within(const std::vector<std::string>& words,
                      const std::set<std::string>& known) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return known.count(word) > 0; });
}

std::vector<std::string> headings(const HtmlTree& tree) {
  std::vector<std::string> found;
  for (std::uint32_t node = 0; node < tree.nodes.size() && found.size() < 20; ++node) {
    if (tree.nodes[node].tag != "h1") continue;
    std::string text = visible_text(tree, node).text;
    if (!text.empty() && text.size() <= title_cap) found.push_back(std::move(text));
  }
  return found;
}

}  // namespace

namespace {

/// `title` without the parts at its ends that are the site's name.
std::string_view without_known_site(std::string_view title, const std::string& site) {
  std::string_view kept = trimmed(title);
  for (Cut cut = last_mark(kept); cut.at != std::string_view::npos;
       cut = last_mark(kept)) {
    if (!is_site(kept.substr(cut.at + cut.size), site)) break;
    kept = trimmed(kept.substr(0, cut.at));
  }
  const Cut cut = first_mark(kept);
  if (cut.at == std::string_view::npos || !is_site(kept.substr(0, cut.at), site)) {
    return kept;
  }
  return trimmed(kept.substr(cut.at + cut.size));
}

/// True when the part behind `cut` is more likely a site's name than part of a title.
/// Dashes and colons are common inside titles, strokes and dots are not.
bool looks_like_site(std::string_view title, Cut cut) {
  const std::size_t before = folded_words(title.substr(0, cut.at)).size();
  const std::size_t after = folded_words(title.substr(cut.at + cut.size)).size();
  const std::string_view mark = trimmed(title.substr(cut.at, cut.size));
  if (mark == ":") return false;
  const bool is_dash = mark == "-" || mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94";
  return before >= (is_dash ? 4U : 2U) && after <= before;
}

}  // namespace

std::string without_site_name(std::string_view title, std::string_view site) {
  const std::string_view whole = trimmed(title);
  std::string_view kept = without_known_site(whole, squeezed(site));
  if (kept.size() < whole.size()) return std::string(kept);
  // A slogan may stand behind the name: "Title | Courier - All about Varnby".
  for (int parts = 0; parts < 2; ++parts) {
    const Cut cut = last_mark(kept);
    if (cut.at == std::string_view::npos || !looks_like_site(kept, cut)) break;
    kept = trimmed(kept.substr(0, cut.at));
  }
  return std::string(kept);
}

FoundText story_title(const HtmlTree& tree, const TitleSources& sources) {
  const std::vector<std::string> shown = headings(tree);
  const std::string site = squeezed(sources.site);
  std::set<std::string> known;
  FoundText head;
  for (const FoundText& title :
       {FoundText{sources.social, "opengraph"}, FoundText{sources.linked, "json-ld"},
        FoundText{sources.document, "title"}}) {
    for (std::string& word : folded_words(title.text)) known.insert(std::move(word));
    if (head.text.empty())
      head = {without_site_name(title.text, sources.site), title.from};
  }
  for (const std::string& heading : shown) {
    const std::vector<std::string> words = folded_words(heading);
    const bool is_whole = words.size() >= 3 || heading == head.text ||
                          heading == without_site_name(sources.document, sources.site);
    if (!is_whole || squeezed(heading) == site || !words_all_within(words, known)) {
      continue;
    }
    // A kicker may share the h1: "Sport: Norrby wins the cup" for "Norrby wins the
    // cup".
    const bool has_kicker = folded_words(head.text).size() >= 3 &&
                            squeezed(heading).ends_with(squeezed(head.text));
    if (has_kicker) return head;
    return {std::string(without_known_site(heading, site)), "visible"};
  }
  if (!head.text.empty() || shown.empty()) return head;
  return {shown.front(), "visible"};
}

}  // namespace ascribe
