// SPDX-License-Identifier: Apache-2.0
// Tells pages and texts from everything else, by declared type and by first bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ascribe/page.h"

namespace ascribe {

/// The format a Content-Type value asks for, its parameters ignored; html for the types
/// of XML, for feeds and pages come as such; nothing for a type that is neither a page,
/// a feed nor a text. `content_type` must not be blank.
std::optional<InputFormat> format_of_type(std::string_view content_type);

/// True for a type that says only "packed with gzip": what sitemaps come as.
bool is_gzip_type(std::string_view content_type);

/// What the bytes show the content to be, for a sentence ("a PDF document"); empty when
/// they show no such thing. Office files are told apart by the names inside them.
std::string_view binary_kind(std::string_view bytes);

/// True for a zip archive that holds a Word document of today, a .docx.
bool is_docx(std::string_view bytes);

/// What to do about a file of this kind, a name binary_kind gives: "save it as .docx or
/// as text".
std::string_view advice_on(std::string_view kind);

/// html when the first byte after white space (and a byte order mark) is '<', else
/// text.
InputFormat format_of_bytes(std::string_view bytes);

/// How to read an answer of this type, which may be empty: the bytes decide where the
/// type says nothing, and a Word document is one whatever it was sent as.
InputFormat format_of_answer(std::string_view content_type, std::string_view bytes);

/// The format the ending of a file's name asks for: .html .htm .xhtml, .md .markdown,
/// .docx, in any case; else text.
InputFormat format_of_name(std::string_view path);

}  // namespace ascribe
