// SPDX-License-Identifier: Apache-2.0
// Mentions: the words in an article that stand for somebody or something that could
// be a source, and the entities they belong to.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ascribe/label.h"
#include "ascribe/sentence.h"

namespace ascribe {

struct RuleSet;

/// An Article with what has been read from it so far; references only.
struct Annotated {
  const Article& article;
  const std::vector<Sentence>& sentences;
  const Tokens& tokens;
  const std::vector<Quotation>& quotations;
};

/// Somebody or something one article speaks of by name, under one key.
///
///   "Hossam Badran" … "senior official Hossam Badran" … "Badran" … "He"
///
/// who          what the strongest mention makes of it (named-official, named-org …)
/// affiliation  from the article's own words only; empty when it gives none
struct Entity {
  std::string key;   ///< lower case, hyphens: "hossam-badran"; unique
  std::string name;  ///< the longest printed form
  Who who = Who::named_person;
  std::string role;
  std::string affiliation;
  std::string affiliation_class;  ///< taxonomy 1.4; "unknown" when not printed
};

/// What sort of thing a mention names; frame rules ask for it (":Person", ":Org").
enum class MentionType : std::uint8_t {
  person,       ///< a named person
  org,          ///< a named body
  human,        ///< people with no name: "a leader", "experts", "residents"
  description,  ///< "the group", "the mayor": resolves to an entity or stays unnamed
  document,     ///< a record, findable or not
  outlet,       ///< a news outlet or agency
  post,         ///< a post, video, channel
  pronoun,      ///< he, she, they, it, who
  self,         ///< the outlet or its reporter
};

inline constexpr std::size_t mention_type_count = 9;
std::string_view name(MentionType);
std::optional<MentionType> mention_type_named(std::string_view);

/// One mention.
///
///   senior official Hossam Badran, 54, said
///   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         where (tokens)
///                   ^^^^^^^^^^^^^             head
///
/// where    determiner, modifiers and apposition included
/// head     the name, or the noun that decides ("leader", "experts", "report")
/// who      what it makes a sentence if it is the source; for a pronoun or a definite
///          description that resolved, the entity's
/// entity   index into Mentions::entities; nothing for unnamed sources and for
///          pronouns that resolve to nobody
/// rule     index into RuleSet::rules of the mention rule
struct Mention {
  Span where;
  Span head;
  std::uint32_t sentence = 0;
  TokenRange tokens;
  MentionType type = MentionType::person;
  Who who = Who::none;
  bool plural = false;
  std::optional<std::uint32_t> entity;
  std::uint32_t rule = 0;
};

struct ClassifiedTokens;

/// Mentions in reading order, disjoint within a sentence, and their entities in order
/// of first mention.
///
/// classes  what the rules know of each token, so that attribute() need not look the
///          words up again; null in what find_mentions() did not make
struct Mentions {
  std::vector<Mention> all;
  std::vector<Entity> entities;
  std::shared_ptr<const ClassifiedTokens> classes;
};

/// Finds mentions by the pack's mention rules, then links short forms, pronouns and
/// definite descriptions to entities of the same article. An explicitly unnamed source
/// is never resolved. Never throws. Linear in tokens for a fixed pack.
Mentions find_mentions(const Annotated& read, const RuleSet& rules);

}  // namespace ascribe
