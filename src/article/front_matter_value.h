// SPDX-License-Identifier: Apache-2.0
// One value of a draft's front matter, as YAML or TOML would read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ascribe {

/// A key and what stands behind it.
///
/// value  the rest of the key's own line, trimmed
/// below  the lines under it that belong to it: indented ones, and "- item" lines;
///        their ends and the space at their ends taken off
struct FrontMatterEntry {
  std::string key;
  std::string_view value;
  std::vector<std::string_view> below;
};

/// The entry as one text: in quotation marks with their escapes undone, plain without
/// its comment, or a block scalar (`|`, `>`). Lines are joined with single spaces. A
/// value that only begins with a quoted stretch ("Yes", he said) is kept as written.
/// Empty for null and ~. Linear.
std::string front_matter_text(const FrontMatterEntry& entry);

/// The entry as a list: `[a, "b, c"]`, on several lines or one; `- a` lines; maps, of
/// which the value of `name` counts; anything else is a list of one. Linear.
std::vector<std::string> front_matter_list(const FrontMatterEntry& entry);

}  // namespace ascribe
