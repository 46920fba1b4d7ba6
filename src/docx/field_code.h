// SPDX-License-Identifier: Apache-2.0
// What the code of a field says: `HYPERLINK "https://..." \o "tip"`.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// The address in a field's code: the quoted or bare word behind HYPERLINK; empty for
/// another code and where a switch stands there, as for a place in the same document
/// (`\l`). Linear.
std::string hyperlink_in(std::string_view code);

}  // namespace ascribe
