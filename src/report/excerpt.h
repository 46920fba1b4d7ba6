// SPDX-License-Identifier: Apache-2.0
// One line of a sentence with carets under the words that matter.
#pragma once

#include <string>
#include <string_view>

#include "ascribe/span.h"

namespace ascribe {

/// Two lines to print under each other, without line feeds:
///
///   … developments, Hamas has agreed to release an Israeli captive with …
///                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
struct Excerpt {
  std::string line;
  std::string carets;  ///< spaces, then one '^' for each column of the marked words
};

/// Cuts `sentence` around `marked` (bytes of `sentence`) to at most `columns`, between
/// words where it can. Unsafe characters are made visible; carets stand right under
/// wide and combining characters. O(columns), however long the sentence.
Excerpt excerpt(std::string_view sentence, Span marked, unsigned columns);

}  // namespace ascribe
