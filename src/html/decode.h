// SPDX-License-Identifier: Apache-2.0
// From the bytes of an input to UTF-8, with the evidence for the character set.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ascribe {

/// text          valid UTF-8; a byte order mark stays, since positions count it
/// charset       WHATWG name of what was decoded
/// charset_from  bom, header, meta, valid-utf-8 or default, in that order of trust
/// replaced      how many byte sequences became U+FFFD
struct Decoded {
  std::string text;
  std::string charset;
  std::string charset_from;
  std::size_t replaced = 0;
};

/// Decodes in the order of the WHATWG Encoding Standard: byte order mark, the charset
/// of `content_type` (a Content-Type header, may be empty), for `has_markup` a <meta>
/// in the first 1,024 bytes, UTF-8 when all bytes fit it, else windows-1252.
/// Never throws for any bytes. Linear.
Decoded decode(std::string_view bytes, std::string_view content_type, bool has_markup);

}  // namespace ascribe
