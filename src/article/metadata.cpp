// SPDX-License-Identifier: Apache-2.0
// Chooses among the places where a page says who wrote what, and when.
//
// Pages repeat themselves: in JSON-LD for search engines, in <meta> for social
// networks, and in the text for readers. The machines' copies are cleaner but less
// often looked at. The order of trust was measured on hand-annotated pages:
//
//   title      h1 that agrees with the head, og:title, JSON-LD headline, <title>
//   byline     JSON-LD author, meta author, rel/itemprop=author, a byline's class, a
//   line
//              that opens with "By"; single words only when no full name follows
//   published  JSON-LD, meta, <time> and its like, a date's class, the first
//              short line with a date, the URL's path
//   site       og:site_name, JSON-LD publisher, application-name, the host's name
//
// An author that is the outlet itself is no byline.
#include "article/metadata.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "article/author_names.h"
#include "article/byline.h"
#include "article/folded_words.h"
#include "article/json_ld.h"
#include "article/letter_case.h"
#include "article/link_target.h"
#include "article/meta_tags.h"
#include "article/page_title.h"
#include "article/publication_date.h"

namespace ascribe {
namespace {

std::string host_of(std::string_view url) {
  if (!is_web_url(url)) return {};
  const std::size_t begin = url.find("//") + 2;
  std::string host =
      lower_ascii(url.substr(begin, url.find_first_of("/?#:", begin) - begin));
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const std::string& word : folded_words(text)) out += word;
  return out;
}

/// Reads bylines and leaves out what is the outlet under any of its names.
class NameReader {
 public:
  NameReader(const std::vector<std::string>& outlets, const WordLists& words)
      : words_(words) {
    for (const std::string& outlet : outlets) outlets_.insert(squeezed(outlet));
  }

  std::vector<std::string> read(const std::vector<std::string>& bylines) const {
    std::vector<std::string> names;
    for (const std::string& byline : bylines) {
      for (std::string& name : author_names(byline, words_)) {
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        if (!known && outlets_.count(squeezed(name)) == 0)
          names.push_back(std::move(name));
      }
    }
    return names;
  }

 private:
  const WordLists& words_;
  std::set<std::string> outlets_;
};

/// True when some name has two words: "tlee" and "Tom" may be all a system knows of Tom
/// Lee, so a fuller name elsewhere on the page is better.
bool has_full_name(const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.find(' ') != std::string::npos;
  });
}

FoundNames byline_of(const MarkedElements& page, const LinkedData& linked,
                     const MetaTags& tags, const NameReader& reader,
                     const WordLists& words) {
  FoundNames best{reader.read(linked.authors), "json-ld"};
  const auto improve = [&](const FoundNames& other) {
    std::vector<std::string> names = reader.read(other.names);
    if (best.names.empty() || has_full_name(names))
      best = {std::move(names), other.from};
  };
  if (!has_full_name(best.names)) {
    improve({tags.all({"author", "article:author_name", "dc.creator", "dc:creator",
                       "dcterms.creator", "dc.contributor", "parsely-author",
                       "sailthru.author", "citation_author", "authors", "byl",
                       "article:author"}),
             "meta"});
  }
  if (!has_full_name(best.names)) improve(shown_byline(page, words));
  if (best.names.empty()) improve({linked.bodies, "json-ld"});
  return best;
}

/// The first value that is not empty, with its source.
FoundText first_of(std::initializer_list<FoundText> values) {
  for (const FoundText& value : values) {
    if (!value.text.empty()) return value;
  }
  return {};
}

FoundText language_of(const LinkedData& linked, const MetaTags& tags) {
  FoundText language =
      first_of({{tags.language, "html"},
                {tags.first({"content-language", "dc.language", "language"}), "meta"},
                {linked.language, "json-ld"},
                {tags.first({"og:locale"}), "opengraph"}});
  std::string& tag = language.text;
  std::replace(tag.begin(), tag.end(), '_', '-');
  const bool is_tag = tag.size() >= 2 && tag.size() <= 35 &&
                      tag.find_first_not_of(
                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789-") == std::string::npos;
  return is_tag ? language : FoundText();
}

FoundText canonical_of(const LinkedData& linked, const MetaTags& tags,
                       std::string_view base) {
  for (const FoundText& written :
       {FoundText{tags.canonical, "link"},
        FoundText{tags.first({"og:url", "twitter:url"}), "opengraph"},
        FoundText{linked.url, "json-ld"}}) {
    std::string url = resolved_link(base, written.text);
    if (!written.text.empty() && is_web_url(url)) return {url, written.from};
  }
  return {};
}

FoundText site_of(const LinkedData& linked, const MetaTags& tags,
                  std::string_view page_url, std::string_view canonical) {
  return first_of(
      {{tags.first({"og:site_name"}), "opengraph"},
       {linked.site, "json-ld"},
       {tags.first({"application-name", "dc.publisher", "citation_journal_title"}),
        "meta"},
       {host_of(page_url), "url"},
       {host_of(canonical), "url"}});
}

PageClaims claims_of(LinkedData& linked, const MetaTags& tags) {
  const std::string type = lower_ascii(tags.first({"og:type"}));
  PageClaims claims;
  claims.article = linked.has_article || type == "article";
  claims.video = linked.has_video || type.starts_with("video");
  claims.paid = linked.is_paid;
  claims.search = linked.is_search;
  claims.listing = linked.is_listing;
  claims.body = std::move(linked.text);
  claims.body_at = linked.text_at;
  return claims;
}

/// Moves a found value into its place and notes where it was found.
void take(FoundText found, std::string& value, std::string_view& from) {
  if (found.text.empty()) return;
  value = std::move(found.text);
  from = found.from;
}

}  // namespace

Metadata read_metadata(const HtmlTree& tree, const ClassNames& names,
                       std::string_view page_url, const WordLists& words) {
  const MetaTags tags = read_meta_tags(tree);
  LinkedData linked = read_json_ld(tree);
  const MarkedElements page(tree, names);
  Metadata found;
  ArticleSources& from = found.from;
  found.base = resolved_link(page_url, tags.base.empty() ? page_url : tags.base);
  if (!is_web_url(found.base)) found.base = is_web_url(page_url) ? page_url : "";
  take(language_of(linked, tags), found.language, from.language);
  take(canonical_of(linked, tags, found.base), found.canonical_url, from.canonical_url);
  const std::string sent_on = resolved_link(found.base, tags.refresh);
  const bool is_reload = sent_on == page_url || sent_on == found.canonical_url;
  if (!tags.refresh.empty() && !is_reload) found.refresh_url = sent_on;
  take(site_of(linked, tags, page_url, found.canonical_url), found.site, from.site);
  take(story_title(
           tree, {tags.first({"og:title", "twitter:title", "dc.title", "dcterms.title",
                              "parsely-title", "sailthru.title", "citation_title"}),
                  linked.has_article ? linked.headline : std::string(), tags.title,
                  found.site}),
       found.title, from.title);

  const std::string host =
      host_of(page_url.empty() ? std::string_view(found.canonical_url) : page_url);
  const NameReader reader(
      {found.site, linked.site, host, host.substr(0, host.rfind('.'))}, words);
  FoundNames byline = byline_of(page, linked, tags, reader, words);
  if (!byline.names.empty()) from.byline = byline.from;
  found.byline = std::move(byline.names);

  const bool is_american =
      found.language == "en" || found.language.starts_with("en-US");
  const DateReading reading{words["months"], is_american};
  take(publication_date(page, linked, tags, {found.canonical_url, page_url}, reading),
       found.published, from.published);
  take(modification_date(linked, tags, reading), found.modified, from.modified);
  found.claims = claims_of(linked, tags);
  return found;
}

}  // namespace ascribe
