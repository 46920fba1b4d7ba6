// SPDX-License-Identifier: Apache-2.0
// Resolves references; Berners-Lee, Fielding, Masinter, RFC 3986, section 5.2. Where we
// differ: nothing is percent-encoded or lower-cased, because a report prints links as
// the page has them.
#include "article/link_target.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/letter_case.h"
#include "article/white_space.h"

namespace ascribe {
namespace {

/// The five parts of a reference; delimiters kept with the part they open.
struct Parts {
  std::string_view scheme;     ///< "https:"
  std::string_view authority;  ///< "//host:80"
  std::string_view path;
  std::string_view query;     ///< "?a=b"
  std::string_view fragment;  ///< "#top"
};

bool is_scheme_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '+' || c == '-' || c == '.';
}

std::size_t scheme_length(std::string_view url) {
  std::size_t at = 0;
  while (at < url.size() && is_scheme_character(url[at])) ++at;
  const bool letter_first = at > 0 && (url[0] < '0' || url[0] > '9') && url[0] >= 'A';
  return letter_first && at < url.size() && url[at] == ':' ? at + 1 : 0;
}

Parts parts_of(std::string_view url) {
  Parts parts;
  const auto cut = [&url](std::size_t size) {
    const std::string_view part = url.substr(0, size);
    url.remove_prefix(part.size());
    return part;
  };
  parts.scheme = cut(scheme_length(url));
  if (url.starts_with("//")) parts.authority = cut(url.find_first_of("/?#", 2));
  parts.path = cut(url.find_first_of("?#"));
  parts.query = cut(url.find('#'));
  parts.fragment = url;
  return parts;
}

/// Section 5.2.4: takes "." and ".." out of an absolute path.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool ends_open = false;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t slash = std::min(path.find('/', at + 1), path.size());
    const std::string_view segment = path.substr(at, slash - at);
    ends_open = segment == "/." || segment == "/..";
    if (segment == "/..") {
      if (!kept.empty()) kept.pop_back();
    } else if (segment != "/.") {
      kept.push_back(segment);
    }
    at = slash;
  }
  std::string out;
  for (const std::string_view segment : kept) out += segment;
  if (ends_open) out += '/';
  return out;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

std::string tidy(std::string_view reference) {
  std::string out(trimmed(reference));
  std::erase_if(out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  return out;
}

bool leads_nowhere(std::string_view scheme) {
  constexpr std::array<std::string_view, 5> dead = {
      "javascript:", "vbscript:", "data:", "file:", "blob:"};
  return std::find(dead.begin(), dead.end(), lower_ascii(scheme)) != dead.end();
}

}  // namespace

bool is_web_url(std::string_view url) {
  const Parts parts = parts_of(url);
  const std::string scheme = lower_ascii(parts.scheme);
  return (scheme == "http:" || scheme == "https:") && parts.authority.size() > 2;
}

std::string resolved_link(std::string_view base, std::string_view reference) {
  std::string written = tidy(reference);
  const Parts to = parts_of(written);
  if (leads_nowhere(to.scheme)) return {};
  if (!to.scheme.empty() || written.empty() || !is_web_url(base)) return written;
  const Parts from = parts_of(base);
  if (!to.authority.empty()) return joined({from.scheme, written});
  if (to.path.empty()) {
    const std::string_view query = to.query.empty() ? from.query : to.query;
    return joined({from.scheme, from.authority, from.path, query, to.fragment});
  }
  std::string path(to.path);
  if (!path.starts_with('/')) {
    const std::size_t slash = from.path.rfind('/');
    path = slash == std::string_view::npos
               ? "/" + path
               : std::string(from.path.substr(0, slash + 1)) + path;
  }
  return joined(
      {from.scheme, from.authority, without_dots(path), to.query, to.fragment});
}

}  // namespace ascribe
