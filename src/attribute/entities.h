// SPDX-License-Identifier: Apache-2.0
// Linking names to entities: "Hossam Badran", "Badran", "Toro Mining", "Toro".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ascribe/mention.h"
#include "attribute/mention_rules.h"

namespace ascribe {

/// The named entities of one article while they are being collected.
struct EntityTable {
  struct Row {
    Entity entity;
    std::vector<std::string> words;  ///< the name, folded, word by word
    bool person = false;
    std::uint32_t mentions = 0;
  };
  std::vector<Row> rows;
};

/// Gives every named mention (person, org, outlet, identified document) its entity and
/// every person the strongest `who` the article gives it anywhere. A one-word name that
/// is the surname of a person of the article becomes that person. Changes `found` in
/// place: type, who and entity. Linear in the mentions.
EntityTable link_names(const Annotated& read, std::vector<FoundMention>& found);

}  // namespace ascribe
