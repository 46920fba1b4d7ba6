// SPDX-License-Identifier: Apache-2.0
// Turns what libcurl and the server say into one of our codes and one sentence.
#pragma once

#include <curl/curl.h>

#include <cstddef>
#include <optional>
#include <string_view>

#include "fetch/response_head.h"
#include "http/refusal.h"

namespace ascribe {

/// Why a transfer that libcurl ended with `code` (not CURLE_OK) came to nothing.
/// `detail` is libcurl's own words, may be empty. Codes: bad-url, dns, network, tls,
/// timeout, too-large, bad-http, bad-encoding, incomplete.
Refusal transfer_refusal(CURLcode code, std::string_view detail);

/// "http-NNN", for a status that brings no page.
Refusal status_refusal(int status);

/// True for trouble that may be over in a moment: the host did not take the connection
/// or cut it, or said itself that it is busy (429, 502, 503, 504).
bool may_pass(const Refusal& refusal);

/// True for the statuses whose Location is followed: 301, 302, 303, 307, 308.
bool is_redirect(int status);

/// Why the body behind `head` need not be read at all; nothing when it is worth
/// reading or `head` is a redirect. `max_bytes` bounds the declared length. Codes:
/// http-NNN, bad-http, bad-encoding, not-html, too-large.
std::optional<Refusal> head_refusal(const ResponseHead& head, std::size_t max_bytes);

/// not-html, for content that is `kind` ("a PDF document", "\"image/png\"").
Refusal not_html_refusal(std::string_view kind);

}  // namespace ascribe
