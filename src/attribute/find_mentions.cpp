// SPDX-License-Identifier: Apache-2.0
// Mentions in six steps: find them, tell people from bodies, link the names, read who
// holds an office, resolve the references, and read which body a person belongs to.
#include <memory>
#include <utility>

#include "ascribe/rule_set.h"
#include "attribute/affiliation.h"
#include "attribute/coreference.h"
#include "attribute/entities.h"
#include "attribute/mention_rules.h"
#include "attribute/offices.h"

namespace ascribe {

Mentions find_mentions(const Annotated& read, const RuleSet& rules) {
  const CompiledPack& pack = *rules.compiled;
  auto classes = std::make_shared<const ClassifiedTokens>(classify(read, pack));
  std::vector<FoundMention> found = match_mentions(read, *classes, pack);
  const std::vector<NameEvidence> evidence = read_name_evidence(read, *classes, pack);
  tell_people(read, evidence, found);
  EntityTable table = link_names(read, found);
  read_offices(read, evidence, table, found);
  resolve_references(read, table, found);
  Mentions out;
  out.all.reserve(found.size());
  for (FoundMention& one : found) out.all.push_back(std::move(one.mention));
  for (EntityTable::Row& row : table.rows) {
    out.entities.push_back(std::move(row.entity));
  }
  read_affiliations(read, *classes, pack, out);
  out.classes = std::move(classes);
  return out;
}

}  // namespace ascribe
