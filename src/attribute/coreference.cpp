// SPDX-License-Identifier: Apache-2.0
// Who "he", "they", "the group" and "the mayor" are.
//
// Antecedents are looked for backwards within a window of sentences, subjects first:
//
//   Badran stated on Saturday, “…” He further emphasized that …      He = Badran
//   Hamas has made it clear that …  This reflects the group’s insistence … = Hamas
//   Kallio met Orme. She said …     the subject of the sentence before: Kallio
//
// This is the recency-and-subject preference of Hobbs, "Resolving pronoun references",
// Lingua 44, 1978, without his syntax: a subject is the first mention of a sentence.
// We do not use gender: names do not print it. A pronoun in the same sentence prefers
// what stands before it there only when the sentence before has nobody to offer.
#include "attribute/coreference.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "text/fold.h"

namespace ascribe {
namespace {

constexpr std::uint32_t window = 6;  // sentences back

// Mentions back. No article asks for so many; a hostile sentence of a million
// mentions would otherwise cost the square of them.
constexpr std::size_t reach = 1000;

std::size_t reach_back(std::size_t i) { return i - std::min(i, reach); }

enum class Wanted { person, body, anybody };

class Resolver {
 public:
  Resolver(const Annotated& read, const EntityTable& table,
           std::vector<FoundMention>& found)
      : read_(read), table_(table), found_(found) {}

  void run() {
    tell_quoted();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Mention& mention = found_[i].mention;
      if (mention.type == MentionType::pronoun) resolve_pronoun(i);
      if (mention.type == MentionType::description) resolve_description(i);
      if (mention.type == MentionType::document) resolve_respondents(i);
      if (mention.entity) remember(i);
    }
  }

 private:
  // Mentions inside quotation marks: a speaker's words, and no antecedent for who
  // stands outside (“Nobody likes the mayor,” he said).
  void tell_quoted() {
    quoted_.resize(found_.size(), false);
    std::size_t q = 0;
    const std::vector<Quotation>& quotations = read_.quotations;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Span where = found_[i].mention.where;
      while (q < quotations.size() &&
             (quotations[q].depth != 1 || quotations[q].whole.end <= where.begin)) {
        ++q;
      }
      quoted_[i] = q < quotations.size() && quotations[q].whole.begin <= where.begin;
    }
  }

  bool hears(std::size_t i, std::size_t other) const {
    return quoted_[i] || !quoted_[other];
  }

  static bool is_body(const Mention& m) {
    return m.type == MentionType::org || m.type == MentionType::outlet ||
           m.type == MentionType::document || m.type == MentionType::post ||
           (m.type == MentionType::description && m.who == Who::named_org) ||
           (m.type == MentionType::human && m.plural);
  }

  static bool is_person(const Mention& m) {
    return m.type == MentionType::person ||
           (m.type == MentionType::pronoun && !m.plural) ||
           (m.type == MentionType::description && m.who != Who::named_org) ||
           (m.type == MentionType::human && !m.plural);
  }

  static bool fits(const Mention& m, Wanted wanted) {
    if (m.who == Who::none) return false;
    if (wanted == Wanted::person) return is_person(m);
    if (wanted == Wanted::body) return is_body(m);
    return true;
  }

  // Of the nearest earlier sentence with a fitting mention the first; but of persons
  // the first with a name where the very first does not open the sentence ("At noon an
  // aide led Clay in. He said …": he = Clay).
  std::optional<std::size_t> subject_before(std::size_t i, Wanted wanted) const {
    const std::uint32_t sentence = found_[i].mention.sentence;
    std::optional<std::size_t> best;
    std::optional<std::size_t> named;
    for (std::size_t j = i; j-- > reach_back(i);) {
      const Mention& m = found_[j].mention;
      if (m.sentence == sentence) continue;
      if (sentence - m.sentence > window) break;
      if (best && found_[*best].mention.sentence != m.sentence) break;
      if (!fits(m, wanted) || is_heading(m.sentence) || !hears(i, j)) continue;
      best = j;
      if (m.entity) named = j;
    }
    const bool prefer_named = wanted == Wanted::person && best && named;
    return prefer_named && !opens_sentence(*best) ? named : best;
  }

  // True of a subject: a mention within the first words of its sentence.
  bool opens_sentence(std::size_t i) const {
    constexpr std::uint32_t first_tokens = 3;
    const Mention& m = found_[i].mention;
    return m.tokens.begin - read_.tokens.of_sentence[m.sentence].begin <= first_tokens;
  }

  bool is_heading(std::uint32_t sentence) const {
    const Paragraph& paragraph =
        read_.article.paragraphs[read_.sentences[sentence].paragraph];
    return paragraph.kind == ParagraphKind::heading;
  }

  std::optional<std::size_t> just_before(std::size_t i, Wanted wanted) const {
    for (std::size_t j = i; j-- > reach_back(i);) {
      if (found_[j].mention.sentence != found_[i].mention.sentence) break;
      if (fits(found_[j].mention, wanted) && hears(i, j)) return j;
    }
    return std::nullopt;
  }

  // The mention rule for pronouns says by `who` what the pronoun may stand for:
  // named-person for he and she, named-org for it and they, none for who and which.
  void resolve_pronoun(std::size_t i) {
    Mention& mention = found_[i].mention;
    if (mention.who == Who::none) {
      copy(just_before(i, Wanted::anybody), mention);
      return;
    }
    const Wanted wanted =
        mention.who == Who::named_person ? Wanted::person : Wanted::body;
    mention.who = Who::none;
    std::optional<std::size_t> antecedent = subject_before(i, wanted);
    const std::optional<std::size_t> near = just_before(i, wanted);
    const bool same_paragraph =
        antecedent && read_.sentences[found_[*antecedent].mention.sentence].paragraph ==
                          read_.sentences[mention.sentence].paragraph;
    if (near && !same_paragraph) antecedent = near;
    if (!antecedent && mention.plural) antecedent = subject_before(i, Wanted::anybody);
    copy(antecedent, mention);
  }

  void copy(std::optional<std::size_t> from, Mention& to) {
    if (!from) return;
    to.who = found_[*from].mention.who;
    to.entity = found_[*from].mention.entity;
  }

  // A share of those asked ("47% said yes") speaks for the record that asked them, when
  // one stands in the sentences before.
  void resolve_respondents(std::size_t i) {
    constexpr std::uint32_t sentences_back = 3;
    Mention& mention = found_[i].mention;
    if (mention.who != Who::unnamed_group) return;
    for (std::size_t j = i; j-- > reach_back(i);) {
      const Mention& m = found_[j].mention;
      if (mention.sentence - m.sentence > sentences_back) return;
      const bool record = m.who == Who::document || m.who == Who::vague_document;
      if (m.type == MentionType::document && record) return copy(j, mention);
    }
  }

  void resolve_description(std::size_t i) {
    Mention& mention = found_[i].mention;
    const std::string noun = fold(slice(read_.article.text, mention.head));
    if (const std::optional<std::uint32_t> entity = entity_with(noun, i)) {
      mention.entity = entity;
      mention.who = table_.rows[*entity].entity.who;
      return;
    }
    const std::optional<std::size_t> before = mention.who == Who::named_org
                                                  ? org_subject_before(i)
                                                  : official_subject_before(i);
    if (!before) return;
    mention.entity = found_[*before].mention.entity;
    mention.who = found_[*before].mention.who;
  }

  // The entity, mentioned before, whose name or role holds the noun.
  std::optional<std::uint32_t> entity_with(const std::string& noun,
                                           std::size_t i) const {
    const bool body = found_[i].mention.who == Who::named_org;
    const auto& latest = body ? bodies_ : persons_;
    const auto before = latest.find(noun);
    if (before == latest.end() || before->second < reach_back(i)) return std::nullopt;
    return found_[before->second].mention.entity;
  }

  // For entity_with(): the last word of a body's name, and every end of a person's
  // role ("deputy mayor" and "mayor").
  void remember(std::size_t i) {
    const EntityTable::Row& row = table_.rows[*found_[i].mention.entity];
    if (!row.person) {
      if (row.words.size() > 1) bodies_[row.words.back()] = i;
      return;
    }
    const std::string role = fold(row.entity.role);
    if (role.empty()) return;
    persons_[role] = i;
    for (std::size_t at = role.find(' '); at != role.npos;
         at = role.find(' ', at + 1)) {
      persons_[role.substr(at + 1)] = i;
    }
  }

  std::optional<std::size_t> org_subject_before(std::size_t i) const {
    std::optional<std::size_t> fallback;
    for (std::size_t j = i; j-- > reach_back(i);) {
      const Mention& m = found_[j].mention;
      if (m.type != MentionType::org || !m.entity || is_heading(m.sentence)) continue;
      if (!fallback) fallback = j;
      const bool subject = j == 0 || found_[j - 1].mention.sentence != m.sentence;
      if (subject && m.sentence != found_[i].mention.sentence) return j;
    }
    return fallback;
  }

  // “Kallio defends the plan in an advert: “…,” the senator says”: its own subject.
  std::optional<std::size_t> first_in_sentence(std::size_t i) const {
    std::optional<std::size_t> first;
    for (std::size_t j = i; j-- > reach_back(i);) {
      const Mention& m = found_[j].mention;
      if (m.sentence != found_[i].mention.sentence) break;
      if (m.type == MentionType::person && hears(i, j) && opens_sentence(j)) first = j;
    }
    return first;
  }

  // An office whose holder the article never titles ("the senator said") is the person
  // in office who was last a sentence's subject, near by.
  std::optional<std::size_t> official_subject_before(std::size_t i) const {
    std::optional<std::size_t> before = first_in_sentence(i);
    if (!before) before = subject_before(i, Wanted::person);
    if (!before) return std::nullopt;
    const Mention& m = found_[*before].mention;
    const bool near = found_[i].mention.sentence - m.sentence <= 2;
    if (!near || !m.entity) return std::nullopt;
    if (m.who == Who::named_official || may_hold_office(*m.entity)) return before;
    return std::nullopt;
  }

  // Somebody whom the article names again and again and gives no other part.
  bool may_hold_office(std::uint32_t entity) const {
    constexpr std::uint32_t often = 4;
    const EntityTable::Row& row = table_.rows[entity];
    return row.person && row.entity.who == Who::named_person &&
           row.entity.role.empty() && row.mentions >= often;
  }

  const Annotated& read_;
  const EntityTable& table_;
  std::vector<FoundMention>& found_;
  std::vector<bool> quoted_;
  // The last mention of an entity that goes by the noun.
  std::unordered_map<std::string, std::size_t> bodies_;
  std::unordered_map<std::string, std::size_t> persons_;
};

}  // namespace

void resolve_references(const Annotated& read, const EntityTable& table,
                        std::vector<FoundMention>& found) {
  Resolver(read, table, found).run();
}

}  // namespace ascribe
