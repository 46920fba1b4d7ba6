// SPDX-License-Identifier: Apache-2.0
// What of a page's markup no later step reads.
#pragma once

#include <gumbo.h>

#include "html/tag_reader.h"

namespace ascribe {

/// True for elements whose content the tokeniser takes as text up to their end tag.
bool has_raw_text(GumboTag tag);

/// True for those of them whose content is no text of the page.
bool is_content_unread(GumboTag tag);

/// True for attributes that are for scripts and for the loading of images: data-*,
/// on*, srcset and their like, and pictures written into src. Neither the parser nor
/// the search for the article looks at them; whoever wants to must change this.
bool is_unread(const RawAttribute& attribute);

}  // namespace ascribe
