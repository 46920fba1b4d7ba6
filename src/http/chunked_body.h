// SPDX-License-Identifier: Apache-2.0
// Joins the chunks of a stored answer (RFC 9112, 7.1).
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "http/refusal.h"

namespace ascribe {

/// The content of a whole chunked body, trailers dropped. What libcurl does for a page
/// that is fetched is done here for one that was stored as it came. Refusal codes:
/// bad-http (a chunk that is none, a size over 32 bits, bytes after the end),
/// incomplete (no last chunk). Linear; never longer than `stored`.
std::variant<std::string, Refusal> join_chunks(std::string_view stored);

}  // namespace ascribe
