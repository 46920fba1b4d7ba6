// SPDX-License-Identifier: Apache-2.0
// Who holds an office, from the words around a name.
//
// Copy prints a politician's title once, or not at all where every reader knows it:
//
//   Kallio's campaign …   the Kallio administration …   Ines Kallio (D-Nev.)
//
// Such words make the person an official in the whole article. Which words do so is for
// the pack to say; a match counts only for a person the article names elsewhere too, so
// that “the Harbour administration” makes nobody of a harbour.
#include "attribute/offices.h"

#include <algorithm>
#include <map>
#include <string>

#include "rules/match.h"
#include "text/fold.h"

namespace ascribe {
namespace {

std::string last_word(const Annotated& read, TokenRange range) {
  return fold(slice(read.article.text, read.tokens.all[range.end - 1].where));
}

using Bearers = std::map<std::string, std::uint32_t>;

// By family name, the row of the person most often mentioned.
Bearers bearers_of(const EntityTable& table) {
  Bearers bearers;
  for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
    const EntityTable::Row& row = table.rows[i];
    if (!row.person || row.words.empty()) continue;
    const auto [known, fresh] = bearers.emplace(row.words.back(), i);
    if (!fresh && row.mentions > table.rows[known->second].mentions) {
      known->second = i;
    }
  }
  return bearers;
}

void strengthen(const Annotated& read, const CompiledRule& rule, const Match& match,
                const Bearers& bearers, EntityTable& table) {
  const std::optional<TokenRange>& name = match.capture(Capture::source);
  if (!name || name->begin == name->end) return;
  const auto found = bearers.find(last_word(read, *name));
  if (found == bearers.end()) return;
  Who& who = table.rows[found->second].entity.who;
  who = std::min(who, *rule.emit.who);
}

}  // namespace

void read_offices(const Annotated& read, const ClassifiedTokens& classes,
                  const CompiledPack& pack, EntityTable& table,
                  std::vector<FoundMention>& found) {
  const Bearers bearers = bearers_of(table);
  Matcher matcher;
  for (std::uint32_t s = 0; s < read.sentences.size(); ++s) {
    matcher.read({classes, read.tokens.of_sentence[s], {}, classes.present_in(s)});
    for (const std::uint32_t r : matcher.candidates(pack, Finds::affiliation)) {
      if (!pack.rules[r].emit.who) continue;
      for (const Match& match : matcher.find(pack.rules[r], r)) {
        strengthen(read, pack.rules[r], match, bearers, table);
      }
    }
  }
  for (FoundMention& one : found) {
    const std::optional<std::uint32_t>& entity = one.mention.entity;
    if (entity && table.rows[*entity].person) {
      one.mention.who = table.rows[*entity].entity.who;
    }
  }
}

}  // namespace ascribe
