// SPDX-License-Identifier: Apache-2.0
// What a page says about its article: title, names, dates, site, language, address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ascribe/word_lists.h"
#include "html/tree.h"

namespace ascribe {

/// Fields as in Article; `base` is what links of the page are resolved against, empty
/// when the page and its address name none that is a web address.
struct Metadata {
  std::string title;
  std::vector<std::string> byline;
  std::string published;
  std::string modified;
  std::string site;
  std::string language;
  std::string canonical_url;
  std::string base;
};

/// Reads them from JSON-LD, <meta>, <link>, <title>, <time> and elements marked as
/// headline, byline or date. `page_url` is the address the page was read from, or
/// empty. `words` are the lists of rules/extract/. Never throws for any tree; throws
/// Error("missing-list") when a list is absent. Linear but for the depth of the tree.
Metadata read_metadata(const HtmlTree& tree, std::string_view page_url,
                       const WordLists& words);

}  // namespace ascribe
