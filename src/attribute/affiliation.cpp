// SPDX-License-Identifier: Apache-2.0
// Affiliations by rule.
//
// Most are printed beside the name and come with the mention ("Toro Mining spokesman
// Dale Orme"). Some stand in the clause: an official with no body of his own who speaks
// of a body's own stance speaks for it ("senior official Hadi Mern reaffirmed Toro's
// commitment"). Which clauses say so is for the pack to tell. The tool never infers a
// side: no rule, no affiliation.
#include "attribute/affiliation.h"

#include <optional>
#include <span>

#include "rules/match.h"

namespace ascribe {
namespace {

const Mention* mention_in(const SentenceView& view,
                          const std::optional<TokenRange>& range) {
  if (!range) return nullptr;
  for (const Mention& mention : view.mentions) {
    if (mention.tokens.begin >= range->begin && mention.tokens.end <= range->end) {
      return &mention;
    }
  }
  return nullptr;
}

void affiliate(const SentenceView& view, const Match& match,
               std::vector<Entity>& entities) {
  const Mention* person = mention_in(view, match.capture(Capture::source));
  const Mention* body = mention_in(view, match.capture(Capture::org));
  if (person == nullptr || body == nullptr || !person->entity || !body->entity) return;
  Entity& entity = entities[*person->entity];
  if (entity.affiliation.empty() && *person->entity != *body->entity) {
    entity.affiliation = entities[*body->entity].name;
  }
}

}  // namespace

void read_affiliations(const Annotated& read, const ClassifiedTokens& classes,
                       const CompiledPack& pack, Mentions& mentions) {
  for (Entity& entity : mentions.entities) {
    if (entity.who == Who::named_org && entity.affiliation.empty()) {
      entity.affiliation = entity.name;
    }
  }
  Matcher matcher;
  std::size_t next = 0;
  for (std::uint32_t s = 0; s < read.sentences.size(); ++s) {
    const std::size_t first = next;
    while (next < mentions.all.size() && mentions.all[next].sentence == s) ++next;
    const SentenceView view{classes, read.tokens.of_sentence[s],
                            std::span(mentions.all).subspan(first, next - first),
                            classes.present_in(s)};
    matcher.read(view);
    for (const std::uint32_t r : matcher.candidates(pack, Finds::affiliation)) {
      if (pack.rules[r].emit.who || pack.rules[r].emit.type) continue;  // offices.h
      for (const Match& match : matcher.find(pack.rules[r], r)) {
        affiliate(view, match, mentions.entities);
      }
    }
  }
}

}  // namespace ascribe
