// SPDX-License-Identifier: Apache-2.0
// What of a page's markup no later step reads.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string_view>

#include "html/tag_reader.h"

namespace ascribe {

/// True for elements whose content the tokeniser takes as text up to their end tag.
bool has_raw_text(GumboTag tag);

/// True for those of them whose content is no text of the page.
bool is_content_unread(GumboTag tag);

/// True for the media type of JSON-LD as an attribute gives it: in any case, with space
/// around it and parameters after it.
bool names_json_ld(std::string_view type);

/// True when a noscript with so many bytes of text, white space not counted, is a part
/// of the page. Most hold copies of images and embeds; a few hold the whole article of
/// a page that scripts build.
constexpr bool is_noscript_read(std::size_t text_bytes) { return text_bytes >= 1000; }

/// Bytes of `markup` that are no white space.
std::size_t inked_bytes(std::string_view markup);

/// True for all attributes but those that the parser or the search for the article
/// looks at; whoever wants to read another must change this.
bool is_unread(const RawAttribute& attribute);

/// The name in lower case, of static storage, when it is one that is_unread() spares;
/// empty otherwise.
std::string_view read_name(std::string_view name);

/// True when the parser need not see the attribute's value, which stands in `source`:
/// only the search for the article looks at it, and it would come out of the parser as
/// it went in. Between its quotes it may be left out.
bool is_held_back(const RawAttribute& attribute, std::string_view source);

/// The value that was left out between the quotes of which the first is at `quote`;
/// empty when there is none.
std::string_view held_back_value(std::string_view source, std::size_t quote);

}  // namespace ascribe
