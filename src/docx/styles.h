// SPDX-License-Identifier: Apache-2.0
// What the paragraph styles of a Word document stand for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "docx/docx_document.h"
#include "xml/xml_tree.h"

namespace ascribe {

/// What a paragraph is for, by the id of its style ("Heading1", "berschrift1"). A style
/// that is not here is an ordinary paragraph.
using StyleRoles = std::map<std::string, DocxRole, std::less<>>;

/// Reads styles.xml. Built-in styles go by their names, which are the same in every
/// language of Word ("heading 1", "Title", "Quote", "toc 1", "caption"); an outline
/// level makes a heading, a numbering a list item; a style that says nothing is what
/// the style is that it is based on. Circles end. At most 32 styles in one chain.
StyleRoles read_styles(const XmlTree& styles);

/// What the properties of a style or of one paragraph (`pPr`) say by outline level or
/// numbering; nothing when they say neither.
std::optional<DocxRole> role_of_properties(const XmlTree& tree,
                                           std::uint32_t properties);

/// True for both URIs of WordprocessingML, the transitional and the strict one, and for
/// the prefix "w" when nothing binds it.
bool is_word_space(std::string_view space);

/// A property such as `<w:vanish/>`: true when it is there and not switched off.
bool is_switched_on(const XmlTree& tree, std::uint32_t properties,
                    std::string_view name);

}  // namespace ascribe
