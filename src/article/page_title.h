// SPDX-License-Identifier: Apache-2.0
// The title of a story, told from the name of its site.
#pragma once

#include <string>
#include <string_view>

#include "article/found_text.h"
#include "html/tree.h"

namespace ascribe {

/// `title` without the site's name at either end: parted by " | ", " - ", a dash, a
/// middle dot, "»", ":" or "::". With `site` empty, or not found at an end, up to two
/// parts at the back go when each is no longer than what stays: two words or more, or
/// four where the mark is a dash. A colon then parts nothing.
///
///   "Bridge reopens after storm | Varnby Courier"  ->  "Bridge reopens after storm"
std::string without_site_name(std::string_view title, std::string_view site);

/// What a page has for titles, as written there.
struct TitleSources {
  std::string social;    ///< og:title and its kin
  std::string linked;    ///< JSON-LD headline
  std::string document;  ///< <title>
  std::string site;
};

/// The story's title: the h1 whose words all occur in the other titles ("visible"),
/// else these in the order social ("opengraph"), linked ("json-ld"), document
/// ("title"), cleaned of the site's name, else the first h1.
FoundText story_title(const HtmlTree& tree, const TitleSources& sources);

}  // namespace ascribe
