// SPDX-License-Identifier: Apache-2.0
// Character sets by their WHATWG names, and the way from each to UTF-8.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ascribe {

/// The WHATWG name ("windows-1252") for a label as pages write it ("Latin1", any
/// case, space around it). Empty for anything else: UTF-7, UTF-32, EBCDIC and the
/// other sets a browser must not decode have no name here.
std::string_view charset_named(std::string_view label);

/// All names charset_named can give, sorted.
std::span<const std::string_view> charset_names();

/// UTF-8 and the number of places where bytes fitted no character; each of those is
/// one U+FFFD in `text`.
struct Utf8Text {
  std::string text;
  std::size_t replaced = 0;
};

/// `bytes` read in `charset`, a name from charset_named. A byte order mark is kept as
/// U+FEFF. Valid UTF-8 comes back byte for byte. The text is always valid UTF-8.
/// Throws std::invalid_argument for another name. Linear.
Utf8Text to_utf8(std::string_view bytes, std::string_view charset);

/// True when `bytes` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_well_formed_utf8(std::string_view bytes);

}  // namespace ascribe
