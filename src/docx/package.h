// SPDX-License-Identifier: Apache-2.0
// The parts of an Office Open XML package, and how they refer to each other.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "docx/zip_entries.h"
#include "xml/xml_tree.h"

namespace ascribe {

/// Where one relationship leads.
struct Relationship {
  std::string type;    ///< the last word of its type's URI: "hyperlink"
  std::string target;  ///< as written, or the name of a part when it is inside
  bool is_external = false;
};

/// By id ("rId4").
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// The relationships of `part` ("" for those of the whole package); none when the
/// package lists none. Failures as of read_part.
std::variant<Relationships, Failure> read_relationships(ZipEntries& entries,
                                                        std::string_view part);

/// The name of the first part of this type, or `fallback`.
std::string part_of_type(const Relationships& relationships, std::string_view type,
                         std::string_view fallback);

/// One part as XML, in UTF-8 or UTF-16. Failures as of ZipEntries::read and parse_xml,
/// the part named in the message.
std::variant<XmlTree, Failure> read_part(ZipEntries& entries, std::string_view part);

}  // namespace ascribe
