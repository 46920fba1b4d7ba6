// SPDX-License-Identifier: Apache-2.0
// One linear pass over the markup before the parser: empties what is never read, and
// refuses what the parser cannot bear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "html/kept_markup.h"

namespace ascribe {

inline constexpr std::size_t max_attributes = 512;

/// Where the markup begins: past a byte order mark, which Gumbo would take for text of
/// a page without a head.
std::uint32_t begin_of_markup(std::string_view source);

/// Removes a byte order mark, the contents of comments, style, iframe, template, of
/// script (except type application/ld+json) and of a noscript with less than 1,000
/// bytes of text; tags and comment marks stay, so that the tree comes out the same but
/// for those contents. Nothing when an element lies deeper than max_element_depth or
/// has more than max_attributes. Linear.
std::optional<EmptiedMarkup> empty_markup(std::string_view source);

}  // namespace ascribe
