// SPDX-License-Identifier: Apache-2.0
// The text of a feed: unpacked, decoded, and titles without their markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "ascribe/error.h"

namespace ascribe {

/// `bytes` out of gzip, of one member or several; as they are when they are not packed.
/// Failures: too-large past `max_bytes`, counted while it comes; bad-input when it is
/// damaged or ends too soon. What is packed twice stays packed once.
std::variant<std::string, Failure> unpacked_feed(std::string_view bytes,
                                                 std::size_t max_bytes);

/// At most the first `size` bytes of the same; fewer when it is damaged.
std::string unpacked_head(std::string_view bytes, std::size_t size);

/// `bytes` as UTF-8. UTF-16 by its byte order mark; UTF-8 when
/// the bytes are that, whatever is declared; else as `content_type` or the XML
/// declaration says; else windows-1252.
std::string feed_text(std::string_view bytes, std::string_view content_type);

/// A title as readers see it: markup dropped, entities decoded, one line. At most 2,000
/// bytes of it are read.
std::string plain_title(std::string_view title);

}  // namespace ascribe
