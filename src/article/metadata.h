// SPDX-License-Identifier: Apache-2.0
// What a page says about its article: title, names, dates, site, language, address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/class_names.h"
#include "ascribe/article.h"
#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// What the page says that it is, in JSON-LD or og:type. `body` is the text of the
/// article as JSON-LD has it, `body_at` the script it stands in, in the source.
struct PageClaims {
  bool article = false;
  bool video = false;
  bool paid = false;  ///< not to be read for free
  bool search = false;
  bool listing = false;
  std::string body;
  Span body_at;
};

/// Fields as in Article; `refresh_url` is empty when it is the page's own address
/// or its canonical one;
/// `base` is what links of the page are resolved against, empty when the page and its
/// address name none that is a web address.
struct Metadata {
  std::string title;
  std::vector<std::string> byline;
  std::string published;
  std::string modified;
  std::string site;
  std::string language;
  std::string canonical_url;
  std::string base;
  std::string refresh_url;
  ArticleSources from;
  PageClaims claims;
};

/// Reads them from JSON-LD, <meta>, <link>, <title>, <time> and elements marked as
/// headline, byline or date. `names` are those of the tree,
/// `page_url` is the address the page was read from, or
/// empty. `words` are the lists of rules/extract/. Never throws for any tree; throws
/// Error("missing-list") when a list is absent. Linear but for the depth of the tree.
Metadata read_metadata(const HtmlTree& tree, const ClassNames& names,
                       std::string_view page_url, const WordLists& words);

}  // namespace ascribe
