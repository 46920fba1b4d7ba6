// SPDX-License-Identifier: Apache-2.0
// Parses URLs with libcurl's own parser, so that what is checked is what is asked for.
//
// Two parsers that disagree are a hole: a browser sends "http://a.example\@b/" to
// a.example, libcurl to b. So the transfer is only ever given the text that curl_url
// wrote back here, and spellings on which parsers are known to differ (backslashes,
// blanks, control characters, user info) are refused before parsing. International host
// names are put into ASCII by ours, and the whole is then parsed once more: a
// look-alike of "127.0.0.1" becomes that address here and not later.
#include "fetch/url_check.h"

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include "ascribe/page.h"
#include "fetch/curl_library.h"
#include "fetch/shown_text.h"
#include "http/header_text.h"
#include "text/host_name.h"

namespace ascribe {
namespace {

constexpr std::size_t max_url_bytes = 8'192;
constexpr unsigned parse_flags =
    CURLU_NON_SUPPORT_SCHEME | CURLU_DISALLOW_USER | CURLU_URLENCODE;

struct UrlFree {
  void operator()(CURLU* url) const { curl_library().url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlFree>;

std::optional<std::string> part(const UrlHandle& url, CURLUPart which,
                                unsigned flags = 0) {
  char* text = nullptr;
  if (curl_library().url_get(url.get(), which, &text, flags) != CURLUE_OK) {
    return std::nullopt;
  }
  std::string out(text);
  curl_library().free(text);
  return out;
}

UrlHandle new_url() {
  UrlHandle url(curl_library().url());
  if (!url) throw std::bad_alloc();
  return url;
}

/// Resolves `text` against what `url` holds already.
CURLUcode parse_into(const UrlHandle& url, const std::string& text) {
  return curl_library().url_set(url.get(), CURLUPART_URL, text.c_str(), parse_flags);
}

bool is_refused_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7f || c == '\\';
}

bool is_past_ascii(char c) { return static_cast<unsigned char>(c) > 0x7f; }

/// What is wrong with the text itself, before any parser sees it.
std::optional<Refusal> refuse_text(const std::string& url) {
  if (url.size() > max_url_bytes) {
    return Refusal{"bad-url",
                   "the URL is over 8192 bytes long; give the page's short address"};
  }
  if (std::any_of(url.begin(), url.end(), is_refused_byte)) {
    return Refusal{"bad-url",
                   "the URL holds a space, a backslash or a control character; "
                   "percent-encode it"};
  }
  return std::nullopt;
}

std::optional<Refusal> refuse_scheme(const std::string& scheme) {
  if (scheme == "http" || scheme == "https") return std::nullopt;
  return Refusal{"blocked-scheme", "the URL's scheme is \"" + shown(scheme) +
                                       "\"; only http and https are fetched"};
}

Refusal parse_refusal(CURLUcode code) {
  if (code == CURLUE_USER_NOT_ALLOWED) {
    return {"bad-url", "the URL holds a user name or password; take it out"};
  }
  return {"bad-url", "the URL cannot be read (" +
                         lower_ascii(curl_library().url_strerror(code)) +
                         "); correct it"};
}

/// Puts an international host name into ASCII and reads the whole again.
std::optional<Refusal> make_host_ascii(UrlHandle& url, const std::string& host) {
  const auto ascii = ascii_host(host);
  if (!ascii) {
    return Refusal{"bad-url", "the host name \"" + shown(host) +
                                  "\" is not a valid one; correct it"};
  }
  if (curl_library().url_set(url.get(), CURLUPART_HOST, ascii->c_str(), 0) !=
      CURLUE_OK) {
    return Refusal{"bad-url", "the host name cannot be written; correct it"};
  }
  const auto text = part(url, CURLUPART_URL);
  if (!text) return Refusal{"bad-url", "the URL cannot be written; correct it"};
  url = new_url();
  const CURLUcode code = parse_into(url, *text);
  if (code != CURLUE_OK) return parse_refusal(code);
  return std::nullopt;
}

/// Checks what the parser found and spells it out.
std::variant<std::string, Refusal> spell(UrlHandle url) {
  if (auto refusal = refuse_scheme(part(url, CURLUPART_SCHEME).value_or(""))) {
    return *refusal;
  }
  const std::string host = part(url, CURLUPART_HOST).value_or("");
  if (host.empty()) return Refusal{"bad-url", "the URL names no host; correct it"};
  // It names a network card of this machine, and libcurl lets any byte into it.
  if (part(url, CURLUPART_ZONEID)) {
    return Refusal{"bad-url", "the URL's address has a zone; take out the % part"};
  }
  // libcurl would translate such a name by the rules of the process's locale.
  if (std::any_of(host.begin(), host.end(), is_past_ascii)) {
    if (auto refusal = make_host_ascii(url, host)) return *refusal;
  }
  if (part(url, CURLUPART_PORT).value_or("") == "0") {
    return Refusal{"bad-url", "the URL names port 0; correct it"};
  }
  if (curl_library().url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0) != CURLUE_OK) {
    return Refusal{"bad-url", "the URL's fragment cannot be removed; take it out"};
  }
  const auto text = part(url, CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
  if (!text) return Refusal{"bad-url", "the URL cannot be written; correct it"};
  if (auto refusal = refuse_text(*text)) return *refusal;
  return *text;
}

Refusal as_redirect(Refusal refusal, const std::string& location) {
  const std::string target = shown(mask_user_info(location));
  refusal.message =
      "the server redirects to \"" + target + "\", but " + refusal.message;
  const auto advice = refusal.message.rfind("; ");
  if (refusal.code == "bad-url") {
    refusal.code = "bad-redirect";
    // The fault is the server's: advice to correct the URL would mislead.
    refusal.message.resize(std::min(advice, refusal.message.size()));
    refusal.message += "; give the final address instead";
  }
  return refusal;
}

}  // namespace

bool is_url(const std::string& input) {
  const std::string scheme = scheme_of(input);
  return !scheme.empty() && input.compare(scheme.size(), 3, "://") == 0;
}

std::variant<std::string, Refusal> check_url(const std::string& url) {
  if (auto refusal = refuse_text(url)) return *refusal;
  const std::string scheme = scheme_of(url);
  if (scheme.empty()) {
    return Refusal{"bad-url", "the URL has no scheme; begin it with https://"};
  }
  if (auto refusal = refuse_scheme(scheme)) return *refusal;
  UrlHandle parsed = new_url();
  const CURLUcode code = parse_into(parsed, url);
  if (code != CURLUE_OK) return parse_refusal(code);
  return spell(std::move(parsed));
}

std::variant<std::string, Refusal> check_redirect(const std::string& base,
                                                  const std::string& location) {
  if (location.empty()) {
    return Refusal{"bad-redirect",
                   "the server redirects but names no address; open the page in a "
                   "browser and give the address it ends at"};
  }
  if (auto refusal = refuse_text(location)) return as_redirect(*refusal, location);
  const std::string scheme = scheme_of(location);
  if (!scheme.empty()) {
    if (auto refusal = refuse_scheme(scheme)) return as_redirect(*refusal, location);
  }
  UrlHandle parsed = new_url();
  CURLUcode code = parse_into(parsed, base);
  if (code == CURLUE_OK) code = parse_into(parsed, location);
  if (code != CURLUE_OK) return as_redirect(parse_refusal(code), location);
  auto spelled = spell(std::move(parsed));
  if (auto* refusal = std::get_if<Refusal>(&spelled)) {
    return as_redirect(*refusal, location);
  }
  return spelled;
}

std::string host_key(const std::string& url) {
  const UrlHandle parsed = new_url();
  if (parse_into(parsed, url) != CURLUE_OK) return url;
  return lower_ascii(part(parsed, CURLUPART_HOST).value_or(url));
}

}  // namespace ascribe
