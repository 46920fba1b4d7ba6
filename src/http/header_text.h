// SPDX-License-Identifier: Apache-2.0
// The small grammar that HTTP header fields and URL schemes share: ASCII, any case.
#pragma once

#include <string>
#include <string_view>

namespace ascribe {

/// `text` with A to Z made small; all other bytes kept. No locale.
std::string lower_ascii(std::string_view text);

/// `text` without the spaces, tabs, CRs and LFs at both ends.
std::string_view trim_blanks(std::string_view text);

/// The scheme a URL begins with (RFC 3986, 3.1), lower case and without its colon;
/// empty when `url` begins with none.
std::string scheme_of(std::string_view url);

}  // namespace ascribe
