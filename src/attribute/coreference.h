// SPDX-License-Identifier: Apache-2.0
// Pronouns and definite descriptions to the mentions they stand for.
#pragma once

#include <vector>

#include "attribute/entities.h"

namespace ascribe {

/// Resolves "he", "it", "who", "the mayor", "the group" to an earlier mention of the
/// article, copying its entity and who. A description takes the entity whose name or
/// role holds its noun, else the body the article has spoken of most recently as a
/// sentence's subject. What resolves to nobody keeps the rule's own label. An
/// explicitly unnamed mention (type human) is never changed. O(mentions x window).
void resolve_references(const Annotated& read, const EntityTable& table,
                        std::vector<FoundMention>& found);

}  // namespace ascribe
