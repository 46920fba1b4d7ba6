// SPDX-License-Identifier: Apache-2.0
// A Page is the bytes of one input, with the evidence of where they came from.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ascribe/error.h"

namespace ascribe {

enum class InputFormat : std::uint8_t { html, text, markdown };

/// What a server answered; present only for URL inputs.
struct Retrieval {
  std::string final_url;               ///< after redirects; user info never present
  std::vector<std::string> redirects;  ///< URLs asked for before final_url, in order
  int http_status = 0;
  std::string content_type;  ///< the header as sent; empty when absent
  std::string fetched_at;    ///< RFC 3339 UTC, to the second
};

/// One input before anything is understood.
///
/// input         as the user gave it: a URL, a path, or "-"
/// bytes         the body with content codings undone, else untouched
/// format        how to read it; never guessed again later
/// content_type  the header of a fetched page (for its charset), else empty
/// sha256        lower-case hex of `bytes`
struct Page {
  std::string input;
  std::string bytes;
  InputFormat format = InputFormat::html;
  std::string content_type;
  std::string sha256;
  std::optional<Retrieval> retrieval;
};

/// Bounds on one fetch; the defaults are the program's promises.
///
/// allow_addresses  CIDR blocks ("127.0.0.0/8") that may be reached although they
///                  are not global unicast; any port is allowed inside them
struct FetchLimits {
  std::size_t max_bytes = 10u << 20;          ///< of the decoded body
  std::size_t max_header_bytes = 256u << 10;  ///< over all hops
  int max_redirects = 5;
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds total_timeout{30'000};
  std::vector<std::string> allow_addresses;
};

/// True for "http://…" and "https://…", in any case: what `check` fetches instead
/// of opening as a file. "ftp://…" and the like are also true, so that they end in
/// blocked-scheme and not in "no such file".
bool is_url(const std::string& input);

/// Gets one page. Blocking; reads the network and the clock, nothing else. Never
/// throws for what a server does: each such outcome is a Failure whose code is one
/// of bad-url blocked-scheme blocked-address dns network tls timeout too-large
/// too-many-redirects bad-redirect bad-http bad-encoding incomplete http-NNN
/// not-html.
/// Throws Error("bad-option") when a block in `allow_addresses` is not a CIDR.
std::variant<Page, Failure> fetch_page(const std::string& url,
                                       const FetchLimits& limits);

/// Reads a file, or standard input for "-". Without `format` the name's ending
/// decides (.html .htm .xhtml, .md .markdown, else text); standard input is HTML
/// when its first non-space byte is '<', else text. Failure codes: not-found,
/// unreadable, too-large, not-html (a PDF, image, archive or program by its first
/// bytes). Never throws.
std::variant<Page, Failure> read_page(const std::string& path,
                                      std::optional<InputFormat> format,
                                      std::size_t max_bytes);

}  // namespace ascribe
