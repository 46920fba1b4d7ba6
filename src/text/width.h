// SPDX-License-Identifier: Apache-2.0
// How many terminal columns a text takes.
#pragma once

#include <string_view>

namespace ascribe {

/// Columns of one code point: 0 for marks that combine and for what is invisible, 2
/// for East Asian wide and full-width characters and for emoji, else 1.
unsigned display_width(char32_t code);

/// The sum over `text`, which must hold no control characters (they count 0).
/// Ambiguous widths count 1, as terminals outside East Asia show them. Linear.
unsigned display_width(std::string_view text);

}  // namespace ascribe
