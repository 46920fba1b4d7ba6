// SPDX-License-Identifier: Apache-2.0
// Where a link leads: references resolved against the page's own address.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// True for an absolute URL with scheme http or https and a host.
bool is_web_url(std::string_view url);

/// `reference` resolved against `base` after RFC 3986, section 5; white space around
/// it and line breaks and tabs inside are dropped first, as browsers do. As written
/// when it is relative and `base` is no web URL, or when it has a scheme of its own.
/// Empty for the schemes javascript, vbscript, data, file and blob, which lead nowhere
/// a reader could follow. Never throws. Linear.
std::string resolved_link(std::string_view base, std::string_view reference);

}  // namespace ascribe
