// SPDX-License-Identifier: Apache-2.0
// Where each byte of a decoded text stood in the markup it was decoded from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ascribe/article.h"

namespace ascribe {

/// What counts as markup inside a text.
enum class TextMarkup : std::uint8_t {
  tags_and_entities,  ///< ordinary content; a tag in the middle is one the parser
                      ///< ignored, and so is '\0'
  foreign,            ///< the same in SVG and MathML, where '\0' becomes U+FFFD
  entities,           ///< title, textarea
  none,               ///< script
};

/// Appends to `runs` how `text` was made from `html`, which begins with the text's
/// first byte; offsets count from the starts of the two. Runs are plain stretches
/// (equal lengths) and entities or line ends (unequal, whole). Returns how many bytes
/// of `html` the text covers. Where the two do not fit together the rest becomes one
/// unequal run over the rest of `html`: coarse, never wrong. Linear.
std::size_t append_text_runs(std::string_view text, std::string_view html,
                             TextMarkup markup, std::vector<SourceRun>& runs);

}  // namespace ascribe
