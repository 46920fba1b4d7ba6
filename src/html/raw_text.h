// SPDX-License-Identifier: Apache-2.0
// Where the contents of script, style, title and their like end.
#pragma once

#include <cstddef>
#include <string_view>

namespace ascribe {

/// Where the end tag of the raw text that begins at `from` stands: its '<', or
/// html.size() when there is none. `name` is the element's, lower case. Linear.
std::size_t end_of_raw_text(std::string_view html, std::size_t from,
                            std::string_view name);

/// The same for a script, whose text has the escaped states of the tokeniser: after
/// "<!--" a nested <script> hides one end tag, until "-->".
std::size_t end_of_script(std::string_view html, std::size_t from);

}  // namespace ascribe
