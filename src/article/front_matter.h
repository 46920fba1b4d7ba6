// SPDX-License-Identifier: Apache-2.0
// The block of `key: value` lines that may open a Markdown draft.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// What the front matter of a draft says; empty where it says nothing.
///
/// end       the byte after its closing line, or where the text begins without one
/// is_sound  false when a line of it could not be read, or when what opens like front
///           matter has no closing line and so was left to the text
struct FrontMatter {
  std::string title;
  std::vector<std::string> authors;  ///< one a list item; not split at "and"
  std::string date;                  ///< as written
  std::string modified;
  std::string site;
  std::string language;
  std::string canonical_url;
  std::uint32_t end = 0;
  bool is_sound = true;
};

/// Reads a block between a first line `---` and a line `---` or `...` (YAML), or
/// between two lines `+++` (TOML): keys title, author, authors, byline, date,
/// published, updated, modified, lastmod, site, lang, language, canonical_url,
/// canonical, in any case; values as front_matter_value.h reads them. Other keys are
/// passed over, and so is what stands in a TOML table. A byte order mark before it is
/// skipped. The first line inside that is neither blank nor a comment must be a key
/// and its value, for `---` is also Markdown's rule across the page. Never throws.
/// Linear.
FrontMatter read_front_matter(std::string_view source);

}  // namespace ascribe
