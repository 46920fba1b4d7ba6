// SPDX-License-Identifier: Apache-2.0
// Escapes and masks what a server or a user wrote, before we print it.
#include "fetch/shown_text.h"

namespace ascribe {
namespace {

/// True for "reporter:se" of "http://reporter:se/cret@paper.example/": what stands
/// where a port should is then the first part of a password with a slash in it.
bool has_odd_port(std::string_view authority) {
  const auto colon = authority.rfind(':');
  if (colon == std::string_view::npos || authority.back() == ']') return false;
  return authority.find_first_not_of("0123456789", colon + 1) != std::string_view::npos;
}

}  // namespace

std::string shown(std::string_view bytes, std::size_t limit) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes.substr(0, limit)) {
    if (c >= 0x20 && c < 0x7f) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  if (bytes.size() > limit) out += "...";
  return out;
}

std::string mask_user_info(std::string_view url) {
  // What we mask may be a URL that we refuse, so any slashes will do, or none.
  const bool has_scheme = !url.empty() && url.front() != '/' && url.front() != '\\';
  const auto colon = has_scheme ? url.find(':') : std::string_view::npos;
  if (has_scheme && colon == std::string_view::npos) return std::string(url);
  const auto begin = url.find_first_not_of("/\\", has_scheme ? colon + 1 : 0);
  if (begin == std::string_view::npos) return std::string(url);

  const auto end = url.find_first_of("/?#", begin);
  const std::string_view authority = url.substr(begin, end - begin);
  auto at = authority.rfind('@');
  if (at == std::string_view::npos && has_odd_port(authority)) {
    at = url.substr(begin).rfind('@');
  }
  if (at == std::string_view::npos) return std::string(url);
  return std::string(url.substr(0, begin)) + "***" +
         std::string(url.substr(begin + at));
}

}  // namespace ascribe
