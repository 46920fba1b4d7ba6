// SPDX-License-Identifier: Apache-2.0
// Telling error pages, lists of links and closed doors from stories.
//
// The finder of stories always finds something: on a home page the longest teaser, on
// an error page its apology. Calling that an article would be worse than saying
// nothing, and calling an article a home page worse still. So two things must come
// together: a sign that the page is of that kind, and a story too short to be one.
//
//   <title>Page not found</title> and 40 words        missing-page
//   <title>Page not found: how a library lost its oldest book</title> and 900 words
//                                                     an article
//
// Numbers were set so that no page of a collection of articles is declared anything
// else, with room to spare.
#include "article/page_kind.h"

#include <algorithm>
#include <string>

#include "article/class_names.h"
#include "article/folded_words.h"
#include "article/letter_case.h"

namespace ascribe {
namespace {

constexpr std::size_t short_story = 600;  ///< characters: two or three paragraphs
constexpr std::size_t cut_story = 1500;   ///< what a paywall leaves open
constexpr std::size_t whole_story = 2500;
constexpr std::size_t many_links = 12;
constexpr std::size_t title_words = 8;

/// True when the title is one of a page without a story, not one that only begins so.
bool has_title(const Metadata& said, const WordList& starts) {
  const std::string title = folded(said.title);
  return folded_words(title).size() <= title_words && starts_with_any(title, starts);
}

/// True when a name in `value`, whole or one of its words, is on `names`: the class
/// "error404" loses its number as a word.
bool is_called(std::string_view value, const WordList& names) {
  const std::string lower = lower_ascii(value);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find(' ', at), lower.size());
    if (names.count(lower.substr(at, end - at)) > 0) return true;
    at = end + 1;
  }
  ClassWords words;
  words.read(value);
  return words.any([&](std::string_view word) { return names.contains(word); });
}

/// True when <body> is called by one of `names`.
bool body_is_called(const HtmlTree& tree, const WordList& names) {
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag != "body") continue;
    for (const std::string_view attribute : {"class", "id"}) {
      if (is_called(tree.attribute(node, attribute), names)) return true;
    }
    return false;
  }
  return false;
}

/// What stands in the way of a page that holds next to no story, or "".
std::string_view closed_door(const HtmlTree& tree, const Metadata& said,
                             const PageFigures& figures, const WordLists& words) {
  if (figures.story_characters >= short_story) return {};
  if (has_title(said, words["missing-titles"]) ||
      body_is_called(tree, words["missing-page-names"])) {
    return "missing-page";
  }
  if (figures.linked_titles >= many_links) return {};
  if (has_title(said, words["robot-titles"]) || figures.robot_phrases > 0)
    return "robot-check";
  const bool is_claimed = said.claims.article || !said.published.empty();
  if (!is_claimed && has_title(said, words["login-titles"])) return "login-page";
  if (figures.consent_phrases >= 3) return "consent-wall";
  const bool is_blank = figures.story_characters < short_story / 3;
  return is_blank && figures.asks_for_scripts ? "needs-scripts" : std::string_view();
}

/// True for "https://varnby.example/" and for nothing with a path or a query.
bool is_root(std::string_view url) {
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos) return false;
  const std::size_t path = url.find_first_of("/?#", host + 3);
  return path == std::string_view::npos || url.substr(path) == "/";
}

std::size_t count_phrases(const std::string& text, const WordList& phrases) {
  return static_cast<std::size_t>(
      std::count_if(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
        return text.find(phrase) != std::string::npos;
      }));
}

}  // namespace

PageFigures count_page(const std::vector<Passage>& passages,
                       std::size_t story_characters, const WordLists& words) {
  constexpr std::size_t longest_notice = 600;
  PageFigures figures;
  figures.story_characters = story_characters;
  const bool is_doubted = story_characters < whole_story;
  std::string notices;
  for (const Passage& passage : passages) {
    if (passage.link_share > 0.9 && passage.tokens >= 4) ++figures.linked_titles;
    if (!is_doubted || passage.block.text.size() > longest_notice) continue;
    const std::string line = folded(passage.block.text);
    notices.append(line).append("\n");
    figures.asks_for_scripts |= starts_with_any(line, words["script-notices"]);
  }
  if (!is_doubted) return figures;
  figures.consent_phrases = count_phrases(notices, words["consent-phrases"]);
  figures.robot_phrases = count_phrases(notices, words["robot-phrases"]);
  figures.paid_phrases = count_phrases(notices, words["paid-phrases"]);
  return figures;
}

std::string_view no_article_warning(const HtmlTree& tree, std::string_view page_url,
                                    const Metadata& said, const PageFigures& figures,
                                    const WordLists& words) {
  const std::size_t story = figures.story_characters;
  const PageClaims& claims = said.claims;
  if (story >= whole_story) return {};
  const bool is_short = story < short_story;
  if (const auto door = closed_door(tree, said, figures, words); !door.empty())
    return door;
  const bool is_unclaimed = !claims.article && said.published.empty();
  if (is_unclaimed && story < cut_story &&
      (claims.search || has_title(said, words["search-titles"]) ||
       body_is_called(tree, words["search-page-names"]))) {
    return "search-page";
  }
  if (story < cut_story && figures.paid_phrases > 0 &&
      (claims.paid || figures.paid_phrases >= 2)) {
    return "paywall";
  }
  if (is_short && claims.paid) return "paywall";
  if (is_short && claims.video && !claims.article) return "video-page";
  if (!is_unclaimed || figures.linked_titles < many_links) return {};
  // Themes call <body> "home" on every page; the address knows better.
  const std::string_view address =
      said.canonical_url.empty() ? page_url : std::string_view(said.canonical_url);
  const bool is_home = address.empty() ? body_is_called(tree, words["home-page-names"])
                                       : is_root(address);
  if (is_home && story < cut_story) return "home-page";
  const bool is_list =
      figures.linked_titles >= (claims.listing ? many_links : 4 * many_links);
  return story < short_story / 2 && is_list ? "listing-page" : std::string_view();
}

}  // namespace ascribe
