// SPDX-License-Identifier: Apache-2.0
// From labels and attributions to claims with keys for source and affiliation.
//
// Counting sources needs an answer to "is this the same one?". For an entity the
// stages before have given it. An unnamed source has no entity, and is the same only
// when the same words are printed: "experts" twice is one, "experts" and "analysts"
// are two. The body behind an identified source is, in this order: the affiliation
// printed for the entity; the entity itself when it is a body or a record; the person.
// So a mayor and her city hall are one body once the article ties them together, and
// two witnesses are two. Nothing is inferred: a body is compared by its printed words.
#include "report/claims.h"

#include <algorithm>

#include "report/content_words.h"
#include "report/figures.h"

namespace ascribe {
namespace {

const Entity* entity_of(const Report& report, const Attribution& attribution) {
  if (!attribution.entity) return nullptr;
  return &report.mentions.entities[*attribution.entity];
}

bool is_body(Who who) {
  return who == Who::named_org || who == Who::org_spokesperson || who == Who::document;
}

Claim claim_at(const Report& report, std::uint32_t sentence, const RuleSet& rules) {
  const SentenceLabel& label = report.labelled.sentences[sentence];
  Claim claim;
  claim.sentence = sentence;
  claim.kind = label.kind;
  claim.who = label.who;
  claim.how = label.how;
  claim.figure =
      label.kind == Kind::figure ||
      first_figure(report.article, report.tokens, sentence, rules.phrases).has_value();
  if (label.who == Who::none || label.attributions.empty()) return claim;
  claim.attribution = label.attributions.front();
  const Attribution& primary = report.labelled.attributions[*claim.attribution];
  claim.source = source_key(report, primary, rules);
  if (is_identified(label.who)) {
    claim.affiliation = affiliation_key(report, primary, rules);
  }
  return claim;
}

}  // namespace

std::vector<Claim> list_claims(const Report& report, const RuleSet& rules) {
  std::vector<Claim> claims;
  const auto count = static_cast<std::uint32_t>(report.labelled.sentences.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    if (is_claim(report.labelled.sentences[i].kind)) {
      claims.push_back(claim_at(report, i, rules));
    }
  }
  return claims;
}

bool is_attitude(const Attribution& attribution) {
  return attribution.cue_class != CueClass::speech &&
         attribution.cue_class != CueClass::evidence;
}

bool is_heard_by(const Attribution& outer, const Attribution& inner) {
  const auto& words = inner.cue ? inner.cue : inner.source;
  if (!words || inner.cue == outer.cue) return false;
  return std::any_of(outer.content.begin(), outer.content.end(),
                     [&](Span content) { return content.covers(*words); });
}

std::string source_key(const Report& report, const Attribution& attribution,
                       const RuleSet& rules) {
  if (const Entity* entity = entity_of(report, attribution)) return "@" + entity->key;
  const std::string printed = source_name(report, attribution);
  return std::string(name(attribution.who)) + " " +
         word_key(printed, rules.phrases["stop-words"]);
}

std::string affiliation_key(const Report& report, const Attribution& attribution,
                            const RuleSet& rules) {
  const Entity* entity = entity_of(report, attribution);
  const bool of_its_own =
      entity && entity->affiliation.empty() && !is_body(entity->who);
  if (of_its_own) return "@" + entity->key;
  return word_key(affiliation_name(report, attribution), rules.phrases["stop-words"]);
}

std::string source_name(const Report& report, const Attribution& attribution) {
  if (const Entity* entity = entity_of(report, attribution)) return entity->name;
  if (!attribution.source) return "";
  return std::string(slice(report.article.text, *attribution.source));
}

std::string affiliation_name(const Report& report, const Attribution& attribution) {
  const Entity* entity = entity_of(report, attribution);
  if (entity && !entity->affiliation.empty()) return entity->affiliation;
  return source_name(report, attribution);
}

std::uint32_t hearsay_depth(const Report& report, std::uint32_t sentence) {
  std::uint32_t depth = 0;
  for (const std::uint32_t index : report.labelled.sentences[sentence].attributions) {
    const Attribution& attribution = report.labelled.attributions[index];
    if (is_attitude(attribution) || attribution.who == Who::none) continue;
    depth = std::max<std::uint32_t>(depth, attribution.hearsay_depth);
  }
  return depth;
}

}  // namespace ascribe
