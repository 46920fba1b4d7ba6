// SPDX-License-Identifier: Apache-2.0
// Writes an international host name in the ASCII form that the name system knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ascribe {

/// `host` (UTF-8) by UTS 46, nontransitional, as browsers do: "Zürich.example" becomes
/// "xn--zrich-kva.example". Nothing when it is no host name: invalid UTF-8, a label
/// that UTS 46 refuses, a bidi or joiner rule broken, or a result with anything but
/// letters, digits, hyphens, low lines and dots. No locale. Linear.
std::optional<std::string> ascii_host(std::string_view host);

}  // namespace ascribe
