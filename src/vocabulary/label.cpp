// SPDX-License-Identifier: Apache-2.0
// The taxonomy's spellings, in one table a label type.
#include "ascribe/label.h"

#include <algorithm>

#include "ascribe/article.h"
#include "ascribe/mention.h"
#include "ascribe/report.h"

namespace ascribe {
namespace {

constexpr std::array<std::string_view, kind_count> kind_names = {
    "fact",    "figure",     "prediction",  "evaluation", "question", "instruction",
    "heading", "background", "observation", "public-act", "furniture"};

constexpr std::array<std::string_view, who_count> who_names = {
    "named-official",   "named-expert",   "named-person",  "named-org",
    "org-spokesperson", "document",       "other-media",   "social-post",
    "unnamed-official", "unnamed-person", "unnamed-group", "vague-document",
    "self-observation", "vague-passive",  "none"};

constexpr std::array<std::string_view, how_count> how_names = {
    "direct",     "mixed", "indirect", "by-document", "linked",
    "continuing", "scare", "orphan",   "declined",    "unmarked"};

constexpr std::array<std::string_view, band_count> band_names = {
    "named", "organisation", "second-hand", "unnamed", "none"};

constexpr std::array<std::string_view, cue_class_count> cue_class_names = {
    "speech", "evidence", "belief", "desire", "emotion", "act"};

constexpr std::array<std::string_view, polarity_count> polarity_names = {
    "asserts", "denies", "negated", "hypothetical"};

constexpr std::array<std::string_view, 9> paragraph_names = {
    "heading", "paragraph", "list-item", "quote",     "caption",
    "embed",   "furniture", "credit",    "pull-quote"};

constexpr std::array<std::string_view, mention_type_count> mention_type_names = {
    "person", "org",  "human",   "description", "document",
    "outlet", "post", "pronoun", "self"};

constexpr std::array<std::string_view, 3> level_names = {"note", "warning", "error"};

template <typename Label, std::size_t n>
std::optional<Label> named(const std::array<std::string_view, n>& names,
                           std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Label>(found - names.begin());
}

template <typename Label, std::size_t n>
std::string_view spelt(const std::array<std::string_view, n>& names, Label label) {
  return names[static_cast<std::size_t>(label)];
}

}  // namespace

std::string_view name(Kind kind) { return spelt(kind_names, kind); }
std::string_view name(Who who) { return spelt(who_names, who); }
std::string_view name(How how) { return spelt(how_names, how); }
std::string_view name(Band band) { return spelt(band_names, band); }
std::string_view name(CueClass cue) { return spelt(cue_class_names, cue); }
std::string_view name(Polarity polarity) { return spelt(polarity_names, polarity); }
std::string_view name(ParagraphKind kind) { return spelt(paragraph_names, kind); }
std::string_view name(MentionType type) { return spelt(mention_type_names, type); }
std::string_view name(Level level) { return spelt(level_names, level); }

std::optional<Kind> kind_named(std::string_view word) {
  return named<Kind>(kind_names, word);
}
std::optional<Who> who_named(std::string_view word) {
  return named<Who>(who_names, word);
}
std::optional<How> how_named(std::string_view word) {
  return named<How>(how_names, word);
}
std::optional<CueClass> cue_class_named(std::string_view word) {
  return named<CueClass>(cue_class_names, word);
}
std::optional<Polarity> polarity_named(std::string_view word) {
  return named<Polarity>(polarity_names, word);
}

Band band_of(Who who) {
  switch (who) {
    case Who::named_official:
    case Who::named_expert:
    case Who::named_person:
    case Who::self_observation:
      return Band::named;
    case Who::named_org:
    case Who::org_spokesperson:
    case Who::document:
      return Band::organisation;
    case Who::other_media:
    case Who::social_post:
      return Band::second_hand;
    case Who::none:
      return Band::none;
    default:
      return Band::unnamed;
  }
}

bool is_claim(Kind kind) { return kind <= Kind::evaluation; }

bool is_identified(Who who) { return who <= Who::document; }

std::optional<MentionType> mention_type_named(std::string_view word) {
  return named<MentionType>(mention_type_names, word);
}

}  // namespace ascribe
