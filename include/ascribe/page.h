// SPDX-License-Identifier: Apache-2.0
// A Page is the bytes of one input, with the evidence of where they came from.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "ascribe/error.h"

namespace ascribe {

enum class InputFormat : std::uint8_t { html, text, markdown, docx };

/// What a server answered; present only for URL inputs.
struct Retrieval {
  std::string final_url;               ///< after redirects; user info never present
  std::vector<std::string> redirects;  ///< URLs asked for before final_url, in order
  int http_status = 0;
  std::string content_type;     ///< the header as sent; empty when absent
  std::uint64_t bytes = 0;      ///< of the body, content codings undone
  std::string fetched_at;       ///< RFC 3339 UTC, to the second; when the answer came
  bool from_cache = false;      ///< kept from an earlier run
  bool ignored_robots = false;  ///< robots.txt would have been asked for and was not
  std::string head;  ///< status line and fields of the answer, as sent; empty: not kept
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

/// What pages kept by earlier runs are good for.
enum class CacheUse : std::uint8_t {
  normal,   ///< fresh ones serve; stale ones are asked about
  refresh,  ///< each is asked about
  offline,  ///< whatever is kept serves, however old, and nothing is asked for
};

/// Bounds on fetching; the defaults are the program's promises.
///
/// allow_addresses  CIDR blocks ("127.0.0.0/8") that may be reached although they
///                  are not global unicast; any port is allowed inside them
/// ca_file          certificates to trust in place of this machine's; empty: these
/// total_timeout    for one page with all its redirects and retries, from its first
///                  request on
/// stall_timeout    how long a transfer may bring under 64 bytes a second
/// max_retries      of a page, when the connection failed or was cut, or the status is
///                  429, 502, 503 or 504
/// retry_wait       before the first retry, doubled for each more; Retry-After of the
///                  server goes before it
/// max_retry_wait   a server that wants a longer wait is given up at once
/// jobs             pages under way at once
/// host_concurrency pages under way, and connections open, to one host
/// host_delay       between the first requests of two pages of one host
/// max_crawl_delay  the longest such pause that a site's robots.txt can ask for
/// obeys_robots     the robots.txt of a site is asked for, and obeyed, when more pages
///                  of it than one are wanted (RFC 9309)
/// cache_folder     where whole answers are kept between runs; empty: nowhere
/// cache_max_age    an answer older than this is asked about, whatever its server said
struct FetchLimits {
  std::size_t max_bytes = 10u << 20;          ///< of the decoded body
  std::size_t max_header_bytes = 256u << 10;  ///< over all hops
  int max_redirects = 5;
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds stall_timeout{10'000};
  std::chrono::milliseconds total_timeout{30'000};
  int max_retries = 2;
  std::chrono::milliseconds retry_wait{1'000};
  std::chrono::milliseconds max_retry_wait{30'000};
  int jobs = 8;
  int host_concurrency = 2;
  std::chrono::milliseconds host_delay{1'000};
  std::vector<std::string> allow_addresses;
  std::string ca_file;
  bool obeys_robots = true;
  std::chrono::milliseconds max_crawl_delay{10'000};
  std::string cache_folder;
  std::chrono::seconds cache_max_age{86'400};
  CacheUse cache_use = CacheUse::normal;
};

/// True for "http://…" and "https://…", in any case: what `check` fetches instead
/// of opening as a file. "ftp://…" and the like are also true, so that they end in
/// blocked-scheme and not in "no such file".
bool is_url(const std::string& input);

/// What fetch_pages() gives for `urls[index]`.
using PageSink = std::function<void(std::size_t index, std::variant<Page, Failure>)>;

/// Gets many pages, limits.jobs at a time, and calls `on_done` once for each URL, in
/// the order of `urls`, on the caller's thread. A page is delivered as soon as all
/// before it are; while `on_done` runs, transfers stand still, so it should be short.
/// At most 4 * limits.jobs pages are held at once. Blocking; reads the network and the
/// clock, nothing else. Never throws for what a server does: each such outcome is a
/// Failure whose code is one of bad-url blocked-scheme blocked-address dns network tls
/// timeout too-large too-many-redirects bad-redirect bad-http bad-encoding incomplete
/// http-NNN not-html no-libcurl robots not-cached. Throws Error("bad-option") when a
/// block in `allow_addresses` is not a CIDR or `ca_file` cannot be read; passes on what
/// `on_done` throws.
void fetch_pages(std::span<const std::string> urls, const FetchLimits& limits,
                 const PageSink& on_done);

/// Gets one page: fetch_pages() for one URL.
std::variant<Page, Failure> fetch_page(const std::string& url,
                                       const FetchLimits& limits);

/// Reads a file, or standard input for "-". Without `format` the name's ending
/// decides (.html .htm .xhtml, .md .markdown, .docx, else text; what is in a .xml.gz is
/// read in its place); standard input is HTML when its first non-space byte is '<',
/// else text; a Word document is known by its bytes whatever its name is. Failure
/// codes: not-found, unreadable, too-large, not-html (a PDF, image, archive, program,
/// old Word document and the like by its first bytes). Never throws.
std::variant<Page, Failure> read_page(const std::string& path,
                                      std::optional<InputFormat> format,
                                      std::size_t max_bytes);

}  // namespace ascribe
