// SPDX-License-Identifier: Apache-2.0
// What a page says about its article in JSON-LD, in the terms of schema.org.
#pragma once

#include <string>
#include <vector>

#include "ascribe/span.h"
#include "html/tree.h"

namespace ascribe {

/// Empty where nothing was said. Texts are as written but for HTML entities and tags,
/// which are decoded and dropped. Authors are whole names, not yet cleaned.
struct LinkedData {
  std::string headline;
  std::vector<std::string> authors;  ///< people and authors of no stated type
  std::vector<std::string> bodies;   ///< authors that are organisations
  std::string published;
  std::string modified;
  std::string site;  ///< the publisher, else the WebSite
  std::string language;
  std::string url;
  std::string text;          ///< articleBody as written
  Span text_at;              ///< the script it stands in, in the source
  bool has_article = false;  ///< some node is an article of any type
  bool has_video = false;    ///< some node is a video
  bool is_paid = false;      ///< the article says that it is not free
  bool is_search = false;    ///< the page says that it lists what was searched for
  bool is_listing = false;   ///< the page says that it is a collection
};

/// Reads all JSON-LD scripts. The first node whose type is an article or a posting
/// speaks; where it is silent on dates, the first WebPage does, then any other creative
/// work that is no comment and stands by itself. "@graph" and references
/// by "@id" are followed. Scripts that are not JSON are passed over. Never throws.
LinkedData read_json_ld(const HtmlTree& tree);

}  // namespace ascribe
