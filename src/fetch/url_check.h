// SPDX-License-Identifier: Apache-2.0
// Decides whether a URL may be asked for, and how it is then spelled.
#pragma once

#include <string>
#include <variant>

#include "http/refusal.h"

namespace ascribe {

/// The URL to ask for: scheme http or https, a host in ASCII (UTS 46), no user info, no
/// fragment, at most 8,192 bytes, bytes past ASCII percent-encoded. What the host
/// resolves to and the port are not judged here but when the socket is opened. Refusal
/// codes: bad-url, blocked-scheme.
std::variant<std::string, Refusal> check_url(const std::string& url);

/// The same for a Location header as sent by `base`, which is a checked URL.
/// Refusal codes: bad-redirect, blocked-scheme.
std::variant<std::string, Refusal> check_redirect(const std::string& base,
                                                  const std::string& location);

/// The host of a checked URL, lower case: whom a request goes to, whatever the port.
std::string host_key(const std::string& url);

}  // namespace ascribe
