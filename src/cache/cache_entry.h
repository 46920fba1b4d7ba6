// SPDX-License-Identifier: Apache-2.0
// A CachedResponse is one whole answer, and the bytes it is kept as.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cache/freshness.h"

namespace ascribe {

/// url           what was asked for, before redirects: the key
/// profile       what of our own request the answer may depend on; see PageCache
/// final_url     where the body and the fields came from; the validators hold there
/// redirects     URLs asked for before final_url, in order
/// content_type  the header as sent; empty when absent
/// received      when the answer came, in seconds since 1970
/// body          content codings undone
struct CachedResponse {
  std::string url;
  std::string profile;
  std::string final_url;
  std::vector<std::string> redirects;
  std::string content_type;
  CachingFields fields;
  std::int64_t received = 0;
  std::string body;
};

/// The bytes of one entry: a line with their digest, then lines "name value", an empty
/// line and the body. Nothing when a value holds a control character, which no URL and
/// no header field may.
std::optional<std::string> entry_bytes(const CachedResponse& response);

/// The reverse; nothing for bytes that are not exactly what entry_bytes() made: cut,
/// changed in any bit, or of another version.
std::optional<CachedResponse> read_entry(std::string_view bytes);

}  // namespace ascribe
