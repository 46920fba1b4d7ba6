// SPDX-License-Identifier: Apache-2.0
// Tells pages and texts from everything else, by declared type and by first bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ascribe/page.h"

namespace ascribe {

/// The format a Content-Type value asks for, its parameters ignored; nothing for a
/// type that is neither a page nor a text. `content_type` must not be blank.
std::optional<InputFormat> format_of_type(std::string_view content_type);

/// What the first bytes show the content to be, for a sentence ("a PDF document");
/// empty when they show no such thing.
std::string_view binary_kind(std::string_view bytes);

/// html when the first byte after white space (and a byte order mark) is '<', else
/// text.
InputFormat format_of_bytes(std::string_view bytes);

/// The format the ending of a file's name asks for: .html .htm .xhtml, .md .markdown,
/// in any case; else text.
InputFormat format_of_name(std::string_view path);

}  // namespace ascribe
