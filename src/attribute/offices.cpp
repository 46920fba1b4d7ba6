// SPDX-License-Identifier: Apache-2.0
// Who is a person and who holds an office, from the words around a name.
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
#include <set>
#include <string>
#include <utility>

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

}  // namespace

std::vector<NameEvidence> read_name_evidence(const Annotated& read,
                                             const ClassifiedTokens& classes,
                                             const CompiledPack& pack) {
  std::vector<NameEvidence> evidence;
  Matcher matcher;
  for (std::uint32_t s = 0; s < read.sentences.size(); ++s) {
    matcher.read({classes, read.tokens.of_sentence[s], {}, classes.present_in(s)});
    for (const std::uint32_t r : matcher.candidates(pack, Finds::affiliation)) {
      const CompiledRule& rule = pack.rules[r];
      if (!rule.emit.who && !rule.emit.type) continue;
      for (const Match& match : matcher.find(rule, r)) {
        const std::optional<TokenRange>& name = match.capture(Capture::source);
        if (name && name->begin < name->end) evidence.push_back({&rule, *name});
      }
    }
  }
  return evidence;
}

void tell_people(const Annotated& read, const std::vector<NameEvidence>& evidence,
                 std::vector<FoundMention>& found) {
  std::set<std::string> people;
  for (const FoundMention& one : found) {
    const bool short_name = one.name.end == one.name.begin + 1;
    if (short_name && one.mention.type == MentionType::person) {
      people.insert(last_word(read, one.name));
    }
  }
  for (const NameEvidence& shown : evidence) {
    if (shown.rule->emit.type == MentionType::person) {
      people.insert(last_word(read, shown.name));
    }
  }
  for (FoundMention& one : found) {
    const bool short_name = one.name.end == one.name.begin + 1;
    if (!short_name || one.mention.type != MentionType::org) continue;
    if (!people.contains(last_word(read, one.name))) continue;
    one.mention.type = MentionType::person;
    one.mention.who = Who::named_person;
  }
}

void read_offices(const Annotated& read, const std::vector<NameEvidence>& evidence,
                  EntityTable& table, std::vector<FoundMention>& found) {
  const Bearers bearers = bearers_of(table);
  for (const NameEvidence& shown : evidence) {
    if (!shown.rule->emit.who) continue;
    const auto bearer = bearers.find(last_word(read, shown.name));
    if (bearer == bearers.end()) continue;
    Who& who = table.rows[bearer->second].entity.who;
    who = std::min(who, *shown.rule->emit.who);
  }
  for (FoundMention& one : found) {
    const std::optional<std::uint32_t>& entity = one.mention.entity;
    if (entity && table.rows[*entity].person) {
      one.mention.who = table.rows[*entity].entity.who;
    }
  }
}

}  // namespace ascribe
