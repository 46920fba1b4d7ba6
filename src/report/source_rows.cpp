// SPDX-License-Identifier: Apache-2.0
// Grouping claims by source.
#include "report/source_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ascribe {
namespace {

std::string row_name(const Evidence& evidence, const Claim& claim) {
  if (!claim.attribution) return "(no source)";
  const Attribution& said = evidence.attribution(*claim.attribution);
  const std::string name = source_name(evidence.report, said);
  return name.empty() ? "(not printed)" : name;
}

}  // namespace

std::vector<SourceRow> source_rows(const Evidence& evidence) {
  std::map<std::string, SourceRow> rows;
  for (const Claim& claim : evidence.claims) {
    const auto [place, added] = rows.try_emplace(claim.source);
    SourceRow& row = place->second;
    if (added) {
      row = {row_name(evidence, claim), claim.who, 0, 0, claim.sentence};
    }
    ++row.claims;
  }
  for (const Speech& speech : evidence.speech) {
    std::string key;
    if (speech.attribution) {
      key = source_key(evidence.report, evidence.attribution(*speech.attribution),
                       evidence.rules);
    }
    const auto place = rows.find(key);
    if (place != rows.end()) ++place->second.quoted;
  }
  std::vector<SourceRow> sorted;
  sorted.reserve(rows.size());
  for (auto& [key, row] : rows) sorted.push_back(std::move(row));
  const auto rank = [](const SourceRow& row) {
    return std::make_tuple(band_of(row.who), ~row.claims, row.first_sentence);
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const SourceRow& one, const SourceRow& two) {
                     return rank(one) < rank(two);
                   });
  return sorted;
}

}  // namespace ascribe
