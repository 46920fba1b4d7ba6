// SPDX-License-Identifier: Apache-2.0
// The block of `key: value` lines that may open a Markdown draft.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// What the front matter of a draft says; empty where it says nothing. `end` is the
/// byte after its closing line, or the byte where the text begins when there is none.
struct FrontMatter {
  std::string title;
  std::vector<std::string> authors;  ///< one a list item; not split at "and"
  std::string date;                  ///< as written
  std::string modified;
  std::string site;
  std::string language;
  std::string canonical_url;
  std::uint32_t end = 0;
};

/// Reads a block between a first line `---` and a line `---` or `...`: keys title,
/// author, authors, byline, date, published, updated, modified, lastmod, site, lang,
/// language, canonical_url, canonical; values plain or in quotation marks, lists as
/// `[a, b]` or `- a` lines, maps as `name: a` inside them. Other keys are passed over.
/// A byte order mark before it is skipped. Never throws. Linear.
FrontMatter read_front_matter(std::string_view source);

}  // namespace ascribe
