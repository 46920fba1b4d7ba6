// SPDX-License-Identifier: Apache-2.0
// Strangers' text made safe to print, and fitted to columns.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `text` with control and bidirectional characters written as "\u{202E}", line breaks
/// among them, and bytes that are no UTF-8 as U+FFFD: nothing in the result can move
/// the cursor or turn the direction of a line. Linear.
std::string visible(std::string_view text);

/// The same at the end of `shown`.
void append_visible(std::string& shown, std::string_view text);

/// Visible `text` cut to `columns` with an ellipsis when it is wider, else padded with
/// spaces to exactly that many.
std::string fitted(std::string_view text, unsigned columns);

/// The words of visible `text` in lines of at most `width` columns, each ended by a
/// line feed. `first` begins the first line, as many spaces the others. A word wider
/// than a line stands alone and sticks out.
std::string wrapped(std::string_view text, std::string_view first, unsigned width);

/// `value` with this many decimals, a dot before them on every machine.
std::string fixed(double value, int decimals);

}  // namespace ascribe
