// SPDX-License-Identifier: Apache-2.0
// Reads parts and their relationships: ECMA-376, part 2.
#include "docx/package.h"

#include <algorithm>
#include <vector>

#include "text/charset.h"

namespace ascribe {
namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view()
                                         : part.substr(0, slash + 1);
}

/// "word/_rels/document.xml.rels" for "word/document.xml".
std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) +
         ".rels";
}

/// The part `target` names when it stands in a file in `folder`; names of parts in an
/// archive have no slash in front.
std::string part_name(std::string_view folder, std::string_view target) {
  const bool is_absolute = target.starts_with('/');
  const std::string path =
      is_absolute ? std::string(target) : std::string(folder) + std::string(target);
  std::vector<std::string_view> kept;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (step == ".." && !kept.empty()) kept.pop_back();
    if (step != ".." && step != "." && !step.empty()) kept.push_back(step);
  }
  std::string name;
  for (const std::string_view step : kept) {
    if (!name.empty()) name += '/';
    name += step;
  }
  return name;
}

}  // namespace

std::variant<XmlTree, Failure> read_part(ZipEntries& entries, std::string_view part) {
  auto read = entries.read(part);
  if (auto* failure = std::get_if<Failure>(&read)) return std::move(*failure);
  std::string bytes = std::get<std::string>(std::move(read));
  if (bytes.starts_with("\xFF\xFE")) bytes = to_utf8(bytes, "utf-16le").text;
  if (bytes.starts_with("\xFE\xFF")) bytes = to_utf8(bytes, "utf-16be").text;
  if (!is_well_formed_utf8(bytes)) bytes = to_utf8(bytes, "utf-8").text;
  auto parsed = parse_xml(bytes, {});
  if (auto* failure = std::get_if<Failure>(&parsed)) {
    failure->message = "\"" + std::string(part) + "\" inside it, " + failure->message;
  }
  return parsed;
}

std::variant<Relationships, Failure> read_relationships(ZipEntries& entries,
                                                        std::string_view part) {
  Relationships found;
  const std::string name = relationships_part(part);
  if (!entries.has(name)) return found;
  auto read = read_part(entries, name);
  if (auto* failure = std::get_if<Failure>(&read)) return std::move(*failure);
  const XmlTree& tree = std::get<XmlTree>(read);
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].name != "Relationship") continue;
    Relationship made;
    const std::string_view type = tree.attribute(node, "Type");
    const std::string_view target = tree.attribute(node, "Target");
    made.type = type.substr(type.rfind('/') + 1);
    made.is_external = tree.attribute(node, "TargetMode") == "External";
    made.target =
        made.is_external ? std::string(target) : part_name(folder_of(part), target);
    found.emplace(tree.attribute(node, "Id"), std::move(made));
  }
  return found;
}

std::string part_of_type(const Relationships& relationships, std::string_view type,
                         std::string_view fallback) {
  for (const auto& [id, relationship] : relationships) {
    if (relationship.type == type && !relationship.is_external) {
      return relationship.target;
    }
  }
  return std::string(fallback);
}

}  // namespace ascribe
